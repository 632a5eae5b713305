using System.Text;

namespace MentorBot.Content.Bodies;

/// <summary>The words of Markdown for search, without parsing it: what is left once the targets of links are gone.</summary>
internal static class MarkdownWords
{
    public static string Of(string markdown)
    {
        var at = markdown.IndexOf("](", StringComparison.Ordinal);
        if (at < 0)
        {
            return markdown;
        }

        var words = new StringBuilder(markdown.Length);
        var from = 0;
        for (; at >= 0; at = markdown.IndexOf("](", from, StringComparison.Ordinal))
        {
            words.Append(markdown, from, at - from).Append(' ');
            var end = markdown.IndexOf(')', at);
            from = end < 0 ? markdown.Length : end + 1;
            if (from >= markdown.Length)
            {
                break;
            }
        }

        return words.Append(markdown, from, markdown.Length - from).ToString();
    }
}
