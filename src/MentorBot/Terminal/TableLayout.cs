using MentorBot.Core.Dialogue;

namespace MentorBot.Terminal;

/// <summary>Lays a table out in aligned columns; where they do not fit, as one list a column.</summary>
internal static class TableLayout
{
    private const string Gap = " │ ";
    private const int NarrowestColumn = 24;

    /// <summary>The lines of a table.</summary>
    public static IEnumerable<Line> Lay(TableBlock table, Page page, string indent)
    {
        var rows = table.Rows.Prepend(table.Header).Select(r => r.Select(c => InlineWriter.Write(c)).ToList()).ToList();
        var widths = Enumerable.Range(0, table.Header.Count).Select(c => rows.Max(r => Length(r[c]))).ToList();
        var room = page.Width - indent.Length - (Gap.Length * (widths.Count - 1));
        return Fit(widths, room, page.Wraps) is { } fitted ? Columns(rows, fitted, indent) : Lists(rows, page, indent);
    }

    /// <summary>The widths of the columns in a given room; null when they do not fit. Long cells break only where text may.</summary>
    private static List<int>? Fit(List<int> widths, int room, bool wraps)
    {
        if (widths.Sum() <= room)
        {
            return widths;
        }

        // Narrow columns keep their width, wide ones share the rest.
        var wide = widths.Count(w => w > NarrowestColumn);
        var share = wide == 0 ? 0 : (room - widths.Where(w => w <= NarrowestColumn).Sum()) / wide;
        return wraps && share >= NarrowestColumn ? [.. widths.Select(w => w > NarrowestColumn ? Math.Min(w, share) : w)] : null;
    }

    private static IEnumerable<Line> Columns(List<List<IReadOnlyList<Piece>>> rows, List<int> widths, string indent)
    {
        for (var r = 0; r < rows.Count; r++)
        {
            var cells = rows[r].Select((c, i) => LineBreaker.Break(r == 0 ? Titled(c) : c, widths[i], widths[i])).ToList();
            for (var l = 0; l < cells.Max(c => c.Count); l++)
            {
                var pieces = new List<Piece> { new(indent, Tone.Plain) };
                for (var c = 0; c < cells.Count; c++)
                {
                    var cell = l < cells[c].Count ? cells[c][l] : [];
                    pieces.AddRange(cell);
                    if (c < cells.Count - 1)
                    {
                        pieces.Add(new(new string(' ', Math.Max(0, widths[c] - Length(cell))), Tone.Plain));
                        pieces.Add(new(Gap, Tone.Dim));
                    }
                }

                yield return new Line(pieces);
            }

            if (r == 0)
            {
                yield return new Line([new(indent, Tone.Plain), new(string.Join("─┼─", widths.Select(w => new string('─', w))), Tone.Dim)]);
            }
        }
    }

    /// <summary>Each column under its title, its cells named by the first cell of their row.</summary>
    private static IEnumerable<Line> Lists(List<List<IReadOnlyList<Piece>>> rows, Page page, string indent)
    {
        var named = rows[0].Count > 1 ? 1 : 0;
        for (var c = named; c < rows[0].Count; c++)
        {
            yield return new Line([new(indent, Tone.Plain), .. Titled(rows[0][c])]);
            foreach (var row in rows.Skip(1))
            {
                IReadOnlyList<Piece> name = named == 1 && Length(row[0]) > 0 ? [.. row[0], new(": ", Tone.Plain)] : [];
                var width = page.TextWidth(indent.Length + 4);
                var broken = LineBreaker.Break([.. name, .. row[c]], width, width);
                for (var l = 0; l < broken.Count; l++)
                {
                    yield return new Line([new(indent + (l == 0 ? "  · " : "    "), Tone.Plain), .. broken[l]]);
                }
            }
        }
    }

    private static IReadOnlyList<Piece> Titled(IReadOnlyList<Piece> cell) => [.. cell.Select(p => p with { Tone = Tone.Strong })];

    private static int Length(IReadOnlyList<Piece> pieces) => pieces.Sum(p => p.Text.Length);
}
