using System.Globalization;
using MentorBot.Core.Dialogue;

namespace MentorBot.Terminal;

/// <summary>Lays a document out in lines: a pure function of the document and the page.</summary>
internal sealed class DocumentLayout(Page page)
{
    private const string Bullet = "· ";
    private const string CodeMargin = "    ";
    private const int BarCells = 12;
    private const char Filled = '▰';
    private const char Open = '▱';
    private readonly List<Line> lines = [];

    /// <summary>The lines of a document.</summary>
    /// <param name="document">What to lay out.</param>
    /// <param name="page">How wide it may be.</param>
    /// <param name="lead">What the first line starts with, for example the speaker; the rest is set in by two.</param>
    public static IReadOnlyList<Line> Lay(Document document, Page page, string lead = "")
    {
        var layout = new DocumentLayout(page);
        layout.Document(document, lead);
        return layout.lines;
    }

    private void Document(Document document, string lead)
    {
        IReadOnlyList<Piece> start = lead.Length == 0 ? [] : [new(lead, Tone.Key)];
        var indent = lead.Length == 0 ? "" : "  ";
        if (start.Count > 0 && document.Blocks is not [Heading or Paragraph or SmallPrint, ..])
        {
            lines.Add(new(start));
            start = [];
        }

        Block? above = null;
        foreach (var block in document.Blocks)
        {
            if (above is not null && Apart(above, block))
            {
                lines.Add(Line.Empty);
            }

            Write(block, start, indent);
            start = [];
            above = block;
        }
    }

    /// <summary>Whether a line is left free between two blocks: what belongs together stands together.</summary>
    private static bool Apart(Block above, Block below) => (above, below) switch
    {
        (Heading, _) or (_, SmallPrint) => false,
        (Paragraph, ListBlock or Bar) or (Bar, Bar) => false,
        _ => true,
    };

    /// <param name="block">The block.</param>
    /// <param name="start">What its first line starts with instead of the indent; empty when nothing does.</param>
    /// <param name="indent">What every line starts with.</param>
    private void Write(Block block, IReadOnlyList<Piece> start, string indent)
    {
        switch (block)
        {
            case Heading heading:
                Flow(InlineWriter.Write(heading.Content, Tone.Title), start, indent);
                break;
            case Paragraph paragraph:
                Flow(InlineWriter.Write(paragraph.Content), start, indent);
                break;
            case SmallPrint small:
                Flow(InlineWriter.Write(small.Content, Tone.Dim), start, indent);
                break;
            case ListBlock list:
                List(list, indent);
                break;
            case CodeBlock code:
                lines.AddRange(code.Code.Split('\n').Select(l => new Line([new(indent + CodeMargin, Tone.Plain), new(InlineWriter.Clean(l.Replace("\t", "    ")), Tone.Code)])));
                break;
            case TableBlock table:
                lines.AddRange(TableLayout.Lay(table, page, indent));
                break;
            case Bar bar:
                lines.Add(Of(bar, indent));
                break;
        }
    }

    private void List(ListBlock list, string indent)
    {
        var widest = list.Ordered ? (list.First + list.Items.Count - 1).ToString(CultureInfo.InvariantCulture).Length : 0;
        for (var i = 0; i < list.Items.Count; i++)
        {
            var mark = list.Ordered ? $"{(list.First + i).ToString(CultureInfo.InvariantCulture).PadLeft(widest)}. " : Bullet;
            var inner = indent + "  " + new string(' ', mark.Length);
            IReadOnlyList<Piece> start = [new(indent + "  " + mark, Tone.Plain)];
            foreach (var block in list.Items[i])
            {
                if (start.Count > 0 && block is not (Heading or Paragraph or SmallPrint))
                {
                    lines.Add(new(start));
                    start = [];
                }

                Write(block, start, inner);
                start = [];
            }
        }
    }

    private void Flow(IReadOnlyList<Piece> pieces, IReadOnlyList<Piece> start, string indent)
    {
        IReadOnlyList<Piece> margin = [new(indent, Tone.Plain)];
        var opening = start.Count > 0 ? start : margin;
        var broken = LineBreaker.Break(pieces, page.TextWidth(indent.Length), page.TextWidth(opening.Sum(p => p.Text.Length)));
        lines.AddRange(broken.Select((line, i) => new Line([.. i == 0 ? opening : margin, .. line])));
    }

    private static Line Of(Bar bar, string indent)
    {
        var fraction = double.IsNaN(bar.Fraction) ? 0 : Math.Clamp(bar.Fraction, 0, 1);
        var filled = (int)Math.Round(fraction * BarCells, MidpointRounding.AwayFromZero);
        var percent = Math.Round(fraction * 100).ToString(CultureInfo.InvariantCulture);
        return new Line(
        [
            new($"{indent}{InlineWriter.Clean(bar.Label)} ", Tone.Plain),
            new(new string(Filled, filled), Tone.Key),
            new(new string(Open, BarCells - filled), Tone.Dim),
            new($" {percent}%", Tone.Plain),
        ]);
    }
}
