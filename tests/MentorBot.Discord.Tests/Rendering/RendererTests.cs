using MentorBot.Core.Dialogue;
using MentorBot.Core.Pictures;
using MentorBot.Core.Ports;
using MentorBot.Discord.Rendering;
using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Tests.Rendering;

public sealed class RendererTests
{
    [Fact]
    public void Answer_HasTitleTextFooterAndColour()
    {
        var message = One(new Heading([new Text("Learn SQL")]), Words("Ten hours."), new SmallPrint([new Text("skills/sql · reviewed Nov 2026")]));
        var embed = Assert.Single(message.Embeds);
        Assert.Equal(("Learn SQL", "Ten hours.", "skills/sql · reviewed Nov 2026"), (embed.Title, embed.Description, embed.Footer));
        Assert.NotEqual(embed.Colour, Render(OutboxKind.Reply, Words("x"))[0].Embeds[0].Colour);
        Assert.NotEqual(embed.Colour, Render(OutboxKind.Reminder, Words("x"), new SmallPrint([new Text("x")]))[0].Embeds[0].Colour);
    }

    [Fact]
    public void Table_BecomesFieldsAndWhatFollowsAnEmbedOfItsOwn()
    {
        var table = new TableBlock(
            [[new Text("")], [new Text("Research")], [new Text("Engineering")]],
            [[[new Text("A week")], [new Text("papers")], [new Text("reviews")]]]);
        var message = One(new Heading([new Text("A vs B")]), table, Words("Choose A."));
        Assert.Equal(new DiscordField("A week", "**Research**: papers\n**Engineering**: reviews"), message.Embeds[0].Fields.Single());
        Assert.Equal("Choose A.", message.Embeds[1].Description);
    }

    [Theory]
    [InlineData("# title", @"\# title")]
    [InlineData("- item", @"\- item")]
    [InlineData("12. item", @"12\. item")]
    [InlineData("a\n> quote", "a\n\\> quote")]
    [InlineData("*a* _b_ ~~c~~ ||d||", @"\*a\* \_b\_ \~\~c\~\~ \|\|d\|\|")]
    [InlineData("`x` [a](https://b.c)", @"\`x\` \[a\](https\://b.c)")]
    [InlineData("<@123> <#4> <t:5:R>", @"\<@123\> \<#4\> \<t:5:R\>")]
    [InlineData("a \\", @"a \\")]
    [InlineData("3.5 hours", @"3\.5 hours")]
    [InlineData("a-b 3.5", "a-b 3.5")]
    public void Text_OfALeaf_NeverBecomesMarkup(string typed, string written) => Assert.Equal(written, One(Words(typed)).Embeds[0].Description);

    [Fact]
    public void Leaves_KeepTheirLook()
    {
        var line = new Paragraph(
        [
            new Text("a "), new Strong([new Text(" b ")]), new CodeSpan("c`d"), new Emphasis([new Text("e")]), new Text(" "),
            new Link([new Text("docs")], new Uri("https://numpy.org/a_(b)")), new TopicLink([new Text(" words")], "skill:numpy"),
        ]);
        Assert.Equal("a  **b** `` c`d ``\u200b*e* [docs](https://numpy.org/a_%28b%29) words", One(line).Embeds[0].Description);
    }

    [Fact]
    public void Lists_Nest()
    {
        var inner = new ListBlock(false, [[Words("inner")]]);
        Assert.Equal("1. one\n2. two\n  - inner", One(new ListBlock(true, [[Words("one")], [Words("two"), inner]])).Embeds[0].Description);
    }

    [Fact]
    public void Code_CannotEndItsBlock() =>
        Assert.Equal("```python\nprint(`\u200b``)\n```", One(new CodeBlock("python", "print(```)")).Embeds[0].Description);

    [Fact]
    public void Bar_ShowsItsShare() => Assert.Equal("Week 1 ▰▰▰▱▱▱▱▱▱▱ 25%", One(new Bar("Week 1", 0.25)).Embeds[0].Description);

    [Fact]
    public void Buttons_Few_StandInRowsOfFive()
    {
        var message = Render(OutboxKind.Reply, [.. Enumerable.Range(0, 7).Select(Numbered)], Words("x"))[0];
        Assert.Equal([5, 2], message.Rows.Select(r => r.Components.Count));
        Assert.Equal(new DiscordButton("1|answers|show|0", "Topic 0"), message.Rows[0].Components[0]);
    }

    [Fact]
    public void Buttons_Many_StandInMenus()
    {
        var message = Render(OutboxKind.Reply, [.. Enumerable.Range(0, 60).Select(Numbered)], Words("x"))[0];
        var menus = message.Rows.Select(r => Assert.IsType<DiscordMenu>(Assert.Single(r.Components))).ToList();
        Assert.Equal([25, 25, 10], menus.Select(m => m.Choices.Count));
        Assert.Equal("Choose one", menus[0].Placeholder);
        RenderedChecks.Accepts(message);
    }

    [Fact]
    public void Reply_ForOne_IsPrivate() =>
        Assert.All(DiscordRenderer.Render(new Reply(Document.OfText("x"), [], Audience.OnlyYou), OutboxKind.Reply, "", Draw), m => Assert.True(m.Private));

    [Fact]
    public void Reply_Long_IsSplitAndNothingIsLost()
    {
        var words = Enumerable.Range(0, 4000).Select(i => $"word{i}").ToList();
        var messages = Render(OutboxKind.Reply, [Numbered(1)], Words(string.Join(' ', words)));
        Assert.All(messages, RenderedChecks.Accepts);
        Assert.Equal(words, messages.SelectMany(m => m.Embeds).SelectMany(e => e.Description.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.All(messages.SkipLast(1), m => Assert.Empty(m.Rows));
        Assert.Single(messages[^1].Rows);
    }

    [Fact]
    public void Picture_IsShownWithItsWords()
    {
        var picture = new Picture(new PodiumChart("Podium", "", [], ""), new string('x', 2000));
        var reply = new Reply(Document.OfText("x"), []) { Picture = picture, Files = [new ReplyFile("plan.ics", "text/calendar", "BEGIN")] };
        var message = Assert.Single(DiscordRenderer.Render(reply, OutboxKind.Reply, "", Draw));
        Assert.Equal("chart.png", message.Embeds[^1].Picture);
        Assert.Equal(["chart.png", "plan.ics"], message.Files.Select(f => f.Name));
        Assert.Equal(1024, message.Files[0].AltText.Length);
        RenderedChecks.Accepts(message);
    }

    [Fact]
    public void Nothing_IsNoMessage_ButtonsAloneAreOne()
    {
        Assert.Empty(Render(OutboxKind.Reply));
        var message = Assert.Single(Render(OutboxKind.Reply, [Numbered(1)]));
        RenderedChecks.Accepts(message);
    }

    [Fact]
    public void Form_TooLong_IsMadeToFit()
    {
        var word = new string('w', 5000);
        var form = new DiscordForm("1|plans|date|", word, [.. Enumerable.Range(0, 9).Select(i => new DiscordInput($"f{i}", word) { Placeholder = word, Value = word, MaxLength = 9000 })]);
        RenderedChecks.Accepts(new ShowForm(DiscordRenderer.Fit(form)));
    }

    private static Paragraph Words(string words) => new([new Text(words)]);

    private static Button Numbered(int number) => new($"Topic {number}", new ButtonId("answers", "show", $"{number}"));

    private static DiscordText One(params Block[] blocks)
    {
        var message = Assert.Single(Render(OutboxKind.Reply, blocks));
        RenderedChecks.Accepts(message);
        return message;
    }

    private static IReadOnlyList<DiscordText> Render(OutboxKind kind, params Block[] blocks) => Render(kind, [], blocks);

    private static IReadOnlyList<DiscordText> Render(OutboxKind kind, IReadOnlyList<Button> buttons, params Block[] blocks) =>
        DiscordRenderer.Render(new Reply(new Document(blocks), buttons), kind, "Choose one", Draw);

    private static byte[] Draw(Chart chart) => [1, 2, 3];
}
