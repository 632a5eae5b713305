namespace MentorBot.Core.Learners.Linking;

/// <summary>A one-time code in the form that people copy: eight of Crockford's letters and digits, shown as <c>7QK4-M2XD</c>.</summary>
public static class LinkCode
{
    /// <summary>How many letters and digits it has; at 5 bits each nobody guesses one in ten minutes.</summary>
    public const int Length = 8;

    /// <summary>How long it works.</summary>
    public static readonly TimeSpan Holds = TimeSpan.FromMinutes(10);

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The code that was typed, in any case of letters, with or without hyphen and spaces; null when it cannot be one.</summary>
    public static string? Read(string typed)
    {
        // Crockford: what looks like a digit is one.
        var code = string.Concat(typed.Where(c => c is not ('-' or ' '))).ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return code.Length == Length && code.All(c => Alphabet.Contains(c, StringComparison.Ordinal)) ? code : null;
    }

    /// <summary>A code as it is shown.</summary>
    public static string Show(string code) => $"{code[..4]}-{code[4..]}";
}
