using System.Text.RegularExpressions;
using MentorBot.Content.Sources;

namespace MentorBot.Content.Articles;

/// <summary>The line <c>## Heading {#slug was=old1,old2}</c>.</summary>
internal sealed partial record SectionHeading(string Text, string Slug, IReadOnlyList<string> Was)
{
    /// <summary>Whether a line is a heading with a slug, so that it starts a section even where code was left open.</summary>
    public static bool IsWhole(string line) => line.StartsWith("## ", StringComparison.Ordinal) && Form().IsMatch(line);

    /// <summary>Reads the line; what is wrong with it is reported and left empty.</summary>
    public static SectionHeading Read(SourceFile file, int number, string line)
    {
        var form = Form().Match(line);
        if (!form.Success)
        {
            file.Fault(number, "a section starts with \"## Heading {#slug}\", for example \"## How broadcasting works {#broadcasting}\"");
            return new SectionHeading(line[2..].Trim(), "", []);
        }

        string[] was = form.Groups["was"].Success ? form.Groups["was"].Value.Split(',') : [];
        foreach (var slug in was.Prepend(form.Groups["slug"].Value).Where(s => !Core.Knowledge.Slug.IsValid(s)))
        {
            file.Fault(number, $"\"{slug}\" is not a slug; write lower-case words joined by hyphens, such as feature-scaling");
        }

        // Code may stand in backticks; a heading is plain text on a button.
        var text = form.Groups["text"].Value.Trim().Replace("`", "", StringComparison.Ordinal);
        return new SectionHeading(text, form.Groups["slug"].Value, was);
    }

    [GeneratedRegex(@"^## +(?<text>\S.*?) +\{#(?<slug>[^\s}]+)( +was=(?<was>[^\s}]+))?\}\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
