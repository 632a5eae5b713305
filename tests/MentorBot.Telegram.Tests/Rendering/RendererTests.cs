using MentorBot.Core.Dialogue;
using MentorBot.Telegram.Rendering;

namespace MentorBot.Telegram.Tests.Rendering;

/// <summary>What a person sees of each kind of block.</summary>
public sealed class RendererTests
{
    [Fact]
    public void Render_AnAnswer_ReadsAsOnAPhone()
    {
        var document = Document.Of(
            new Heading([new Text("How to learn "), new Strong([new Text("PyTorch")])]),
            new Paragraph([new Text("Rewrite "), new Emphasis([new Text("one")]), new Text(" program & "), new CodeSpan("loss.backward()"), new Text(".")]),
            new ListBlock(Ordered: true, [[Words("Tensors")], [Words("Gradients"), new ListBlock(Ordered: false, [[Words("by hand")]])]]),
            new CodeBlock("python", "if a < b:\n    step()"),
            new Bar("Week 3", 0.25),
            new SmallPrint([new Text("skills/pytorch · reviewed Nov 2026")]));
        Assert.Equal(
            """
            <b>How to learn </b><b>PyTorch</b>
            Rewrite <i>one</i> program &amp; <code>loss.backward()</code>.
            1. Tensors
            2. Gradients
               • by hand

            <pre><code class="language-python">if a &lt; b:
                step()</code></pre>

            Week 3 ▰▰▰▱▱▱▱▱▱▱ 25%

            <i>skills/pytorch · reviewed Nov 2026</i>
            """,
            Html(document));
    }

    [Fact]
    public void Render_NarrowTable_IsAligned() => Assert.Equal(
        """
        <pre>Skill  Hours
        ─────  ─────
        NumPy  25
        SQL    40</pre>
        """,
        Html(Document.Of(Table(["Skill", "Hours"], ["NumPy", "25"], ["SQL", "40"]))));

    [Fact]
    public void Render_WideTable_IsOneListARow() => Assert.Equal(
        """
        <b>You work on</b>
        • <i>Research</i>: new architectures and training ideas
        • <i>Engineering</i>: pipelines, serving, infrastructure

        <b>Must have</b>
        • <i>Research</i>: linear algebra
        • <i>Engineering</i>: production Python
        """,
        Html(Document.Of(Table(
            ["", "Research", "Engineering"],
            ["You work on", "new architectures and training ideas", "pipelines, serving, infrastructure"],
            ["Must have", "linear algebra", "production Python"]))));

    [Fact]
    public void Render_CodeWithinStrongText_StandsApart() =>
        Assert.Equal("<b>use </b><code>git</code><b> now</b>", Html(Document.Of(new Paragraph([new Strong([new Text("use "), new CodeSpan("git"), new Text(" now")])]))));

    [Fact]
    public void Render_Links_OnlyThoseOfTheWebAreLinks()
    {
        var web = new Link([new Text("docs")], new Uri("https://example.org/?a=1&b=\"2\""));
        var mail = new Link([new Text("write")], new Uri("mailto:a@b.c"));
        Assert.Equal("<a href=\"https://example.org/?a=1&amp;b=%222%22\">docs</a> write", Html(Document.Of(new Paragraph([web, new Text(" "), mail]))));
    }

    [Theory]
    [InlineData("hello @maya_1", "hello @\u2060maya_1")]
    [InlineData("maya@home.org", "maya@home.org")]
    [InlineData("@ noon", "@ noon")]
    public void Render_TypedNames_RingNobody(string typed, string seen) => Assert.Equal(seen, Html(Document.OfText(typed)));

    [Fact]
    public void Render_LongReply_HasItsButtonsBelowTheLastMessage()
    {
        var document = new Document([.. Enumerable.Range(0, 30).Select(_ => Words(new string('x', 300)))]);
        var texts = TelegramRenderer.Render(new Reply(document, [Go("Next")]));
        Assert.Equal(3, texts.Count);
        Assert.All(texts.SkipLast(1), t => Assert.Null(t.Keyboard));
        Assert.NotNull(texts[^1].Keyboard);
    }

    [Fact]
    public void Render_Buttons_ShareARowWhileTheirWordsFit()
    {
        var rows = TelegramRenderer.Render(new Reply(Document.OfText("?"), [Go("3"), Go("5"), Go("8"), Go("12"), Go("Help me choose"), Go("No date"), Go("What skills for engineering?"), Go("Back")]))[0].Keyboard!.Rows;
        Assert.Equal([["3", "5", "8", "12"], ["Help me choose", "No date"], ["What skills for engineering?"], ["Back"]], rows.Select(r => r.Select(b => b.Text)));
    }

    [Fact]
    public void Render_NothingToShow_IsNoMessage() => Assert.Empty(TelegramRenderer.Render(new Reply(Document.OfText(" \n"), [])));

    [Fact]
    public void Render_ButtonsWithoutWords_StillHaveAMessage() => Assert.Single(TelegramRenderer.Render(new Reply(Document.Empty, [Go("Next")])));

    [Fact]
    public void Caption_TooLongForAPicture_IsNone()
    {
        Assert.Equal("short", TelegramRenderer.Caption(Document.OfText("short")));
        Assert.Null(TelegramRenderer.Caption(Document.OfText(new string('x', TelegramRenderer.MostCaption + 1))));
    }

    private static string Html(Document document) => Assert.Single(TelegramRenderer.Render(new Reply(document, []))).Html;

    private static Paragraph Words(string text) => new([new Text(text)]);

    private static Button Go(string label) => new(label, new ButtonId("answers", "open", label));

    private static TableBlock Table(params string[][] rows)
    {
        var cells = rows.Select(r => (IReadOnlyList<IReadOnlyList<Inline>>)[.. r.Select(c => (IReadOnlyList<Inline>)[new Text(c)])]).ToList();
        return new TableBlock(cells[0], [.. cells.Skip(1)]);
    }
}
