using MentorBot.Core.Dialogue;
using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Rendering;

/// <summary>Tables, which Discord does not know: a field a row, or a list.</summary>
internal static class TableRows
{
    private const string NoWords = "\u200b";

    /// <summary>Each row as a field named by its first cell; the further cells are named by their columns.</summary>
    public static IReadOnlyList<DiscordField> AsFields(TableBlock table) =>
    [
        .. table.Rows.Where(r => r.Count > 0).Select(row => new DiscordField(
            Or(MarkdownLine.Escape(PlainText.Of(row[0]))),
            Or(string.Join('\n', Named(table, row).Select(Written).Where(DiscordLimit.Shows))))),
    ];

    /// <summary>The table as text: within lists there are no fields.</summary>
    public static IReadOnlyList<Block> AsList(TableBlock table) =>
    [
        .. table.Rows.Where(r => r.Count > 0).SelectMany<IReadOnlyList<IReadOnlyList<Inline>>, Block>(row =>
        [
            new Heading(row[0]),
            new ListBlock(Ordered: false, [.. Named(table, row).Select(c => (IReadOnlyList<Block>)[new Paragraph(c)])]),
        ]),
    ];

    private static IEnumerable<IReadOnlyList<Inline>> Named(TableBlock table, IReadOnlyList<IReadOnlyList<Inline>> row) =>
        row.Skip(1).Zip(table.Header.Skip(1), (cell, title) =>
            row.Count > 2 && DiscordLimit.Shows(PlainText.Of(title)) ? [new Strong(title), new Text(": "), .. cell] : cell);

    private static string Written(IReadOnlyList<Inline> line) => MarkdownWriter.Write([new Paragraph(line)]);

    private static string Or(string text) => DiscordLimit.Shows(text) ? text : NoWords;
}
