using System.Text.RegularExpressions;
using static MentorBot.Content.Tests.ContentFolder;

namespace MentorBot.Content.Tests;

/// <summary>Each case breaks a sound folder in one place and names the one fault that must come of it.</summary>
public sealed partial class FaultTests : IDisposable
{
    private readonly ContentFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>File, text to replace, its replacement, a text on the line of the fault (none: line 1), message («text» is the line of a text in the skill).</summary>
    public static TheoryData<string, string, string, string, string> FrontMatter => new()
    {
        { SkillFile, "---\ntitle", "title", "", "an article starts with front matter between two lines of ---" },
        { SkillFile, "grid of numbers\n---\n", "grid of numbers\n", "## The what", "the front matter is never closed; put a line of --- above the first section" },
        { SkillFile, "summary: Numbers in good order.", "summary: Numbers: in good order.", "summary:", "this is not YAML: while scanning a plain scalar value, found invalid mapping; put a value that holds \": \" or starts with a sign in quotes" },
        { SkillFile, "hours: 25\n", "", "", "the front matter lacks \"hours\"" },
        { SkillFile, "hours: 25", "hours: 25\nhuors: 2", "huors", "there is no key \"huors\"; did you mean \"hours\"?" },
        { SkillFile, "hours: 25", "hours: 25\nhours: 26", "hours: 26", "the key \"hours\" stands twice, first on line 6" },
        { SkillFile, "hours: 25", "hours: 25\nmust: [tables]", "must", "the key \"must\" belongs to roles, this is a skill" },
        { GuideFile, "reviewed", "hours: 5\nreviewed", "hours", "the key \"hours\" belongs to skills, this is a guide" },
        { SkillFile, "hours: 25", "hours: 3", "hours", "\"hours\" is 3; it must be a number from 4 to 200" },
        { SkillFile, "hours: 25", "hours: many", "hours", "\"hours\" is many; it must be a number from 4 to 200" },
        { SkillFile, "hours: 25", "hours: [25]", "hours", "\"hours\" must be a text, not a list" },
        { SkillFile, "title: Arrays", "title:", "title", "\"title\" must be a text, not nothing" },
        { SkillFile, "title: Arrays", "title: Arrays and everything else that is in good order", "title", "\"title\" has 48 characters; the most is 40" },
        { SkillFile, "title: Arrays", "title: |\n  Ar\n  rays", "title", "\"title\" must be one line" },
        { RoleFile, "short: Tester", "short: Tester of things", "short", "\"short\" has 3 words; it stands on a button and has one or two" },
        { SkillFile, "in good order.", "in good order, and in better order, and in the best order that anybody ever put numbers into since numbers were invented.", "summary", "\"summary\" has 129 characters; the most is 120" },
        { SkillFile, "summary: Numbers", "summary: Numpy numbers", "summary", "\"Numpy\" is spelled NumPy" },
        { SkillFile, "reviewed: 2026-11-20", "reviewed: 20 Nov 2026", "reviewed", "\"reviewed\" is 20 Nov 2026; it must be a day such as 2026-11-20" },
        { SkillFile, "[arrs, grids]", "[arrs, Grids]", "aliases", "the alias \"Grids\" must be lower case: \"grids\"" },
        { SkillFile, "[arrs, grids]", "[arrs, arrs]", "aliases", "\"arrs\" stands twice in \"aliases\"" },
        { SkillFile, "[arrs, grids]", "arrs", "aliases", "\"aliases\" must be a list, not a text" },
        { SkillFile, "[arrs, grids]", "[arrs, [grids]]", "aliases", "\"aliases\" must hold texts, not a list" },
        { OtherFile, "[tabs]", "[tabs, grids]", "aliases", "the alias \"grids\" is also an alias of skill:arrays (prompts/skills/arrays.md:4); an alias names one article only" },
        { OtherFile, "[tabs]", "[tabs, tester intern]", "aliases", "the alias \"tester intern\" is also a name of role:tester-intern (prompts/roles/tester-intern.md:2); an alias names one article only" },
        { OtherFile, "prerequisites: [arrays]", "prerequisites: [arays]", "arays", "the skill \"arays\" in \"prerequisites\" does not exist; did you mean \"skill:arrays\"?" },
        { OtherFile, "prerequisites: [arrays]", "prerequisites: [skill:arrays]", "skill:", "\"skill:arrays\" in \"prerequisites\" is not an id; write lower-case words joined by hyphens, without the kind" },
        { RoleFile, "should: [tables]", "should: [tables, arrays]", "should", "the skill \"arrays\" stands in \"must\" and in \"should\"; it stands in one list only" },
        { RoleFile, "nice: []", "nice: [cooking]", "nice", "the skill \"cooking\" in \"nice\" does not exist" },
        { RoleFile, "nice: []", "nice: []\nwas: [tester-intern]", "was", "\"was\" names role:tester-intern, which is another article" },
        { SkillFile, "  use: arithmetic on many numbers at once\n", "", "compare", "\"compare\" lacks \"use\"" },
        { SkillFile, "compare:", "compare:\n  useful: for something or other", "useful", "there is no row \"useful\" in \"compare\"; it may be what, use, start or choose" },
        { SkillFile, "arithmetic on many numbers at once", "arithmetic", "use:", "the cell \"use\" has 10 characters; it may have 15 to 90" },
        { SkillFile, "numbers at once", "numbers at once.", "use:", "the cell \"use\" ends with a full stop; a cell is no sentence" },
    };

    public static TheoryData<string, string, string, string, string> Sections => new()
    {
        { SkillFile, "## The what", "A word before.\n\n## The what", "A word", "text stands before the first section; start it with \"## Heading {#slug}\"" },
        { SkillFile, "{#views}", "{#views was=Old}", "{#views", "\"Old\" is not a slug; write lower-case words joined by hyphens, such as feature-scaling" },
        { SkillFile, "## The views of arrays", "## The views of arrays and of everything else that one can look at", "## The views", "section \"The views of arrays and of everything else that one can look at\" has a heading of 63 characters; the most is 60" },
        { SkillFile, "## The views of arrays", "## The masks of arrays", "{#views}", "the heading \"The masks of arrays\" stands twice, first on line «## The masks»" },
        { SkillFile, "## The views of arrays", "## The views of Numpy", "{#views}", "\"Numpy\" is spelled NumPy" },
        { SkillFile, "{#views}", "{#views was=masks}", "{#views", "the slug \"masks\" stands twice, first on line «## The masks»" },
        { SkillFile, "? arrays views two\n", "", "{#views}", "section \"The views of arrays\" has 2 lines \"? question\"; the least is 3" },
        { OtherFile, "? tables what one", "? Arrays - what one?", "? Arrays - what", "the question \"Arrays - what one?\" stands at prompts/skills/arrays.md:«? arrays what one» too; a question leads to one passage" },
        { SkillFile, "? arrays views two", "? ?!", "? ?!", "this question has no words" },
        { OtherFile, "~ tables what name", "~ Arrays what name", "~ Arrays", "the name \"Arrays what name\" stands at prompts/skills/arrays.md:«~ arrays what name» too; a name means one passage" },
        { SkillFile, "~ arrays views name", "~ arrays views name,", "~ arrays views", "a piece of this line is empty" },
        { SkillFile, "> #axes\n", "", "{#views}", "section \"The views of arrays\" has 0 next passages on its \"> \" line; it may have 1 to 3" },
        { SkillFile, "> #axes", "> #axes, #what, #why, #level", "{#views}", "section \"The views of arrays\" has 4 next passages on its \"> \" line; it may have 1 to 3" },
        { SkillFile, "> #axes", "> #axs", "> #axs", "the next passage skill:arrays#axs does not exist; did you mean \"skill:arrays#axes\"?" },
        { SkillFile, "> #axes", "> skill:tables", "> skill:tables", "the next passage skill:tables names no passage; write kind:id#slug, or #slug for this article" },
        { SkillFile, "> #axes", "> skill:table#what", "> skill:table#", "the next passage skill:table#what does not exist; did you mean \"skill:tables\"?" },
        { SkillFile, "> #axes", "> tables#what", "> tables#", "the next passage tables#what is not an id; write kind:id or kind:id#slug, where the kind is role, skill or guide" },
        { SkillFile, "> #axes", "> #views", "> #views\n\narrays-views", "the next passage skill:arrays#views is this passage itself or stands twice" },
        { SkillFile, "> #axes", "> #axes, #axes", "> #axes, #axes", "the next passage skill:arrays#axes is this passage itself or stands twice" },
        { SkillFile, "{#axes}", "{#axis was=axes}", "> #axes", "the next passage skill:arrays#axes was renamed; write skill:arrays#axis" },
    };

    public static TheoryData<string, string, string> Bodies => new()
    {
        { "# Big", "# Big", "this is a heading; a body has none, a section starts with \"## Heading {#slug}\"" },
        { "<div>x</div>", "<div>", "this is HTML; write Markdown, and code in backticks" },
        { "one\ntwo <b>x", "two <b>", "this is HTML: <b>; put code in backticks, and write &lt; for a sign" },
        { "one ![a cat](https://example.org/cat.png)", "one ![", "this is an image; the mentor shows none, describe it in words" },
        { "> said", "> said", "this is a block quote; the line of next passages stands directly below the heading" },
        { "***", "***", "this is a dividing line; start a section or a paragraph" },
        { "    x = 1", "    x = 1", "this is code by indentation; put it between ``` lines" },
        { "? is this late", "? is this late", "a line of questions or names stands directly below the heading, above the body" },
        { "[a]: https://example.org/", "[a]:", "this is a link by reference; write [words](address)" },
        { "2. two\n3. three", "2. two", "a numbered list starts at 2; it starts at 1, and text or code between items is indented" },
        { "```python\nx\n```", "```python", "the fence \"python\" may be \"python run\", \"python sketch\" or \"python since LIBRARY VERSION\"" },
        { "```python runs\nx\n```", "```python runs", "the fence \"python runs\" may be \"python run\", \"python sketch\" or \"python since LIBRARY VERSION\"" },
        { "```python since pandas\nx\n```", "```python since", "the fence \"python since pandas\" may be \"python run\", \"python sketch\" or \"python since LIBRARY VERSION\"" },
        { "```py\nx\n```", "```py", "the fence \"py\" may be \"python run\", \"python sketch\" or \"python since LIBRARY VERSION\"" },
        { "```sql run\nx\n```", "```sql run", "the fence \"sql run\" says more than its language, \"sql\"" },
        { "```python run\nx\n```", "```python run", "code that is run has no output; put a ```output fence directly below, or write \"python sketch\"" },
        { "```python run\nx\n```\n\nand\n\n```output\nx\n```", "```python run", "code that is run has no output; put a ```output fence directly below, or write \"python sketch\"" },
        { "one\nand [x](mailto:a@example.org)", "and [x]", "the link \"mailto:a@example.org\" may lead to https://…, role:id, skill:id, guide:id, one of these with #slug, or #slug" },
        { "[x](https://localhost/)", "[x]", "the address \"https://localhost/\" is not well formed; it may be like https://numpy.org/doc/" },
        { "[x](<https://numpy.org/a b>)", "[x]", "the address \"https://numpy.org/a b\" is not well formed; it may be like https://numpy.org/doc/" },
        { "[](https://numpy.org/)", "[](", "the link to https://numpy.org/ has no words" },
        { "one\nand [x](#maskes)", "and [x]", "the link to skill:arrays#maskes does not exist; did you mean \"skill:arrays#masks\"?" },
        { "[x](skill:tabels)", "[x]", "the link to skill:tabels does not exist; did you mean \"skill:tables\"?" },
        { "[x](guide:)", "[x]", "the link to guide: is not an id; write kind:id or kind:id#slug, where the kind is role, skill or guide" },
        { "one\nuse pytorch", "use pytorch", "\"pytorch\" is spelled PyTorch" },
        { "| a | b |\n|---|---|\n| Github | x |", "| Github", "\"Github\" is spelled GitHub" },
        { "- Scikit-Learn", "- Scikit", "\"Scikit-Learn\" is spelled scikit-learn" },
        { "**scikit learn**", "**scikit", "\"scikit learn\" is spelled scikit-learn" },
        { "on HuggingFace", "on Hugging", "\"HuggingFace\" is spelled Hugging Face" },
    };

    public static TheoryData<string, string, string, string, string> Languages => new()
    {
        { LanguageFile, "spellings:", "speling: {}\nspellings:", "speling", "there is no key \"speling\"; did you mean \"spellings\"?" },
        { LanguageFile, "  wats: what is", "  - wats", "spellings", "\"spellings\" must hold keys with values, not a list" },
        { LanguageFile, "wats: what is", "wats: What is", "wats", "\"What is\" must be lower case: \"what is\"" },
        { LanguageFile, "wats: what is", "Wats: what is", "Wats", "\"Wats\" must be lower case: \"wats\"" },
        { LanguageFile, "- [job, position]", "- [job, cv]", "[job", "the synonym \"cv\" stands twice, first on line 4; a word belongs to one group" },
        { LanguageFile, "- [job, position]", "- [job]", "[job", "a group of synonyms has two words or more" },
        { LanguageFile, "- [job, position]", "- job", "- job", "\"synonyms\" must be a list of lists, such as - [pytorch, torch]; this is a text" },
        { LanguageFile, "  please", "  Please", "Please", "\"Please\" must be lower case: \"please\"" },
        { ElsewhereFile, "## cooking\n", "", "how do", "a question stands above the first line \"## subject\"" },
        { ElsewhereFile, "how do i", "How do I", "How", "\"How do I bake bread\" must be lower case: \"how do i bake bread\"" },
        { LanguageFile, "comparing: [vs]", "comparing: [vs]\nlevels:\n  curse: [a course]", "curse", "there is no \"curse\" in \"levels\"; did you mean \"course\"?" },
        { ZonesFile, "locales:", "locals:", "locals", "there is no key \"locals\"; did you mean \"locales\"?" },
        { ZonesFile, "bangalore: Asia/Kolkata", "bangalore: Asia/Calcuta", "bangalore", "there is no time zone \"Asia/Calcuta\"; did you mean \"Asia/Calcutta\"?" },
        { ZonesFile, "Europe/Dublin", "Europe/Dubin", "ist:", "there is no time zone \"Europe/Dubin\"; did you mean \"Europe/Dublin\"?" },
        { ZonesFile, "bangalore: Asia/Kolkata", "Bangalore: Asia/Kolkata", "Bangalore", "\"Bangalore\" must be lower case: \"bangalore\"" },
        { ZonesFile, "de: Europe/Berlin", "de: [Europe/Berlin, Europe/Vienna]", "de:", "the locale \"de\" has 2 zones; it offers one, or is left out" },
        { ZonesFile, "  de: Europe/Berlin\n", "  - de\n", "locales", "\"locales\" must hold keys with values, not a list" },
        { AsksFile, "## what", "## wat", "## wat", "the article has no passage \"wat\"; did you mean \"what\"?" },
        { AsksFile, "## what\n", "", "what are", "a question stands above the first line \"## slug\"" },
        { AsksFile, "talks of", "talks of\n##  what", "##  what", "the slug \"what\" stands twice in this file" },
        { LanguageFile, "  time:", "  tyme:", "tyme", "there is no \"tyme\" in \"facets\"; did you mean \"time\"?" },
        { LanguageFile, "long does * take", "long * does * take", "* does *", "the pattern \"how long * does * take\" has more than one *; it stands for the subject, once" },
        { LanguageFile, "more: [go on]", "mor: [go on]", "mor:", "there is no \"mor\" in \"followups\"; did you mean \"more\"?" },
        { LanguageFile, "comparing: [vs]", "comparing: [vs]\nframes: [define]", "frames", "the frame \"define\" must have one *, where the thing stands that is asked about" },
        { LanguageFile, "[vs]", "vs", "comparing", "\"comparing\" must be a list, not a text" },
        { LanguageFile, "[vs]", "[vs, *x]", "comparing", "this is not YAML: anchors and aliases (& and *) are not served; put a value that holds \": \" or starts with a sign in quotes" },
        { MessagesFile, "greeting: Hello {name}", "greeting: Hello {nam}", "greeting", "the phrase \"greeting\" has no place {nam}; did you mean \"name\"?" },
        { MessagesFile, "**no plan**", "{plan}", "{plan}", "the phrase \"plan.empty\" has no place {plan}; it has none" },
        { MessagesFile, "Begin with", "Begin, {, with", "Begin", "a \"{\" opens no place such as {name} (letters, digits and _); write {{ for the sign" },
        { MessagesFile, "Begin with [arrays](skill:arrays#what)", "Begin with [arrays](skill:arrays#wat)", "Begin", "the link to skill:arrays#wat does not exist; did you mean \"skill:arrays#what\"?" },
        { MessagesFile, "greeting:", "# greeting:", "", "the phrase \"greeting\" is missing" },
        { MessagesFile, "plan:", "plan:\n  emty: x", "emty", "nothing says the phrase \"plan.emty\"; did you mean \"plan.empty\"?" },
        { MessagesFile, "plan:", "plan:\n  empty: x", "empty: |", "the key \"empty\" stands twice, first on line 5" },
        { MessagesFile, "You are welcome.", "", "thanks", "the phrase \"smalltalk.thanks\" must be a text, not nothing" },
        { MessagesFile, "You are welcome.", "[a, b]", "thanks", "the phrase \"smalltalk.thanks\" must be a text, not a list" },
        { MessagesFile, "You have", "# You have", "# You have", "this is a heading; a body has none, a section starts with \"## Heading {#slug}\"" },
        { MessagesFile, "You are welcome.", "Use Pytorch.", "thanks", "\"Pytorch\" is spelled PyTorch" },
    };

    [Theory]
    [MemberData(nameof(FrontMatter))]
    [MemberData(nameof(Sections))]
    [MemberData(nameof(Languages))]
    public void AnEdit_BreaksOneRule(string file, string old, string with, string at, string message)
    {
        folder.Edit(file, old, with);

        AssertFault(file, at.Length == 0 ? 1 : folder.Line(file, at), LineNumber().Replace(message, m => $"{folder.Line(SkillFile, m.Groups["text"].Value)}"));
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void ABody_BreaksOneRule(string markdown, string at, string message)
    {
        folder.Insert(SkillFile, "views", markdown);

        AssertFault(SkillFile, folder.Line(SkillFile, at), message);
    }

    [Theory]
    [InlineData("{#views}", "{#Views}", "{#Views}", "\"Views\" is not a slug; write lower-case words joined by hyphens, such as feature-scaling")]
    [InlineData("{#views}", "{#a-slug-of-many-words-and-many-more-words}", "{#a-slug", "section \"The views of arrays\" has the id skill:arrays#a-slug-of-many-words-and-many-more-words of 53 bytes; the most is 48")]
    [InlineData("{#views}", "{#masks}", "views of arrays", "the slug \"masks\" stands twice, first on line «## The masks»")]
    [InlineData(" {#views}", "", "## The views", "a section starts with \"## Heading {#slug}\", for example \"## How broadcasting works {#broadcasting}\"")]
    [InlineData("{#mistakes}", "{#mistake}", "", "this skill lacks the passage {#mistakes}; is {#mistake} meant to be it?")]
    [InlineData("{#views}", "{#fit}", "", "this skill has 4 passages on concepts of its own; the least is 5")]
    [InlineData("arrays-views-1 ", "```\n", "```", "this code is never closed; end it with a line of ```")]
    public void AnEdit_BreaksARuleAmongOthers(string old, string with, string at, string message)
    {
        folder.Edit(SkillFile, old, with);

        var expected = LineNumber().Replace(message, m => $"{folder.Line(SkillFile, m.Groups["text"].Value)}");
        Assert.Contains(new ContentFault(SkillFile, at.Length == 0 ? 1 : folder.Line(SkillFile, at), expected), folder.Read().Faults);
    }

    [Theory]
    [InlineData(59, "section \"The views of arrays\" has 59 words; the least is 60")]
    [InlineData(181, "section \"The views of arrays\" has 181 words; the most is 180")]
    public void Words_AreCounted(int words, string message)
    {
        folder.Edit(SkillFile, Prose("arrays-views-"), Prose("arrays-views-", words));

        AssertFault(SkillFile, folder.Line(SkillFile, "{#views}"), message);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(180)]
    public void Words_AtTheBounds_AreFine(int words)
    {
        folder.Edit(SkillFile, Prose("arrays-views-"), Prose("arrays-views-", words));
        folder.Insert(SkillFile, "views", "```text\nthese words are code and do not count\n```");

        Assert.Empty(folder.Read().Faults);
    }

    [Fact]
    public void TheLastParagraph_StartsWithNext()
    {
        folder.Edit(SkillFile, $"{Prose("arrays-views-")}", $"{Prose("arrays-views-")}\n\n- and a list");

        AssertFault(SkillFile, folder.Line(SkillFile, "{#views}"), "section \"The views of arrays\" must end with a paragraph that starts with \"Next:\", one thing to do today");
    }

    [Fact]
    public void PassagesThatSayTheSame_AreNamedBoth()
    {
        folder.Edit(OtherFile, Prose("tables-views-"), Prose("arrays-masks-"));

        AssertFault(OtherFile, folder.Line(OtherFile, "{#views}"), "section \"The views of tables\" says much the same as \"The masks of arrays\" "
            + $"({SkillFile}:{folder.Line(SkillFile, "{#masks}")}); keep one and link to it");
    }

    [Fact]
    public void PrerequisitesInACircle_AreNamedInOrder()
    {
        folder.Edit(SkillFile, "prerequisites: []", "prerequisites: [tables]");

        AssertFault(OtherFile, folder.Line(OtherFile, "prerequisites"), "the prerequisites go in a circle: arrays -> tables -> arrays");
    }

    [Fact]
    public void AnAlias_IsNotTheTitleOfALaterArticle()
    {
        folder.Edit(SkillFile, "[arrs, grids]", "[arrs, starting]");

        AssertFault(GuideFile, 2, "the name \"starting\" is also an alias of skill:arrays (prompts/skills/arrays.md:4); an alias names one article only");
    }

    [Fact]
    public void AnArticleWithFewPassages_IsNotDone()
    {
        var text = folder.Text(GuideFile);
        folder.Write(GuideFile, text[..text.IndexOf("## The seventh", StringComparison.Ordinal)].Replace("> #seventh", "> #what", StringComparison.Ordinal));

        AssertFault(GuideFile, 1, "this guide has 7 passages; the least is 8");
    }

    [Fact]
    public void OpenCode_DoesNotSwallowTheSectionsBelow()
    {
        folder.Edit(SkillFile, "Next: do one of these.", "```\nNext: do one of these.");

        Assert.Equal(
            ["this code is never closed; end it with a line of ```", "section \"The what of arrays\" must end with a paragraph that starts with \"Next:\", one thing to do today"],
            folder.Read().Faults.OrderByDescending(f => f.Line).Select(f => f.Message));
    }

    [Fact]
    public void AFileName_IsAnId()
    {
        folder.Write("prompts/guides/My Guide.md", folder.Text(GuideFile));

        Assert.Contains(
            new ContentFault("prompts/guides/My Guide.md", 1, "the file name \"My Guide\" is not an id; write lower-case words joined by hyphens, such as feature-engineering.md"),
            folder.Read().Faults);
    }

    [Fact]
    public void SmallTalk_NeedsItsPhrase()
    {
        folder.Edit(LanguageFile, "thanks: [thank you]", "thanks: [thank you]\n  hello: [hi]");

        AssertFault(MessagesFile, 1, "the phrase \"smalltalk.hello\" is missing");
    }

    [Theory]
    [InlineData(LanguageFile)]
    [InlineData(MessagesFile)]
    public void AMissingFile_IsAFault(string file)
    {
        folder.Delete(file);

        AssertFault(file, 1, "the file is missing");
    }

    [Theory]
    [InlineData(LanguageFile, "\n \n", 1, "the file is empty")]
    [InlineData(LanguageFile, "# only words\n", 1, "there is nothing here; it must hold keys with values")]
    [InlineData(LanguageFile, "- a\n- b\n", 1, "there must be keys with values here, not a list")]
    [InlineData(MessagesFile, "a: x\n---\nb: x\n", 2, "a second YAML document starts here; a file holds one")]
    public void AFileOfNoUse_IsAFault(string file, string text, int line, string message)
    {
        folder.Write(file, text);

        Assert.Contains(new ContentFault(file, line, message), folder.Read().Faults);
    }

    [Fact]
    public void AFileInAnotherEncoding_IsAFaultOnItsLine()
    {
        folder.WriteBytes(LanguageFile, [.. "distress: [a]\ncomparing: [r"u8, 0xE9, .. "sum]\n"u8]);

        AssertFault(LanguageFile, 2, "the file is not UTF-8 text; save it as UTF-8");
    }

    [Fact]
    public void AMissingFolder_IsAFault()
    {
        var reading = ContentReader.Read(Path.Combine(folder.Path, "elsewhere"), []);

        Assert.Equal(["elsewhere:1: the content folder is missing; Content:Path may name another"], reading.Faults.Select(f => f.ToString()));
        Assert.Empty(ContentReader.Examples(Path.Combine(folder.Path, "elsewhere")));
    }

    [Fact]
    public void AFolderWithoutArticles_IsAFault()
    {
        foreach (var file in new[] { RoleFile, SkillFile, OtherFile, GuideFile })
        {
            folder.Delete(file);
        }

        Assert.Contains(new ContentFault("prompts", 1, "there is no article; articles stand in roles/, skills/ and guides/"), folder.Read().Faults);
    }

    [Fact]
    public void AllFaults_AreToldAtOnceByFileAndLine()
    {
        folder.Edit(SkillFile, "hours: 25", "hours: 300");
        folder.Edit(SkillFile, "> #axes", "> #axs");
        folder.Edit(RoleFile, "short: Tester", "shrt: Tester");
        folder.Edit(LanguageFile, "[vs]", "[VS]");
        folder.Edit(MessagesFile, "{name}", "{nome}");

        Assert.Equal(
            [
                $"{LanguageFile}:{folder.Line(LanguageFile, "[VS]")}: \"VS\" must be lower case: \"vs\"",
                $"{MessagesFile}:1: the phrase \"greeting\" has no place {{nome}}; did you mean \"name\"?",
                $"{RoleFile}:1: the front matter lacks \"short\"",
                $"{RoleFile}:3: there is no key \"shrt\"; did you mean \"short\"?",
                $"{SkillFile}:6: \"hours\" is 300; it must be a number from 4 to 200",
                $"{SkillFile}:{folder.Line(SkillFile, "> #axs")}: the next passage skill:arrays#axs does not exist; did you mean \"skill:arrays#axes\"?",
            ],
            folder.Read().Faults.Select(f => f.ToString()));
    }

    [Fact]
    public void ProductNames_InCodeQuotesAndAddresses_AreFree()
    {
        folder.Insert(SkillFile, "views", "Write `import numpy`, not \"Pytorch\"; see github.com and [NumPy](https://github.com/numpy/numpy), pandas. Pandas too.");

        Assert.Empty(folder.Read().Faults);
    }

    private void AssertFault(string file, int line, string message)
    {
        var reading = folder.Read();

        Assert.Equal($"{file}:{line}: {message}", string.Join('\n', reading.Faults));
        Assert.Null(reading.Library);
        Assert.Null(reading.Phrases);
    }

    [GeneratedRegex("«(?<text>.+?)»", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LineNumber();
}
