using MentorBot.Core.Dialogue;

namespace MentorBot.Testing;

/// <summary>Makes any document at all: every block and leaf, deep and shallow, with the letters that break careless wires. The same seed makes the same one.</summary>
public sealed class DocumentGenerator(int seed)
{
    private static readonly string[] Morsels =
    [
        "a", "word", "Sentence one. ", "Why? ", "No! ", " ", "  ", "\n", "\t", "\r\n", "<b>", "</b>", "<script>", "&", "&amp;", "&#x0;", "\"", "'", "`", "```", "*", "_", "__", "~", "||",
        "[x](https://a.b)", "@maya", "maya@home.org", "@everyone", "<@1234>", "</ask:1>", "/ask", "#tag", "\u0000", "\u0007", "\u001b[31m", "\u200b", "\u202e", "\u2060", "\ud83d", "\udc4d",
        "👍", "👩‍👩‍👧‍👦", "é", "e\u0301\u0302\u0303", "漢字", "العربية", "ﷺ", "\ufffd", "\u2028", "\\", "|", "<t:0:R>", "1. ", "- ", "> ", "# ", "https://example.org/?a=1&b=<2>",
    ];

#pragma warning disable CA5394 // A test repeats by its seed; nothing is kept secret with it.
    private readonly Random random = new(seed);

    /// <summary>The next document.</summary>
    /// <param name="size">About how many blocks.</param>
    public Document Next(int size) => new(Blocks(random.Next(size + 1), depth: 0));

    /// <summary>The next buttons: labels and ids of any length.</summary>
    public IReadOnlyList<Button> Buttons(int most) =>
        [.. Enumerable.Range(0, random.Next(most + 1)).Select(i => new Button(Letters(random.Next(8)), new ButtonId("answers", "open", random.Next(4) == 0 ? Letters(20) : $"{i}")))];

    private IReadOnlyList<Block> Blocks(int count, int depth) => [.. Enumerable.Range(0, count).Select(_ => Block(depth))];

    private Block Block(int depth) => random.Next(depth < 4 ? 8 : 4) switch
    {
        0 => new Heading(Line(2)),
        1 => new SmallPrint(Line(3)),
        2 => new CodeBlock(random.Next(2) == 0 ? "python" : Letters(2), Letters(Length())),
        3 => new Bar(Letters(3), (random.NextDouble() * 3) - 1),
        4 or 5 => new ListBlock(random.Next(2) == 0, [.. Enumerable.Range(0, random.Next(5)).Select(_ => Blocks(random.Next(3), depth + 1))]),
        6 => Table(),
        _ => new Paragraph(Line(3)),
    };

    private TableBlock Table()
    {
        var columns = random.Next(5);
        return new TableBlock(Row(), [.. Enumerable.Range(0, random.Next(6)).Select(_ => Row())]);

        IReadOnlyList<IReadOnlyList<Inline>> Row() => [.. Enumerable.Range(0, columns).Select(_ => Line(1))];
    }

    private IReadOnlyList<Inline> Line(int depth) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => Piece(depth))];

    private Inline Piece(int depth) => random.Next(depth > 0 ? 8 : 3) switch
    {
        0 => new CodeSpan(Letters(random.Next(6))),
        3 => new Strong(Line(depth - 1)),
        4 => new Emphasis(Line(depth - 1)),
        5 => new Link(Line(depth - 1), new Uri(random.Next(3) switch { 0 => "https://a.b/c?d=\"<e>&f", 1 => "mailto:a@b.c", _ => "http://exa\u0301mple.org/漢" })),
        6 => new TopicLink(Line(depth - 1), "skill:numpy#learn"),
        _ => new Text(Letters(Length())),
    };

    private int Length() => random.Next(20) switch { 0 => 1200, 1 or 2 => 300, _ => random.Next(20) };

    private string Letters(int morsels) => string.Concat(Enumerable.Range(0, morsels).Select(_ => Morsels[random.Next(Morsels.Length)]));
#pragma warning restore CA5394
}
