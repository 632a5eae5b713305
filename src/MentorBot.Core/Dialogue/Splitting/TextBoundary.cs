using System.Globalization;

namespace MentorBot.Core.Dialogue.Splitting;

/// <summary>Where text may be cut.</summary>
internal static class TextBoundary
{
    private const string SentenceEnds = ".!?…";

    /// <summary>The last place up to a position where no character as people see it is torn; 0 when there is none.</summary>
    public static int AtMost(string text, int position)
    {
        var place = 0;
        while (place < position)
        {
            var next = place + StringInfo.GetNextTextElementLength(text.AsSpan(place));
            if (next > position)
            {
                break;
            }

            place = next;
        }

        // A letter under more accents than fit: at least no code point is torn.
        return place > 0 || position == 0 || position >= text.Length ? place
            : char.IsLowSurrogate(text[position]) && char.IsHighSurrogate(text[position - 1]) ? position - 1
            : position;
    }

    /// <summary>The last end of a sentence or line up to a position; 0 when there is none.</summary>
    public static int SentenceAtMost(string text, int position) => LastWhere(text, position, p => SentenceEnds.Contains(text[p - 1]) || text[p] == '\n');

    /// <summary>The last end of a word up to a position; 0 when there is none.</summary>
    public static int WordAtMost(string text, int position) => LastWhere(text, position, _ => true);

    private static int LastWhere(string text, int position, Func<int, bool> holds)
    {
        for (var place = Math.Min(position, text.Length - 1); place > 0; place--)
        {
            if (char.IsWhiteSpace(text[place]) && !char.IsWhiteSpace(text[place - 1]) && holds(place))
            {
                return place;
            }
        }

        return 0;
    }
}
