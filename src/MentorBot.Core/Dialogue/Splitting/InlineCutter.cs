using System.Text;

namespace MentorBot.Core.Dialogue.Splitting;

/// <summary>Cuts running text; what is strong, light or linked stays so on both sides.</summary>
internal static class InlineCutter
{
    /// <summary>The largest head that fits, and the rest without the spaces at the cut; null when there is none.</summary>
    /// <param name="line">The text, too long as a whole.</param>
    /// <param name="fits">Whether a head fits.</param>
    /// <param name="anywhere">Whether it may be cut within sentences and words too.</param>
    public static (IReadOnlyList<Inline> Head, IReadOnlyList<Inline> Tail)? Cut(IReadOnlyList<Inline> line, Func<IReadOnlyList<Inline>, bool> fits, bool anywhere)
    {
        var text = Letters(line);
        var most = Largest.Where(text.Length, n => fits(Slice(line, 0, n)));
        var cut = Place(text, most, anywhere);
        if (cut == 0)
        {
            return null;
        }

        var next = cut;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return (Slice(line, 0, cut), Slice(line, next, text.Length));
    }

    /// <summary>The best place up to a position: the end of a sentence, of a word, of a character. Half a page is too much to leave empty for it.</summary>
    private static int Place(string text, int most, bool anywhere)
    {
        var sentence = TextBoundary.SentenceAtMost(text, most);
        if (!anywhere || sentence > most / 2)
        {
            return sentence;
        }

        var word = TextBoundary.WordAtMost(text, most);
        return word > most / 2 ? word : TextBoundary.AtMost(text, most);
    }

    /// <summary>All letters of a line, one after another.</summary>
    private static string Letters(IReadOnlyList<Inline> line)
    {
        var text = new StringBuilder();
        Add(line);
        return text.ToString();

        void Add(IReadOnlyList<Inline> pieces)
        {
            foreach (var piece in pieces)
            {
                if (Leaf(piece) is { } letters)
                {
                    text.Append(letters);
                }
                else
                {
                    Add(Content(piece));
                }
            }
        }
    }

    /// <summary>The part of a line from one letter to before another.</summary>
    private static IReadOnlyList<Inline> Slice(IReadOnlyList<Inline> line, int from, int to)
    {
        var place = 0;
        return Pieces(line);

        IReadOnlyList<Inline> Pieces(IReadOnlyList<Inline> pieces) => [.. pieces.Select(Piece).OfType<Inline>()];

        Inline? Piece(Inline piece)
        {
            if (Leaf(piece) is { } letters)
            {
                var start = Math.Clamp(from - place, 0, letters.Length);
                var end = Math.Clamp(to - place, 0, letters.Length);
                place += letters.Length;
                return start >= end ? null : piece is CodeSpan ? new CodeSpan(letters[start..end]) : new Text(letters[start..end]);
            }

            var content = Pieces(Content(piece));
            return content.Count == 0 ? null : With(piece, content);
        }
    }

    private static string? Leaf(Inline piece) => piece switch
    {
        Text text => text.Value,
        CodeSpan code => code.Code,
        Placeholder place => $"{{{place.Name}}}",
        _ => null,
    };

    private static IReadOnlyList<Inline> Content(Inline piece) => piece switch
    {
        Strong strong => strong.Content,
        Emphasis emphasis => emphasis.Content,
        Link link => link.Content,
        TopicLink link => link.Content,
        _ => [],
    };

    private static Inline With(Inline piece, IReadOnlyList<Inline> content) => piece switch
    {
        Strong => new Strong(content),
        Emphasis => new Emphasis(content),
        Link link => link with { Content = content },
        TopicLink link => link with { Content = content },
        _ => piece,
    };
}
