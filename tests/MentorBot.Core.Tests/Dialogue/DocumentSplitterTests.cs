using MentorBot.Core.Dialogue;
using MentorBot.Core.Dialogue.Splitting;
using MentorBot.Testing;

namespace MentorBot.Core.Tests.Dialogue;

/// <summary>Splitting, measured in letters.</summary>
public sealed class DocumentSplitterTests
{
    [Fact]
    public void Split_WhatFits_StaysWhole()
    {
        var document = Document.Of(Words("one"), Words("two"));
        Assert.Equal(document.Blocks, Assert.Single(Split(document, 20)).Blocks);
        Assert.Empty(Split(Document.Empty, 20));
    }

    [Fact]
    public void Split_BetweenParagraphs_BeforeWithinThem() =>
        Assert.Equal(["One. Two.", "Three. Four."], Texts(Split(Document.Of(Words("One. Two."), Words("Three. Four.")), 15)));

    [Fact]
    public void Split_AParagraphTooLong_EndsAtASentence() =>
        Assert.Equal(["One two. Three four.", "Five six seven."], Texts(Split(Document.Of(Words("One two. Three four. Five six seven.")), 25)));

    [Fact]
    public void Split_ASentenceTooLong_EndsAtAWord() =>
        Assert.Equal(["one two", "three", "four"], Texts(Split(Document.Of(Words("one two three four")), 8)));

    [Fact]
    public void Split_AWordTooLong_TearsNoCharacter() =>
        Assert.Equal(["👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"], Texts(Split(Document.Of(Words("👩‍👩‍👧‍👦👩‍👩‍👧‍👦")), 15)));

    [Fact]
    public void Split_Title_GoesWithWhatItIsTheTitleOf()
    {
        var pages = Split(Document.Of(Words("before"), new Heading([new Text("Title")]), Words("after that")), 18);
        Assert.Equal(["before", "Title after that"], Texts(pages));
    }

    [Fact]
    public void Split_OrderedList_CountsOn()
    {
        var list = new ListBlock(Ordered: true, [.. Enumerable.Range(1, 5).Select(i => (IReadOnlyList<Block>)[Words($"item {i}")])]);
        var pages = Split(Document.Of(list), 14);
        Assert.Equal([1, 3, 5], pages.Select(p => Assert.IsType<ListBlock>(Assert.Single(p.Blocks)).First));
    }

    [Fact]
    public void Split_Code_IsCutBetweenLines()
    {
        var pages = Split(Document.Of(new CodeBlock("python", "a = 1\nb = 2\nc = 3")), 12);
        Assert.Equal([new CodeBlock("python", "a = 1\nb = 2"), new CodeBlock("python", "c = 3")], pages.Select(p => Assert.Single(p.Blocks)));
    }

    [Fact]
    public void Split_Table_RepeatsItsHeader()
    {
        var row = (string cell) => (IReadOnlyList<IReadOnlyList<Inline>>)[[new Text(cell)], [new Text(cell)]];
        var pages = Split(Document.Of(new TableBlock(row("head"), [row("one"), row("two"), row("six")])), 30);
        Assert.Equal([2, 1], pages.Select(p => Assert.IsType<TableBlock>(Assert.Single(p.Blocks)).Rows.Count));
    }

    [Fact]
    public void Split_StrongText_StaysStrongOnBothSides()
    {
        var pages = Split(Document.Of(new Paragraph([new Strong([new Text("one two")])])), 4);
        Assert.All(pages, p => Assert.IsType<Strong>(Assert.IsType<Paragraph>(Assert.Single(p.Blocks)).Content[0]));
        Assert.Equal(["one", "two"], Texts(pages));
    }

    [Fact]
    public void Split_LimitOfNothing_IsAMistake() => Assert.Throws<ArgumentOutOfRangeException>(() => Split(Document.Of(Words("x")), 0));

    [Fact]
    public void Split_AnyDocument_FitsAndLosesNothing()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var document = new DocumentGenerator(seed).Next(8);
            var limit = 100 + (seed % 7 * 200);
            var pages = Split(document, limit);
            Assert.All(pages, p => Assert.InRange(Measure(p), 0, limit));
            if (!HasTable(document.Blocks))
            {
                // A table's header is said again, so that only the others can be compared letter by letter.
                Assert.Equal(Letters(document), string.Concat(pages.Select(Letters)));
            }
        }
    }

    private static IReadOnlyList<Document> Split(Document document, int limit) => DocumentSplitter.Split(document, limit, Measure);

    private static int Measure(Document document) => PlainText.Of(document).Length;

    private static Paragraph Words(string text) => new([new Text(text)]);

    private static IEnumerable<string> Texts(IEnumerable<Document> pages) => pages.Select(p => PlainText.Of(p).Replace('\n', ' '));

    private static string Letters(Document document) => string.Concat(PlainText.Of(document).Where(c => !char.IsWhiteSpace(c)));

    private static bool HasTable(IReadOnlyList<Block> blocks) => blocks.Any(b => b is TableBlock || (b is ListBlock list && list.Items.Any(HasTable)));
}
