using System.Text.RegularExpressions;

namespace MentorBot.Content.Bodies;

/// <summary>The words of Markdown for search, without parsing it: what is left once the targets of links are gone.</summary>
internal static partial class MarkdownWords
{
    public static string Of(string markdown) => markdown.Contains("](", StringComparison.Ordinal) ? Target().Replace(markdown, "]") : markdown;

    [GeneratedRegex(@"\]\([^)\s]*\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Target();
}
