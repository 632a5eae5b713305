using MentorBot.Content.Sources;
using MentorBot.Core.Knowledge;

namespace MentorBot.Content.Articles;

/// <summary>Reads the file of an article: front matter between <c>---</c> lines, then sections.</summary>
internal static class ArticleReader
{
    private const string Fence = "---";

    /// <summary>Reads an article; null, with the fault reported, when the file has nothing of one.</summary>
    public static ArticleDraft? Read(ArticlePlace place, FaultLog faults)
    {
        if (SourceFile.Read(place.Path, place.Name, faults) is not { } file)
        {
            return null;
        }

        var id = place.Id;
        if (!Slug.IsValid(id.Name))
        {
            file.Fault(1, $"the file name \"{id.Name}\" is not an id; write lower-case words joined by hyphens, such as feature-engineering.md");
        }

        var body = FrontEnd(file);
        var front = body.Front is { } to ? new FrontMatterReader(file, place.Kind).Read(2, to) : new FrontMatter();
        var further = FurtherAsks.Read(place, faults);
        var sections = new SectionReader(file, id, further).Read(body.Sections);
        var passages = Different(file, sections);
        var whole = passages.Count > 0 && passages.Count == sections.Count && passages.All(p => Slug.IsValid(p.Slug));
        if (whole)
        {
            further.Held(passages);
        }

        return new ArticleDraft(file, id, front, passages, whole);
    }

    /// <summary>The sections without those whose slug another has: nothing else of such a one is a fault of its own.</summary>
    private static List<PassageDraft> Different(SourceFile file, IReadOnlyList<PassageDraft> sections)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var different = new List<PassageDraft>(sections.Count);
        foreach (var section in sections)
        {
            if (section.Slug.Length == 0 || lines.TryAdd(section.Slug, section.Line))
            {
                different.Add(section);
            }
            else
            {
                file.Fault(section.Line, $"the slug \"{section.Slug}\" stands twice, first on line {lines[section.Slug]}");
            }
        }

        return different;
    }

    /// <summary>The line that closes the front matter, and the line where sections begin.</summary>
    private static (int? Front, int Sections) FrontEnd(SourceFile file)
    {
        if (file.Lines[0].TrimEnd() != Fence)
        {
            file.Fault(1, $"an article starts with front matter between two lines of {Fence}");
            return (null, Math.Max(1, Array.FindIndex(file.Lines, l => l.StartsWith("## ", StringComparison.Ordinal)) + 1));
        }

        for (var line = 2; line <= file.Lines.Length; line++)
        {
            var text = file.Lines[line - 1];
            if (text.TrimEnd() == Fence)
            {
                return (line, line + 1);
            }

            if (text.StartsWith("## ", StringComparison.Ordinal))
            {
                file.Fault(line, $"the front matter is never closed; put a line of {Fence} above the first section");
                return (line, line);
            }
        }

        file.Fault(1, $"the front matter is never closed; put a line of {Fence} below it");
        return (file.Lines.Length + 1, file.Lines.Length + 1);
    }
}
