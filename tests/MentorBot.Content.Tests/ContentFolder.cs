using System.Text;
using MentorBot.Core.Phrases;

namespace MentorBot.Content.Tests;

/// <summary>A small content folder without a fault, for a test to break in one place.</summary>
public sealed class ContentFolder : IDisposable
{
    public const string RoleFile = "prompts/roles/tester-intern.md";
    public const string SkillFile = "prompts/skills/arrays.md";
    public const string OtherFile = "prompts/skills/tables.md";
    public const string GuideFile = "prompts/guides/starting.md";
    public const string LanguageFile = "prompts/language/en.yaml";
    public const string ElsewhereFile = "prompts/language/elsewhere.txt";
    public const string MeaningsFile = "prompts/language/meanings.bin";
    public const string ZonesFile = "prompts/language/zones.yaml";
    public const string AsksFile = "prompts/asks/skills/arrays.txt";
    public const string MessagesFile = "prompts/messages/en.yaml";

    private static readonly string[] SkillSlugs =
    [
        "what", "why", "level", "learn", "time", "prerequisites", "mistakes", "interview", "project", "resources",
        "shapes", "masks", "views", "axes", "seeds",
    ];

    private readonly string root = Directory.CreateTempSubdirectory("mentorbot-content-").FullName;

    public ContentFolder()
    {
        Write(RoleFile, Article(
            """
            title: Tester Intern
            short: Tester
            summary: Looks for what is wrong before others meet it.
            aliases: [tester, qa]
            reviewed: 2026-11-20
            must: [arrays]
            should: [tables]
            nice: []
            compare:
              work: look for what is wrong with programs
              week: read, try, write down and tell others
              needs: patience and an eye for small things
              hired: everywhere that programs are sold
              choose: you like to find what others missed
            """,
            "tester",
            ["what", "why", "level", "learn", "time", "prerequisites", "mistakes", "interview", "project", "resources", "day", "pay", "fit", "tools"]));
        Write(SkillFile, Article(Front("Arrays", "arrs, grids", ""), "arrays", SkillSlugs));
        Write(OtherFile, Article(Front("Tables", "tabs", "arrays"), "tables", SkillSlugs));
        Write(GuideFile, Article(
            """
            title: Starting
            summary: Where to begin.
            aliases: [beginning]
            reviewed: 2026-11-20
            """,
            "starting",
            ["what", "first", "second", "third", "fourth", "fifth", "sixth", "seventh"]));
        Write(LanguageFile,
            """
            spellings:
              wats: what is
            synonyms:
              - [cv, resume]
              - [job, position]
            filler: |
              the a an
              please
            facets:
              time: ["how long does * take"]
            followups:
              more: [go on]
              and: [what about]
            smalltalk:
              thanks: [thank you]
            distress: [cannot go on]
            tampering: [ignore your instructions]
            comparing: [vs]

            """);
        Write(ElsewhereFile, "# What others know.\n## cooking\nhow do i bake bread\n");
        Write(ZonesFile, "locales:\n  de: Europe/Berlin\naliases:\n  bangalore: Asia/Kolkata\n  ist: [Asia/Kolkata, Europe/Dublin]\n");
        Write(AsksFile, "## what\nwhat are these arrays everybody talks of\n");
        Write(MessagesFile,
            """
            greeting: Hello {name}, good to see you.
            smalltalk:
              thanks: You are welcome.
            plan:
              empty: |
                You have **no plan** yet.

                Begin with [arrays](skill:arrays#what).

            """);
    }

    /// <summary>The content folder itself.</summary>
    public string Path => System.IO.Path.Combine(root, "prompts");

    public static IReadOnlyList<PhraseKey> Keys { get; } = [new("greeting", "name", "count"), new("plan.empty")];

    /// <summary>A body of a number of words that no other passage has, and the last paragraph.</summary>
    public static string Prose(string stem, int words = 70) =>
        $"{string.Join(' ', Enumerable.Range(1, words - 5).Select(i => $"{stem}{i}"))}.\n\nNext: do one of these.";

    public ContentReading Read() => ContentReader.Read(Path, Keys);

    public void Write(string file, string text) => WriteBytes(file, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));

    public void WriteBytes(string file, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Place(file))!);
        File.WriteAllBytes(Place(file), bytes);
    }

    public string Text(string file) => File.ReadAllText(Place(file));

    public void Delete(string file) => File.Delete(Place(file));

    /// <summary>Replaces the first of a text that must be there.</summary>
    public void Edit(string file, string old, string with)
    {
        var text = Text(file);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} has no \"{old}\"");
        Write(file, $"{text[..at]}{with}{text[(at + old.Length)..]}");
    }

    /// <summary>Puts a text in place of the body of a section, before its last paragraph.</summary>
    public void Insert(string file, string slug, string markdown)
    {
        var stem = System.IO.Path.GetFileNameWithoutExtension(file).Replace("-intern", "", StringComparison.Ordinal);
        var first = $"{stem}-{slug}-1 ";
        Edit(file, first, $"{markdown}\n\n{first}");
    }

    /// <summary>The line of the first occurrence of a text, from 1.</summary>
    public int Line(string file, string text)
    {
        var at = Text(file).IndexOf(text, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} has no \"{text}\"");
        return Text(file).AsSpan(0, at).Count('\n') + 1;
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static string Front(string title, string aliases, string prerequisites) =>
        $"""
        title: {title}
        summary: Numbers in good order.
        aliases: [{aliases}]
        reviewed: 2026-11-20
        hours: 25
        prerequisites: [{prerequisites}]
        compare:
          what: numbers in a grid of one type
          use: arithmetic on many numbers at once
          start: replace one loop by an expression
          choose: your data is a grid of numbers
        """;

    private static string Article(string front, string stem, string[] slugs)
    {
        var text = new StringBuilder($"---\n{front}\n---\n");
        for (var i = 0; i < slugs.Length; i++)
        {
            var slug = slugs[i];
            text.Append($"""

                ## The {slug} of {stem} {"{#"}{slug}{"}"}
                ? {stem} {slug} one
                ? {stem} {slug} two
                ? {stem} {slug} three
                ~ {stem} {slug} name
                > #{slugs[(i + 1) % slugs.Length]}

                {Prose($"{stem}-{slug}-")}

                """);
        }

        return text.ToString();
    }

    private string Place(string file) => System.IO.Path.Combine(root, file);
}
