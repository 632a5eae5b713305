using System.Globalization;
using MentorBot.Core.Dialogue;

namespace MentorBot.Telegram.Rendering;

/// <summary>A document in Telegram's HTML.</summary>
/// <param name="Html">The markup.</param>
/// <param name="Length">How many characters Telegram counts, after it read the markup.</param>
/// <param name="ShowsAnything">Whether there is anything to see.</param>
internal sealed record WrittenHtml(string Html, int Length, bool ShowsAnything);

/// <summary>Writes a document in Telegram's HTML. Each stretch of text closes its own tags, so that the whole is well formed by construction.</summary>
internal sealed class HtmlWriter
{
    private const string Bullet = "• ";
    private const int BarCells = 10;
    private readonly HtmlText text = new();

    /// <summary>Writes a document.</summary>
    public static WrittenHtml Write(Document document)
    {
        var writer = new HtmlWriter();
        writer.Blocks(document.Blocks, indent: "", BlockStyle.Plain);
        return writer.text.ToHtml();
    }

    private void Blocks(IReadOnlyList<Block> blocks, string indent, BlockStyle style)
    {
        Block? above = null;
        foreach (var block in blocks)
        {
            if (above is not null)
            {
                text.Plain(style == BlockStyle.Plain && Apart(above, block) ? "\n\n" : "\n");
                text.Plain(block is CodeBlock or ListBlock ? "" : indent);
            }

            Write(block, indent);
            above = block;
        }
    }

    /// <summary>Whether a line is left free between two blocks: what belongs together stands together.</summary>
    private static bool Apart(Block above, Block below) => (above, below) switch
    {
        (Heading, _) => false,
        (Paragraph, ListBlock or Bar) or (Bar, Bar) => false,
        _ => true,
    };

    private void Write(Block block, string indent)
    {
        switch (block)
        {
            case Heading heading:
                text.Line(heading.Content, Face.Bold);
                break;
            case Paragraph paragraph:
                text.Line(paragraph.Content, Face.None);
                break;
            case SmallPrint small:
                text.Line(small.Content, Face.Italic);
                break;
            case ListBlock list:
                List(list, indent);
                break;
            case CodeBlock code:
                text.Code(code.Language, code.Code);
                break;
            case TableBlock table:
                Table(table);
                break;
            case Bar bar:
                text.Line([new Text(BarText(bar))], Face.None);
                break;
        }
    }

    private void List(ListBlock list, string indent)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            var mark = list.Ordered ? $"{(list.First + i).ToString(CultureInfo.InvariantCulture)}. " : Bullet;
            text.Plain(i > 0 ? "\n" : "");
            text.Plain(indent + mark);
            text.Plain(list.Items[i] is [CodeBlock or ListBlock, ..] ? "\n" : "");
            Blocks(list.Items[i], indent + "   ", BlockStyle.Tight);
        }
    }

    private void Table(TableBlock table)
    {
        if (TableText.Aligned(table) is { } aligned)
        {
            text.Code(language: "", aligned);
            return;
        }

        Blocks(TableText.AsList(table), indent: "", BlockStyle.Plain);
    }

    private static string BarText(Bar bar)
    {
        var fraction = double.IsNaN(bar.Fraction) ? 0 : Math.Clamp(bar.Fraction, 0, 1);
        var filled = (int)Math.Round(fraction * BarCells, MidpointRounding.AwayFromZero);
        var percent = Math.Round(fraction * 100).ToString(CultureInfo.InvariantCulture);
        return $"{bar.Label} {new string('▰', filled)}{new string('▱', BarCells - filled)} {percent}%".TrimStart();
    }

    private enum BlockStyle
    {
        Plain,
        Tight,
    }
}
