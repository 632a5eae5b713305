using System.Text;
using MentorBot.Core.Answers;

namespace MentorBot.Core.Quizzes;

/// <summary>Compares typed words with accepted ones: case, punctuation, gaps and one slip in a word of five letters or more are forgiven.</summary>
internal static class TypedWords
{
    /// <summary>Letters from which on a slip is forgiven: in shorter words one letter makes another word.</summary>
    private const int LongWord = 5;

    /// <summary>Signs that are no punctuation: C is not C++, and <c>a*b</c> is not <c>a b</c>.</summary>
    private const string Signs = "+#*=<>%";

    public static bool AreRight(string typed, IReadOnlyList<string> accepted) => accepted.Any(a => IsSame(typed, a));

    private static bool IsSame(string typed, string accepted)
    {
        if (string.Equals(Close(typed), Close(accepted), StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        string[] said = Words(typed), meant = Words(accepted);
        return meant.Length > 0
            && (string.Concat(said) == string.Concat(meant)
                || (said.Length == meant.Length && said.Zip(meant).All(w => IsNear(w.First, w.Second))));
    }

    private static bool IsNear(string said, string meant) =>
        said == meant || (meant.Length >= LongWord && meant.All(char.IsLetter) && Typos.Distance(said, meant, 1) <= 1);

    private static string Close(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Runs of letters and digits, lower case; a minus before a digit belongs to it.</summary>
    private static string[] Words(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var kept = char.IsLetterOrDigit(text[i]) || Signs.Contains(text[i], StringComparison.Ordinal)
                || (text[i] == '-' && i + 1 < text.Length && char.IsDigit(text[i + 1]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1])));
            plain.Append(kept ? char.ToLowerInvariant(text[i]) : text[i] is '\'' or '’' ? "" : ' ');
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
