using System.Globalization;
using System.Text;
using MentorBot.Core.Dialogue;

namespace MentorBot.CommandLine;

/// <summary>Writes a document as Markdown (CommonMark and pipe tables). Text leaves are escaped, so that nothing typed becomes markup.</summary>
internal static class MarkdownWriter
{
    /// <summary>The Markdown of a document.</summary>
    public static string Write(Document document) => Blocks(document.Blocks);

    private static string Blocks(IReadOnlyList<Block> blocks) => string.Join("\n\n", blocks.Select(Block));

    private static string Block(Block block) => block switch
    {
        Heading heading => $"## {MarkdownText.Line(heading.Content)}",
        Paragraph paragraph => MarkdownText.Line(paragraph.Content),
        SmallPrint small => $"*{MarkdownText.Line(small.Content)}*",
        ListBlock list => List(list),
        CodeBlock code => Code(code),
        TableBlock table => Table(table),
        Bar bar => $"{MarkdownText.Line([new Text(bar.Label)])}: {Math.Round(Math.Clamp(bar.Fraction, 0, 1) * 100).ToString(CultureInfo.InvariantCulture)}%",
        _ => "",
    };

    private static string List(ListBlock list)
    {
        var tight = list.Items.All(i => i.Skip(1).All(b => b is ListBlock));
        var items = list.Items.Select((item, i) =>
        {
            var mark = list.Ordered ? $"{(i + 1).ToString(CultureInfo.InvariantCulture)}. " : "- ";
            var body = string.Join(tight ? "\n" : "\n\n", item.Select(Block));
            return mark + body.Replace("\n", "\n" + new string(' ', mark.Length), StringComparison.Ordinal);
        });
        return string.Join(tight ? "\n" : "\n\n", items);
    }

    private static string Code(CodeBlock code)
    {
        var fence = new string('`', Math.Max(3, MarkdownText.LongestRun(code.Code, '`') + 1));
        return $"{fence}{code.Language}\n{code.Code}\n{fence}";
    }

    private static string Table(TableBlock table)
    {
        var text = new StringBuilder();
        Row(table.Header);
        text.Append('|').Insert(text.Length, "---|", table.Header.Count).Append('\n');
        foreach (var row in table.Rows)
        {
            Row(row);
        }

        return text.ToString().TrimEnd('\n');

        void Row(IReadOnlyList<IReadOnlyList<Inline>> cells)
        {
            text.Append('|');
            foreach (var cell in cells)
            {
                text.Append(' ').Append(MarkdownText.Cell(cell)).Append(" |");
            }

            text.Append('\n');
        }
    }
}
