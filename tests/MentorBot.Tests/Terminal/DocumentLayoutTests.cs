using MentorBot.Core.Dialogue;
using MentorBot.Terminal;

namespace MentorBot.Tests.Terminal;

public sealed class DocumentLayoutTests
{
    private static readonly Page Narrow = new(40, true);

    [Fact]
    public void Heading_FirstBlock_FollowsTheSpeaker() =>
        Assert.Equal(["mentor> Title", "  Body"], Lines(new Document([new Heading([new Text("Title")]), Words("Body")]), Page.Plain, "mentor> "));

    [Fact]
    public void Paragraph_PlainPage_IsNotBroken()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 100));
        Assert.Equal([text], Lines(Document.OfText(text), Page.Plain));
    }

    [Fact]
    public void Paragraph_Terminal_BreaksBetweenWordsWithinTheWidth()
    {
        var lines = Lines(Document.OfText(string.Join(' ', Enumerable.Range(0, 60).Select(i => $"w{i}"))), Narrow, "mentor> ");
        Assert.All(lines, l => Assert.InRange(l.Length, 1, 40));
        Assert.All(lines.Skip(1), l => Assert.StartsWith("  w", l, StringComparison.Ordinal));
    }

    [Fact]
    public void Paragraph_WordLongerThanTheLine_StandsAlone() =>
        Assert.Equal(["a", new string('x', 50), "b"], Lines(Document.OfText($"a {new string('x', 50)} b"), Narrow));

    [Fact]
    public void Leaves_KeepTheirTones()
    {
        var line = DocumentLayout.Lay(
            Document.Of(new Paragraph([new Text("a "), new Strong([new Text("b")]), new CodeSpan("c"), new Emphasis([new Text("d")])])), Page.Plain)[0];
        Assert.Equal([Tone.Plain, Tone.Strong, Tone.Code, Tone.Emphasis], line.Pieces.Where(p => p.Text.Length > 0).Select(p => p.Tone));
        Assert.Equal("a bcd", line.ToString());
    }

    [Fact]
    public void Link_ShowsItsAddress() =>
        Assert.Equal(["see docs (https://numpy.org)"], Lines(Document.Of(new Paragraph([new Text("see "), Link("docs", "https://numpy.org")])), Page.Plain));

    [Fact]
    public void Link_WordsAreTheAddress_ShowsItOnce() =>
        Assert.Equal(["numpy.org"], Lines(Document.Of(new Paragraph([Link("numpy.org", "https://numpy.org/")])), Page.Plain));

    [Fact]
    public void TopicLink_ShowsItsWords() =>
        Assert.Equal(["broadcasting"], Lines(Document.Of(new Paragraph([new TopicLink([new Text("broadcasting")], "skill:numpy#broadcasting")])), Page.Plain));

    [Fact]
    public void Bullets_AreSetInAndNest()
    {
        var inner = new ListBlock(false, [[Words("inner")]]);
        Assert.Equal(
            ["  · one", "  · two", "      · inner"],
            Lines(Document.Of(new ListBlock(false, [[Words("one")], [Words("two"), inner]])), Page.Plain));
    }

    [Fact]
    public void Numbers_CountFromOneAndAlign()
    {
        var lines = Lines(Document.Of(new ListBlock(true, [.. Enumerable.Range(0, 10).Select(i => (IReadOnlyList<Block>)[Words("x")])])), Page.Plain);
        Assert.Equal("   1. x", lines[0]);
        Assert.Equal("  10. x", lines[9]);
    }

    [Fact]
    public void Item_LongText_GoesOnBelowItsText()
    {
        var lines = Lines(Document.Of(new ListBlock(false, [[Words(string.Join(' ', Enumerable.Repeat("word", 20)))]])), Narrow);
        Assert.StartsWith("  · word", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("    word", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Code_KeepsItsLinesBehindAMargin() =>
        Assert.Equal(["    for x in y:", "        z()"], Lines(Document.Of(new CodeBlock("python", "for x in y:\n    z()")), Narrow));

    [Fact]
    public void Table_ThatFits_IsAligned() => Assert.Equal(
        ["      │ A   │ B", "──────┼─────┼──", "first │ one │ 1"],
        Lines(Document.Of(Table(["", "A", "B"], ["first", "one", "1"])), Page.Plain));

    [Fact]
    public void Table_TerminalWithRoomForColumns_BreaksItsCells()
    {
        var cell = string.Join(' ', Enumerable.Repeat("word", 12));
        var lines = Lines(Document.Of(Table(["", "A", "B"], ["row", cell, cell])), new Page(80, true));
        Assert.All(lines, l => Assert.InRange(l.Length, 1, 80));
        Assert.True(lines.Count > 3);
    }

    [Fact]
    public void Table_WiderThanThePage_BecomesAListAColumn()
    {
        var (a, b) = (new string('a', 60), new string('b', 61));
        Assert.Equal(
            ["A", $"  · row: {a}", "B", $"  · row: {b}"],
            Lines(Document.Of(Table(["", "A", "B"], ["row", a, b])), Page.Plain));
    }

    [Fact]
    public void Table_NarrowTerminal_BecomesAListAColumnWithinTheWidth()
    {
        var cell = string.Join(' ', Enumerable.Repeat("word", 12));
        var lines = Lines(Document.Of(Table(["", "A", "B"], ["row", cell, cell])), Narrow);
        Assert.Equal("A", lines[0]);
        Assert.All(lines, l => Assert.InRange(l.Length, 1, 40));
    }

    [Fact]
    public void SmallPrint_IsDim() =>
        Assert.All(DocumentLayout.Lay(Document.Of(new SmallPrint([new Text("source"), new CodeSpan("x")])), Page.Plain)[0].Pieces.Where(p => p.Text.Length > 0), p => Assert.Equal(Tone.Dim, p.Tone));

    [Theory]
    [InlineData(0, "▱▱▱▱▱▱▱▱▱▱▱▱ 0%")]
    [InlineData(0.5, "▰▰▰▰▰▰▱▱▱▱▱▱ 50%")]
    [InlineData(2, "▰▰▰▰▰▰▰▰▰▰▰▰ 100%")]
    [InlineData(double.NaN, "▱▱▱▱▱▱▱▱▱▱▱▱ 0%")]
    public void Bar_ShowsItsShare(double fraction, string shown) =>
        Assert.Equal([$"Week {shown}"], Lines(Document.Of(new Bar("Week", fraction)), Page.Plain));

    [Fact]
    public void Blocks_ThatDoNotBelongTogether_StandApart() => Assert.Equal(
        ["Title", "one", "  · item", "", "two", "small"],
        Lines(Document.Of(new Heading([new Text("Title")]), Words("one"), new ListBlock(false, [[Words("item")]]), Words("two"), new SmallPrint([new Text("small")])), Page.Plain));

    [Fact]
    public void ControlCharacters_NeverReachTheScreen() =>
        Assert.Equal(["a [31mb"], Lines(Document.OfText("a\a\u001b[31mb"), Page.Plain));

    [Fact]
    public void Markup_OfTheTerminalLibrary_IsText()
    {
        var written = new StringWriter();
        var console = Spectre.Console.AnsiConsole.Create(new Spectre.Console.AnsiConsoleSettings
        {
            Ansi = Spectre.Console.AnsiSupport.Yes,
            ColorSystem = Spectre.Console.ColorSystemSupport.Standard,
            Out = new Spectre.Console.AnsiConsoleOutput(written),
        });
        new SpectreScreen(console, new PromptLine()).Write(DocumentLayout.Lay(Document.OfText("[red]not red[/] [["), Page.Plain));
        Assert.Contains("[red]not red[/] [[", written.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Choices_AreNumberedAndBreakBetweenThem()
    {
        var buttons = Enumerable.Range(1, 5).Select(i => new Button($"Label {i}", new ButtonId("answers", "roles", ""))).ToList();
        Assert.Equal(["  [1] Label 1  [2] Label 2  [3] Label 3  [4] Label 4  [5] Label 5"], Choices.Lay(buttons, Page.Plain, "  ").Select(l => l.ToString()));
        Assert.Equal(["  [1] Label 1  [2] Label 2  [3] Label 3", "  [4] Label 4  [5] Label 5"], Choices.Lay(buttons, Narrow, "  ").Select(l => l.ToString()));
    }

    private static Paragraph Words(string text) => new([new Text(text)]);

    private static Link Link(string words, string address) => new([new Text(words)], new Uri(address));

    private static TableBlock Table(params string[][] rows)
    {
        var cells = rows.Select(r => (IReadOnlyList<IReadOnlyList<Inline>>)[.. r.Select(c => (IReadOnlyList<Inline>)[new Text(c)])]).ToList();
        return new TableBlock(cells[0], cells[1..]);
    }

    private static List<string> Lines(Document document, Page page, string lead = "") => [.. DocumentLayout.Lay(document, page, lead).Select(l => l.ToString())];
}
