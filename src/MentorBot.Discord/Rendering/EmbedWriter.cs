using MentorBot.Core.Dialogue;
using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Rendering;

/// <summary>Writes a document as embeds: its first heading is the title, its last small print the footer, each table ends an embed with its fields.</summary>
internal static class EmbedWriter
{
    /// <summary>The embeds of a document, without regard to limits but that of a title.</summary>
    public static IReadOnlyList<DiscordEmbed> Write(Document document, int colour)
    {
        IReadOnlyList<Block> blocks = document.Blocks;
        var title = "";
        if (blocks is [var first, ..] && TitleOf(first) is { } words)
        {
            title = words;
            blocks = [.. blocks.Skip(1)];
        }

        var footer = "";
        if (blocks is [.., SmallPrint small])
        {
            footer = MarkdownLine.Clean(PlainText.Of(small.Content)).Trim();
            blocks = [.. blocks.SkipLast(1)];
        }

        var embeds = new List<DiscordEmbed>();
        var above = new List<Block>();
        foreach (var block in blocks)
        {
            if (block is TableBlock { Header.Count: > 1, Rows.Count: > 0 } table)
            {
                Add(TableRows.AsFields(table));
            }
            else
            {
                above.Add(block);
            }
        }

        Add([]);
        if (footer.Length > 0)
        {
            embeds = embeds.Count == 0 ? [new DiscordEmbed("", "", colour)] : embeds;
            embeds[^1] = embeds[^1] with { Footer = footer };
        }

        return embeds;

        void Add(IReadOnlyList<DiscordField> fields)
        {
            var text = MarkdownWriter.Write(above).Trim();
            above.Clear();
            if (fields.Count > 0 || title.Length > 0 || DiscordLimit.Shows(text))
            {
                embeds.Add(new DiscordEmbed(title, DiscordLimit.Shows(text) ? text : "", colour) { Fields = fields });
                title = "";
            }
        }
    }

    /// <summary>How many characters embeds have in all; more than any message takes when they break a limit of their parts.</summary>
    public static int Measure(IReadOnlyList<DiscordEmbed> embeds)
    {
        var fit = embeds.Count <= DiscordLimit.Embeds && embeds.All(e =>
            e.Description.Length <= DiscordLimit.Description
            && e.Footer.Length <= DiscordLimit.Footer
            && e.Fields.Count <= DiscordLimit.Fields
            && e.Fields.All(f => f.Name.Length <= DiscordLimit.FieldName && f.Value.Length <= DiscordLimit.FieldValue));
        var size = embeds.Sum(e => e.Title.Length + e.Description.Length + e.Footer.Length + e.Fields.Sum(f => f.Name.Length + f.Value.Length));
        return fit ? size : Math.Max(size, DiscordLimit.AllEmbeds + 1);
    }

    /// <summary>The words of a title: a heading, or a line that is strong as a whole; null when it is neither, or too long for one.</summary>
    private static string? TitleOf(Block block)
    {
        var line = block switch
        {
            Heading heading => heading.Content,
            Paragraph { Content: [Strong strong] } => strong.Content,
            _ => null,
        };
        var words = line is null ? "" : MarkdownLine.Escape(PlainText.Of(line)).Trim();
        return words.Length <= DiscordLimit.Title && DiscordLimit.Shows(words) ? words : null;
    }
}
