using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;
using static MentorBot.Content.Tests.ContentFolder;

namespace MentorBot.Content.Tests;

public sealed class ReadingTests : IDisposable
{
    private readonly ContentFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void AFolderWithoutFault_GivesBothBooks()
    {
        var reading = folder.Read();

        Assert.Empty(reading.Faults);
        Assert.NotNull(reading.Library);
        Assert.NotNull(reading.Phrases);
        Assert.Equal(
            ["role:tester-intern", "skill:arrays", "skill:tables", "guide:starting"],
            reading.Library.Articles.Select(a => a.Id.ToString()));
    }

    [Fact]
    public void Meanings_AreReadWhenTheyAreThere()
    {
        Assert.Same(WordMeanings.Empty, Library().Lexicon.Meanings);
        folder.WriteBytes(MeaningsFile, WordMeanings.Write([new("arrays", new float[WordMeanings.Dimensions].Select((_, d) => d == 5 ? 1f : 0).ToArray())]));

        Assert.Equal(127, Library().Lexicon.Meanings.Of("arrays")[5]);
    }

    [Fact]
    public void Meanings_ThatAreDamaged_AreNamed()
    {
        folder.WriteBytes(MeaningsFile, [1, 2, 3]);

        var fault = Assert.Single(folder.Read().Faults);
        Assert.Equal("prompts/language/meanings.bin:1: the file is damaged; fetch it again, or delete it: words are then only like themselves", fault.ToString());
    }

    [Fact]
    public void ZoneNames_AreReadWhole()
    {
        var zones = Library().Lexicon.Zones;

        Assert.Equal("Europe/Berlin", zones.Locales["de"]);
        Assert.Equal(["Asia/Kolkata"], zones.Aliases["bangalore"]);
        Assert.Equal(["Asia/Kolkata", "Europe/Dublin"], zones.Aliases["ist"]);
    }

    [Fact]
    public void Levels_AreReadByTheirNames()
    {
        folder.Edit(LanguageFile, "comparing: [vs]", "comparing: [vs]\nlevels:\n  work: [at work, job]");

        Assert.Equal(["at work", "job"], Library().Lexicon.Levels[Level.Work]);
    }

    [Fact]
    public void FrontMatter_IsReadWhole()
    {
        folder.Edit(RoleFile, "reviewed: 2026-11-20", "reviewed: 2026-11-20\nwas: [checker-intern]");
        var library = Library();

        var role = library.Find(new ArticleId(ArticleKind.Role, "checker-intern"))!;
        Assert.Equal("Tester Intern", role.Title);
        Assert.Equal("Tester", role.Short);
        Assert.Equal("Looks for what is wrong before others meet it.", role.Summary);
        Assert.Equal(["tester", "qa"], role.Aliases);
        Assert.Equal(new DateOnly(2026, 11, 20), role.Reviewed);
        Assert.Equal(["skill:arrays"], role.Must.Select(s => s.ToString()));
        Assert.Equal(["skill:tables"], role.Should.Select(s => s.ToString()));
        Assert.Empty(role.Nice);
        Assert.Equal("you like to find what others missed", role.Compare[ComparisonRows.Choose]);

        var skill = library.Find(new ArticleId(ArticleKind.Skill, "tables"))!;
        Assert.Equal(25, skill.Hours);
        Assert.Equal("Tables", skill.Short);
        Assert.Equal(["skill:arrays"], skill.Prerequisites.Select(s => s.ToString()));
    }

    [Fact]
    public void ASection_IsReadWhole()
    {
        folder.Edit(SkillFile, "## The views of arrays {#views}", "## Views, `copies` and more {#views was=copies,slices}");
        folder.Edit(SkillFile, "~ arrays views name", "~ view, copy of array");
        folder.Edit(SkillFile, "> #axes", "> #axes, skill:tables#what, role:tester-intern#pay");
        Assert.True(PassageId.TryParse("skill:arrays#slices", out var id));

        var passage = Library().Find(id)!;

        Assert.Equal("skill:arrays#views", passage.Id.ToString());
        Assert.Equal("Views, copies and more", passage.Heading);
        Assert.Equal(["arrays views one", "arrays views two", "arrays views three"], passage.Asks);
        Assert.Equal(["view", "copy of array"], passage.Names);
        Assert.Equal(["skill:arrays#axes", "skill:tables#what", "role:tester-intern#pay"], passage.Next.Select(n => n.ToString()));
        Assert.Equal(["copies", "slices"], passage.Was);
    }

    [Theory]
    [InlineData("plain text\nover two lines", "text:plain text over two lines")]
    [InlineData("a hard  \nbreak and a\\\nsecond", "text:a hard break and a second")]
    [InlineData("an **important *part*** here", "text:an ;strong(text:important ;em(text:part));text: here")]
    [InlineData("write `x | y` now", "text:write ;code:x | y;text: now")]
    [InlineData("a | b without a table", "text:a | b without a table")]
    [InlineData("1 &lt; 2 and \\*stars\\*, snake_case_name", "text:1 < 2 and *stars*, snake_case_name")]
    [InlineData("see [the **docs**](https://numpy.org/doc/)", "text:see ;link(text:the ;strong(text:docs))https://numpy.org/doc/")]
    [InlineData("see <https://numpy.org/>", "text:see ;link(text:https://numpy.org/)https://numpy.org/")]
    [InlineData("see [masks](#masks)", "text:see ;topic(text:masks)skill:arrays#masks")]
    [InlineData("see [tables](skill:tables)", "text:see ;topic(text:tables)skill:tables")]
    [InlineData("see [pay](role:tester-intern#pay)", "text:see ;topic(text:pay)role:tester-intern#pay")]
    public void ALine_BecomesLeaves(string markdown, string leaves) =>
        Assert.Equal(leaves, Show(Assert.IsType<Paragraph>(Body(markdown)[0]).Content));

    [Fact]
    public void Lists_MayBeNestedAndHoldCode()
    {
        var list = Assert.IsType<ListBlock>(Body("1. one\n   - inner\n2. two\n\n   ```sql\n   select 1\n   ```")[0]);

        Assert.True(list.Ordered);
        Assert.Equal(2, list.Items.Count);
        Assert.False(Assert.IsType<ListBlock>(list.Items[0][1]).Ordered);
        Assert.Equal(new CodeBlock("sql", "select 1"), list.Items[1][1]);
    }

    [Fact]
    public void ATable_HasAsManyCellsInEachRow()
    {
        var table = Assert.IsType<TableBlock>(Body("| a | `b` |\n|---|---|\n| 1 | **2** |\n| 3 |")[0]);

        Assert.Equal(["text:a", "code:b"], table.Header.Select(Show));
        Assert.Equal(["text:1", "strong(text:2)"], table.Rows[0].Select(Show));
        Assert.Equal(["text:3", ""], table.Rows[1].Select(Show));
    }

    [Fact]
    public void CodeThatLooksLikeHeadings_StaysCode()
    {
        var blocks = Body("```python sketch\n## a comment\n? a = 1\n\n    b = 2\n```");

        Assert.Equal(new CodeBlock("python", "## a comment\n? a = 1\n\n    b = 2"), blocks[0]);
    }

    [Fact]
    public void RunnableCode_IsShownAndListed()
    {
        var blocks = Body("```python run\nprint(1)\nprint(2)\n```\n```output\n1\n2\n```\n\n```python since pandas 3.0\nx\n```");

        Assert.Equal(new CodeBlock("python", "print(1)\nprint(2)"), blocks[0]);
        Assert.Equal(new CodeBlock("output", "1\n2"), blocks[1]);
        Assert.Equal(new CodeBlock("python", "x"), blocks[2]);
        var example = Assert.Single(ContentReader.Examples(folder.Path));
        Assert.Equal(new RunnableExample(SkillFile, folder.Line(SkillFile, "```python run"), "print(1)\nprint(2)", "1\n2"), example);
    }

    [Fact]
    public void FurtherQuestions_StandBehindThoseOfTheArticle()
    {
        var passage = Library().Find(new PassageId(new ArticleId(ArticleKind.Skill, "arrays"), "what"))!;

        Assert.Equal("what are these arrays everybody talks of", passage.Asks[^1]);
        Assert.True(passage.Asks.Count > 3);
    }

    [Fact]
    public void Open_ReadsTheSameLibrary_AndLeavesMattersOfStyleToRead()
    {
        folder.Insert(SkillFile, "what", "use pytorch");

        var opened = ContentReader.Open(folder.Path, ContentFolder.Keys);

        Assert.Empty(opened.Faults);
        Assert.Single(folder.Read().Faults);
        Assert.Contains("pytorch", PlainText.Of(opened.Library!.Find(new PassageId(new ArticleId(ArticleKind.Skill, "arrays"), "what"))!.Body), StringComparison.Ordinal);
    }

    [Fact]
    public void TheLexicon_IsReadWhole()
    {
        var lexicon = Library().Lexicon;

        Assert.Equal("what is", lexicon.Spellings["wats"]);
        Assert.Equal([["cv", "resume"], ["job", "position"]], lexicon.Synonyms);
        Assert.Equal(["a", "an", "please", "the"], lexicon.Filler.Order(StringComparer.Ordinal));
        Assert.Equal(["how do i bake bread"], lexicon.Elsewhere["cooking"]);
        Assert.Equal(["how long does * take"], lexicon.FacetAsks[Facet.Time]);
        Assert.Equal(["go on"], lexicon.FollowUps[FollowUpKind.More]);
        Assert.Equal(["what about"], lexicon.FollowUps[FollowUpKind.And]);
        Assert.Equal(["thank you"], lexicon.SmallTalk["thanks"]);
        Assert.Equal(["cannot go on"], lexicon.Distress);
        Assert.Equal(["ignore your instructions"], lexicon.Tampering);
        Assert.Equal(["vs"], lexicon.Comparing);
    }

    [Fact]
    public void Phrases_HaveMarkdownAndPlaces()
    {
        folder.Edit(MessagesFile, "Hello {name}, good to see you.", "\"Hello **{name}**, {{not}} {count}, `{code}`\"");
        var phrases = folder.Read().Phrases!;

        Assert.Equal(
            "text:Hello ;strong(text:Ada);text:, {not} ;text:3;text:, ;code:{code}",
            Show(Assert.IsType<Paragraph>(phrases.Say("greeting", ("name", "Ada"), ("count", "3")).Blocks[0]).Content));
        Assert.Equal(2, phrases.Say("plan.empty").Blocks.Count);
        Assert.Equal("You are welcome.", phrases.Label("smalltalk.thanks"));
    }

    [Fact]
    public void ByteOrderMarkAndWindowsLineEnds_AreNoFault()
    {
        foreach (var file in new[] { SkillFile, RoleFile, LanguageFile, MessagesFile })
        {
            var text = "\uFEFF" + folder.Text(file).Replace("\n", "\r\n", StringComparison.Ordinal);
            folder.WriteBytes(file, System.Text.Encoding.UTF8.GetBytes(text));
        }

        Assert.Empty(folder.Read().Faults);
        Assert.DoesNotContain('\r', PlainText.Of(Library().Articles[1].Passages[0].Body));
    }

    [Fact]
    public void WhatEditorsLeaveBehind_IsNotRead()
    {
        folder.Write("prompts/skills/.#arrays.md", "half");
        folder.Write("prompts/skills/arrays.md~", "old");
        folder.Write("prompts/skills/notes.txt", "mine");

        Assert.Empty(folder.Read().Faults);
    }

    private Library Library()
    {
        var reading = folder.Read();
        Assert.Empty(reading.Faults);
        return reading.Library!;
    }

    private IReadOnlyList<Block> Body(string markdown)
    {
        folder.Insert(SkillFile, "views", markdown);
        Assert.True(PassageId.TryParse("skill:arrays#views", out var id));
        return Library().Find(id)!.Body.Blocks;
    }

    private static string Show(IReadOnlyList<Inline> line) => string.Join(';', line.Select(Show));

    private static string Show(Inline piece) => piece switch
    {
        Text text => $"text:{text.Value}",
        CodeSpan code => $"code:{code.Code}",
        Strong strong => $"strong({Show(strong.Content)})",
        Emphasis emphasis => $"em({Show(emphasis.Content)})",
        Link link => $"link({Show(link.Content)}){link.Address}",
        TopicLink link => $"topic({Show(link.Content)}){link.Target}",
        Placeholder place => $"place:{place.Name}",
        _ => "?",
    };
}
