namespace MentorBot.Core.Dialogue.Splitting;

/// <summary>A block that was cut in two.</summary>
/// <param name="Head">What fits; null when nothing does and <paramref name="Tail"/> is the same content in smaller blocks.</param>
/// <param name="Tail">What is left.</param>
internal sealed record BlockCut(Block? Head, IReadOnlyList<Block> Tail);

/// <summary>Cuts a block that does not fit.</summary>
/// <param name="fits">Whether a head fits.</param>
/// <param name="anywhere">Whether words, lines and items may be cut too, because no page has more room.</param>
internal sealed class BlockCutter(Func<Block, bool> fits, bool anywhere)
{
    /// <summary>The largest head that fits, and the rest; null when there is none.</summary>
    public BlockCut? Cut(Block block) => block switch
    {
        Heading heading => Line(heading.Content, c => new Heading(c)),
        Paragraph paragraph => Line(paragraph.Content, c => new Paragraph(c)),
        SmallPrint small => Line(small.Content, c => new SmallPrint(c)),
        ListBlock list => Parts(list.Items, (items, from) => list with { Items = items, First = list.First + from }, item => item),
        TableBlock { Rows.Count: 0 } empty when anywhere => new BlockCut(Head: null, [.. empty.Header.Select(title => new Paragraph(title))]),
        TableBlock table => Parts(table.Rows, (rows, _) => table with { Rows = rows }, row => Cells(table.Header, row)),
        CodeBlock code => Parts(code.Code.Split('\n'), (lines, _) => code with { Code = string.Join('\n', lines) }, Halves(code)),
        Bar { Label.Length: > 0 } bar when anywhere => new BlockCut(Head: null, [new Paragraph([new Text(bar.Label)]), bar with { Label = "" }]),
        _ => null,
    };

    private BlockCut? Line(IReadOnlyList<Inline> line, Func<IReadOnlyList<Inline>, Block> make) =>
        InlineCutter.Cut(line, head => fits(make(head)), anywhere) is var (head, tail) ? new BlockCut(make(head), [make(tail)]) : null;

    /// <summary>As many parts as fit. When not even the first does, it leaves its block.</summary>
    private BlockCut? Parts<T>(IReadOnlyList<T> parts, Func<IReadOnlyList<T>, int, Block> make, Func<T, IReadOnlyList<Block>> apart)
    {
        var count = Largest.Where(parts.Count, n => fits(make([.. parts.Take(n)], 0)));
        if (count > 0)
        {
            return new BlockCut(make([.. parts.Take(count)], 0), Rest(count));
        }

        return anywhere && parts.Count > 0 ? new BlockCut(Head: null, [.. apart(parts[0]), .. Rest(1)]) : null;

        IReadOnlyList<Block> Rest(int from) => from < parts.Count ? [make([.. parts.Skip(from)], from)] : [];
    }

    /// <summary>A row as one paragraph a cell.</summary>
    private static IReadOnlyList<Block> Cells(IReadOnlyList<IReadOnlyList<Inline>> header, IReadOnlyList<IReadOnlyList<Inline>> row) =>
        [.. header.Zip(row, (title, cell) => new Paragraph([new Strong(title), new Text(" "), .. cell]))];

    /// <summary>A line of code in two, each a block of code again.</summary>
    private static Func<string, IReadOnlyList<Block>> Halves(CodeBlock code) => line =>
    {
        var middle = TextBoundary.AtMost(line, line.Length / 2);
        return middle == 0 ? [new Paragraph([new Text(line)])] : [code with { Code = line[..middle] }, code with { Code = line[middle..] }];
    };
}
