using System.Globalization;
using MentorBot.Core.Dialogue;

namespace MentorBot.Telegram.Rendering;

/// <summary>Tables for a phone: aligned in columns where they are narrow enough, else one list a row.</summary>
internal static class TableText
{
    /// <summary>About how many columns of fixed width a phone shows.</summary>
    private const int PhoneWidth = 32;
    private const string Gap = "  ";

    /// <summary>The table in aligned columns; null when it is too wide, or has characters of uncertain width.</summary>
    public static string? Aligned(TableBlock table)
    {
        var rows = table.Rows.Prepend(table.Header).Select(r => r.Select(c => Cell(c)).ToList()).ToList();
        if (table.Header.Count < 2 || table.Rows.Count == 0 || rows.Exists(r => r.Count != table.Header.Count || r.Exists(c => !IsPlain(c))))
        {
            return null;
        }

        var widths = Enumerable.Range(0, table.Header.Count).Select(c => rows.Max(r => r[c].Length)).ToList();
        if (widths.Sum() + (Gap.Length * (widths.Count - 1)) > PhoneWidth)
        {
            return null;
        }

        var rule = string.Join(Gap, widths.Select(w => new string('─', w)));
        var lines = rows.Select(r => string.Join(Gap, r.Zip(widths, (cell, width) => cell.PadRight(width))).TrimEnd());
        return string.Join('\n', lines.Take(1).Append(rule).Concat(lines.Skip(1)));
    }

    /// <summary>The table as text: each row under its first cell, its further cells named by their columns.</summary>
    public static IReadOnlyList<Block> AsList(TableBlock table)
    {
        if (table.Header.Count == 0)
        {
            return [];
        }

        if (table.Header.Count == 1)
        {
            return [new Heading(table.Header[0]), List(table.Rows.SelectMany(r => r))];
        }

        return [.. table.Rows.SelectMany<IReadOnlyList<IReadOnlyList<Inline>>, Block>(row =>
        [
            .. row.Take(1).Select(cell => new Heading(cell)),
            List(row.Skip(1).Zip(table.Header.Skip(1), Named)),
        ])];
    }

    private static ListBlock List(IEnumerable<IReadOnlyList<Inline>> cells) => new(Ordered: false, [.. cells.Select(c => (IReadOnlyList<Block>)[new Paragraph(c)])]);

    private static IReadOnlyList<Inline> Named(IReadOnlyList<Inline> cell, IReadOnlyList<Inline> title) =>
        PlainText.Of(title).Trim() is { Length: > 0 } ? [new Emphasis(title), new Text(": "), .. cell] : cell;

    private static string Cell(IReadOnlyList<Inline> cell) => PlainText.Of(cell).Trim();

    /// <summary>Whether each character is one column wide: Latin letters and the signs of typography; not wide letters, emoji or accents of their own.</summary>
    private static bool IsPlain(string cell) => cell.All(c =>
        (c is < '\u0300' or (>= '\u2010' and <= '\u2027') or (>= '\u2190' and <= '\u22ff'))
        && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format));
}
