using MentorBot.Core.Dialogue;

namespace MentorBot.Core.Phrases;

/// <summary>Puts arguments into the places of a phrase.</summary>
internal static class DocumentFilling
{
    public static Document Fill(Document phrase, IReadOnlyDictionary<string, string> values) =>
        new([.. phrase.Blocks.Select(b => Fill(b, values))]);

    private static Block Fill(Block block, IReadOnlyDictionary<string, string> values) => block switch
    {
        Heading heading => new Heading(Fill(heading.Content, values)),
        Paragraph paragraph => new Paragraph(Fill(paragraph.Content, values)),
        SmallPrint small => new SmallPrint(Fill(small.Content, values)),
        ListBlock list => list with { Items = [.. list.Items.Select(i => (IReadOnlyList<Block>)[.. i.Select(b => Fill(b, values))])] },
        TableBlock table => new TableBlock(
            [.. table.Header.Select(c => Fill(c, values))],
            [.. table.Rows.Select(r => (IReadOnlyList<IReadOnlyList<Inline>>)[.. r.Select(c => Fill(c, values))])]),
        _ => block,
    };

    private static IReadOnlyList<Inline> Fill(IReadOnlyList<Inline> line, IReadOnlyDictionary<string, string> values) =>
        [.. line.Select(i => Fill(i, values))];

    private static Inline Fill(Inline piece, IReadOnlyDictionary<string, string> values) => piece switch
    {
        Placeholder place when values.TryGetValue(place.Name, out var value) => new Text(value),
        Strong strong => new Strong(Fill(strong.Content, values)),
        Emphasis emphasis => new Emphasis(Fill(emphasis.Content, values)),
        Link link => link with { Content = Fill(link.Content, values) },
        TopicLink link => link with { Content = Fill(link.Content, values) },
        _ => piece,
    };
}
