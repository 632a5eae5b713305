using System.Numerics;
using System.Runtime.CompilerServices;

namespace MentorBot.Core.Answers;

/// <summary>Cuts text into lower-case words without accents, the same way for content and for questions; allocates nothing.</summary>
/// <remarks>
/// A name such as <c>SettingWithCopyWarning</c> comes whole and then by its parts. Optimised at once: three million letters pass here in
/// the first second of the process.
/// </remarks>
internal ref struct Words
{
    // Folding by a table: with invariant globalization the runtime has no Unicode decomposition to ask.
    private const string Accented = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšţťŧùúûüũūŭůűųŵýÿŷźżž";
    private const string Plain    = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssstttuuuuuuuuuuwyyyzzz";

    private const int Longest = 64;
    private const int FewestHumps = 3;

    private readonly ReadOnlySpan<char> text;
    private readonly Span<char> whole;
    private int position;
    private int length;
    private int nextHump;
    private ulong humps;

    /// <param name="text">Any text.</param>
    /// <param name="room">Room for one word, 64 characters.</param>
    public Words(ReadOnlySpan<char> text, Span<char> room)
    {
        this.text = text;
        whole = room[..Longest];
    }

    /// <summary>The present word.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>The words of a text as strings.</summary>
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        var cut = new Words(text, stackalloc char[Longest]);
        while (cut.MoveNext())
        {
            words.Add(cut.Current.ToString());
        }

        return words;
    }

    /// <summary>Goes to the next word; false at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool MoveNext()
    {
        if (nextHump < length && length > 0)
        {
            return NextHump();
        }

        length = 0;
        humps = 1;
        for (; position < text.Length; position++)
        {
            var c = text[position];
            if (char.IsLetterOrDigit(c) || (c is '+' or '#' && IsAfterC()))
            {
                Take(c);
            }
            else if (!IsInside(c))
            {
                if (length > 0)
                {
                    break;
                }
            }
        }

        Current = whole[..length];
        nextHump = BitOperations.PopCount(humps) >= FewestHumps ? 0 : length;
        return length > 0;
    }

    private void Take(char c)
    {
        if (length == Longest)
        {
            return;
        }

        if (length > 0 && char.IsUpper(c) && char.IsLower(text[position - 1]))
        {
            humps |= 1UL << length;
        }

        var lower = char.ToLowerInvariant(c);
        var at = lower < 128 ? -1 : Accented.IndexOf(lower, StringComparison.Ordinal);
        whole[length++] = at < 0 ? lower : Plain[at];
    }

    /// <summary>c++ and c# are names.</summary>
    private readonly bool IsAfterC() => length is 1 or 2 && whole[0] == 'c' && (length == 1 || whole[1] == '+');

    /// <summary>what's and don't are one word, as people also type them without the apostrophe; so is a/b.</summary>
    private readonly bool IsInside(char c) => length > 0 && position + 1 < text.Length && char.IsLetter(text[position + 1]) && c switch
    {
        '\'' or '’' or '`' => true,
        '/' => length == 1 && char.IsLetter(whole[0]) && (position + 2 == text.Length || !char.IsLetter(text[position + 2])),
        _ => false,
    };

    private bool NextHump()
    {
        var start = nextHump;
        var rest = humps & (ulong.MaxValue << (start + 1));
        var end = start + 1 < Longest && rest != 0 ? BitOperations.TrailingZeroCount(rest) : length;
        Current = whole[start..end];
        nextHump = end;
        return true;
    }
}
