using MentorBot.Content.Bodies;
using MentorBot.Content.Sources;
using MentorBot.Core.Knowledge;

namespace MentorBot.Content.Articles;

/// <summary>Reads the sections of an article line by line; only bodies are Markdown.</summary>
internal sealed class SectionReader(SourceFile file, ArticleId article, FurtherAsks further)
{
    /// <summary>Reads from line <paramref name="first"/> to the end of the file.</summary>
    public IReadOnlyList<PassageDraft> Read(int first)
    {
        var starts = Starts(first);
        var passages = new List<PassageDraft>(starts.Count);
        for (var i = 0; i < starts.Count; i++)
        {
            passages.Add(Section(starts[i], i + 1 < starts.Count ? starts[i + 1] : file.Lines.Length + 1));
        }

        return passages;
    }

    /// <summary>The lines of the headings; comments in code that look like one are none.</summary>
    private List<int> Starts(int first)
    {
        var starts = new List<int>();
        string? fence = null;
        var stray = false;
        for (var number = first; number <= file.Lines.Length; number++)
        {
            var line = file.Lines[number - 1];
            if (fence is null ? line.StartsWith("## ", StringComparison.Ordinal) : SectionHeading.IsWhole(line))
            {
                starts.Add(number);
                fence = null;
            }
            else if (starts.Count > 0)
            {
                fence = Fence(line.AsSpan().Trim(), fence);
            }
            else if (!stray && !string.IsNullOrWhiteSpace(line))
            {
                stray = true;
                file.Fault(number, "text stands before the first section; start it with \"## Heading {#slug}\"");
            }
        }

        return starts;
    }

    /// <summary>The fence that is open after a line: the one that it opens, the one that it does not close, or none.</summary>
    private static string? Fence(ReadOnlySpan<char> line, string? open)
    {
        var sign = line.IsEmpty ? ' ' : line[0];
        var length = sign is '`' or '~' ? line.IndexOfAnyExcept(sign) is var end && end < 0 ? line.Length : end : 0;
        if (open is null)
        {
            return length >= 3 ? new string(sign, length) : null;
        }

        return sign == open[0] && length >= open.Length && length == line.Length ? null : open;
    }

    private PassageDraft Section(int start, int end)
    {
        var heading = SectionHeading.Read(file, start, file.Lines[start - 1]);
        ProductNames.Check(heading.Text, file, start);
        List<Placed<string>> asks = [], names = [], next = [];
        var line = start + 1;
        for (; line < end && file.Lines[line - 1] is ['?' or '~' or '>', ' ', ..] text; line++)
        {
            Take(text[2..], line, text[0] switch { '?' => asks, '~' => names, _ => next }, whole: text[0] == '?');
        }

        var markdown = file.Text(line, end);
        var body = new Lazy<Body>(() => BodyReader.Passage(file, markdown, line, article));
        var asked = asks.Select(a => new AskDraft(file, a.Line, a.Value)).Concat(further.Of(heading.Slug)).ToList();
        return new PassageDraft(start, heading.Text, heading.Slug, heading.Was, asked, names, [.. next.Select(Full)], markdown, body);
    }

    private void Take(string text, int line, List<Placed<string>> values, bool whole)
    {
        foreach (var value in whole ? [text] : text.Split(','))
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                file.Fault(line, "a piece of this line is empty");
            }
            else
            {
                values.Add(new Placed<string>(value.Trim(), line));
            }
        }
    }

    private Placed<string> Full(Placed<string> next) => next.Value.StartsWith('#') ? next with { Value = $"{article}{next.Value}" } : next;
}
