namespace MentorBot.Terminal;

/// <summary>Breaks pieces into lines between words.</summary>
internal static class LineBreaker
{
    /// <summary>The lines that pieces take; a word longer than a line stands alone and sticks out.</summary>
    /// <param name="pieces">What to break.</param>
    /// <param name="width">The most characters of a line.</param>
    /// <param name="first">The most characters of the first line.</param>
    public static IReadOnlyList<IReadOnlyList<Piece>> Break(IReadOnlyList<Piece> pieces, int width, int first)
    {
        var lines = new List<IReadOnlyList<Piece>>();
        var line = new List<Piece>();
        var used = 0;
        Tone? gap = null;
        foreach (var (word, spaceAfter) in Words(pieces))
        {
            var length = word.Sum(p => p.Text.Length);
            var limit = lines.Count == 0 ? first : width;
            if (used > 0 && used + (gap is null ? 0 : 1) + length > limit)
            {
                lines.Add(line);
                (line, used) = ([], 0);
            }
            else if (gap is { } tone && used > 0)
            {
                Add(line, new(" ", tone));
                used++;
            }

            word.ForEach(p => Add(line, p));
            used += length;
            gap = spaceAfter;
        }

        lines.Add(line);
        return lines;
    }

    /// <summary>Words, each of pieces that touch, with the tone of the space behind it.</summary>
    private static IEnumerable<(List<Piece> Word, Tone SpaceAfter)> Words(IReadOnlyList<Piece> pieces)
    {
        var word = new List<Piece>();
        foreach (var piece in pieces)
        {
            var rest = piece.Text.AsMemory();
            while (rest.Span.IndexOf(' ') is var space and >= 0)
            {
                if (space > 0)
                {
                    word.Add(piece with { Text = rest[..space].ToString() });
                }

                if (word.Count > 0)
                {
                    yield return (word, piece.Tone);
                    word = [];
                }

                rest = rest[(space + 1)..];
            }

            if (rest.Length > 0)
            {
                word.Add(piece with { Text = rest.ToString() });
            }
        }

        if (word.Count > 0)
        {
            yield return (word, Tone.Plain);
        }
    }

    private static void Add(List<Piece> line, Piece piece)
    {
        if (line.Count > 0 && line[^1].Tone == piece.Tone)
        {
            line[^1] = piece with { Text = line[^1].Text + piece.Text };
            return;
        }

        line.Add(piece);
    }
}
