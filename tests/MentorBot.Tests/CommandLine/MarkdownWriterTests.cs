using Markdig;
using Markdig.Syntax.Inlines;
using MentorBot.CommandLine;
using MentorBot.Core.Dialogue;

namespace MentorBot.Tests.CommandLine;

public sealed class MarkdownWriterTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    [Fact]
    public void Blocks_AreWritten()
    {
        var document = Document.Of(
            new Heading([new Text("Title")]),
            new Paragraph([new Strong([new Text("a")]), new Text(" "), new Emphasis([new Text("b")]), new Text(" "), new CodeSpan("c")]),
            new ListBlock(true, [[Words("one")], [Words("two"), new ListBlock(false, [[Words("inner")]])]]),
            new CodeBlock("python", "x = 1"),
            new Bar("Week", 0.5),
            new SmallPrint([new Text("source")]));
        Assert.Equal("## Title\n\n**a** *b* `c`\n\n1. one\n2. two\n   - inner\n\n```python\nx = 1\n```\n\nWeek: 50%\n\n*source*", MarkdownWriter.Write(document));
    }

    [Fact]
    public void Table_IsAPipeTable() => Assert.Equal(
        "| a | b |\n|---|---|\n| 1\\|2 | `x\\|y` |",
        MarkdownWriter.Write(Document.Of(new TableBlock([[new Text("a")], [new Text("b")]], [[[new Text("1|2")], [new CodeSpan("x|y")]]]))));

    [Fact]
    public void Link_KeepsItsAddress() => Assert.Equal(
        "[docs](<https://numpy.org/a_(b)>)",
        MarkdownWriter.Write(Document.Of(new Paragraph([new Link([new Text("docs")], new Uri("https://numpy.org/a_(b)"))]))));

    [Fact]
    public void Code_WithBackticks_GetsALongerFence()
    {
        Assert.Equal("``a`b``", MarkdownWriter.Write(Document.Of(new Paragraph([new CodeSpan("a`b")]))));
        Assert.Equal("````\n```\n````", MarkdownWriter.Write(Document.Of(new CodeBlock("", "```"))));
    }

    [Theory]
    [InlineData("# not a heading")]
    [InlineData("- not a list")]
    [InlineData("1. not a list")]
    [InlineData("12) not a list")]
    [InlineData("> not a quotation")]
    [InlineData("---")]
    [InlineData("~~~")]
    [InlineData("```")]
    [InlineData("**not strong** _nor light_ `nor code`")]
    [InlineData("[not](a link) ![nor](picture) <b>nor</b> &amp; <https://link>")]
    [InlineData("snake_case stays, so does 2 * 3 & 4")]
    [InlineData("back\\slash \\* end\\")]
    public void Text_NeverBecomesMarkup(string text) => Assert.Equal(text, OnlyText(MarkdownWriter.Write(Document.OfText(text))));

    [Fact]
    public void Text_OfAnySigns_NeverBecomesMarkup()
    {
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            var text = $"x{new string(random.GetItems<char>("ab1 .)(`*_[]<>#+-!|~&;\\:/=\"'", 12))}x";
            Assert.Equal(text, OnlyText(MarkdownWriter.Write(Document.OfText(text))));
            Assert.Equal(text[1..].TrimStart(), OnlyText(MarkdownWriter.Write(Document.OfText(text[1..].TrimStart()))));
        }
    }

    private static Paragraph Words(string text) => new([new Text(text)]);

    /// <summary>The text of a single paragraph in which nothing is markup.</summary>
    private static string OnlyText(string markdown)
    {
        var paragraph = Assert.IsType<Markdig.Syntax.ParagraphBlock>(Assert.Single(Markdown.Parse(markdown, Pipeline)));
        return string.Concat(paragraph.Inline!.Select(leaf => leaf switch
        {
            LiteralInline literal => literal.Content.ToString(),
            _ => throw new InvalidOperationException($"{markdown} holds a {leaf.GetType().Name}."),
        }));
    }
}
