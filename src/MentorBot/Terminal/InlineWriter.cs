using MentorBot.Core.Dialogue;

namespace MentorBot.Terminal;

/// <summary>Turns the leaves of a document into pieces of a line.</summary>
internal static class InlineWriter
{
    /// <summary>The pieces of a run of leaves.</summary>
    /// <param name="line">The leaves.</param>
    /// <param name="tone">The tone of what has none of its own.</param>
    public static IReadOnlyList<Piece> Write(IReadOnlyList<Inline> line, Tone tone = Tone.Plain)
    {
        var pieces = new List<Piece>();
        Write(line, tone, pieces);
        return pieces;
    }

    /// <summary>Text as a screen may show it: a control character could move the cursor or recolour what follows.</summary>
    public static string Clean(string text) => text.AsSpan().ContainsAnyInRange('\0', '\x1f') || text.AsSpan().ContainsAnyInRange('\x7f', '\x9f')
        ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c))
        : text;

    private static void Write(IReadOnlyList<Inline> line, Tone tone, List<Piece> pieces)
    {
        foreach (var leaf in line)
        {
            switch (leaf)
            {
                case Text text:
                    pieces.Add(new(Clean(text.Value), tone));
                    break;
                case CodeSpan code:
                    pieces.Add(new(Clean(code.Code), tone == Tone.Dim ? tone : Tone.Code));
                    break;
                case Strong strong:
                    Write(strong.Content, tone == Tone.Plain ? Tone.Strong : tone, pieces);
                    break;
                case Emphasis emphasis:
                    Write(emphasis.Content, tone == Tone.Plain ? Tone.Emphasis : tone, pieces);
                    break;
                case TopicLink link:
                    Write(link.Content, tone, pieces);
                    break;
                case Link link:
                    Write(link.Content, tone, pieces);
                    Address(link, pieces);
                    break;
                case Placeholder place:
                    pieces.Add(new($"{{{place.Name}}}", tone));
                    break;
            }
        }
    }

    /// <summary>The address behind the words of a link, unless the words are the address.</summary>
    private static void Address(Link link, List<Piece> pieces)
    {
        var address = link.Address.ToString().TrimEnd('/');
        if (!address.EndsWith(PlainText.Of(link.Content).TrimEnd('/'), StringComparison.OrdinalIgnoreCase))
        {
            pieces.Add(new($" ({Clean(address)})", Tone.Dim));
        }
    }
}
