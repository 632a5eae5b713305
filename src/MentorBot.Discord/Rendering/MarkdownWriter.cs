using System.Globalization;
using MentorBot.Core.Dialogue;

namespace MentorBot.Discord.Rendering;

/// <summary>Writes blocks in Discord's Markdown.</summary>
internal sealed class MarkdownWriter
{
    private const int BarCells = 10;
    private readonly MarkdownLine text = new();

    /// <summary>The Markdown of some blocks.</summary>
    public static string Write(IReadOnlyList<Block> blocks)
    {
        var writer = new MarkdownWriter();
        writer.Blocks(blocks, indent: "");
        return writer.text.ToString();
    }

    private void Blocks(IReadOnlyList<Block> blocks, string indent)
    {
        Block? above = null;
        foreach (var block in blocks)
        {
            if (above is not null)
            {
                text.Markup(indent.Length == 0 && Apart(above, block) ? "\n\n" : "\n", startsLine: true);
                text.Markup(block is CodeBlock or ListBlock ? "" : indent, startsLine: true);
            }

            Write(block, indent);
            above = block;
        }
    }

    /// <summary>Whether a line is left free between two blocks: what belongs together stands together.</summary>
    private static bool Apart(Block above, Block below) => (above, below) switch
    {
        (Heading, _) or (CodeBlock, _) or (_, CodeBlock) => false,
        (Paragraph, ListBlock or Bar) or (Bar, Bar) => false,
        _ => true,
    };

    private void Write(Block block, string indent)
    {
        switch (block)
        {
            case Heading heading:
                text.Line(heading.Content, strong: true);
                break;
            case Paragraph paragraph:
                text.Line(paragraph.Content);
                break;
            case SmallPrint small:
                text.Markup("-# ", startsLine: true);
                text.Line(small.Content);
                break;
            case ListBlock list:
                List(list, indent);
                break;
            case CodeBlock code when DiscordLimit.Shows(code.Code):
                text.Code(code.Language, code.Code);
                break;
            case TableBlock table:
                Blocks(TableRows.AsList(table), indent);
                break;
            case Bar bar:
                text.Line([new Text(BarText(bar))]);
                break;
        }
    }

    private void List(ListBlock list, string indent)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            var mark = list.Ordered ? $"{(list.First + i).ToString(CultureInfo.InvariantCulture)}. " : "- ";
            text.Markup((i > 0 ? "\n" : "") + indent + mark, startsLine: true);
            if (list.Items[i] is [ListBlock or CodeBlock, ..])
            {
                text.Markup("\n", startsLine: true);
            }

            Blocks(list.Items[i], indent + "  ");
        }
    }

    private static string BarText(Bar bar)
    {
        var fraction = double.IsNaN(bar.Fraction) ? 0 : Math.Clamp(bar.Fraction, 0, 1);
        var filled = (int)Math.Round(fraction * BarCells, MidpointRounding.AwayFromZero);
        var percent = Math.Round(fraction * 100).ToString(CultureInfo.InvariantCulture);
        return $"{bar.Label} {new string('▰', filled)}{new string('▱', BarCells - filled)} {percent}%".TrimStart();
    }
}
