namespace MentorBot.Core.Quizzes.Sessions;

/// <summary>Reads a typed answer: letters for options ("b", "A, C", "cab"), the words of an option, or what was asked to be typed.</summary>
internal static class AnswerReader
{
    /// <summary>What is longer answers nothing.</summary>
    private const int Longest = 100;

    /// <summary>The answer; null when the text is none.</summary>
    public static Answer? Read(Presentation shown, string text)
    {
        var typed = text.Trim();
        if (typed.Length is 0 or > Longest)
        {
            return null;
        }

        return shown.Question switch
        {
            TypedQuestion or NumberQuestion => new Typed(typed),
            ChoiceQuestion => Letters(shown, typed) is [var one] ? Picked.One(one) : OfWords(shown, typed),
            OrderQuestion => Letters(shown, typed) is { } steps && steps.Count == shown.Options.Count ? new Picked(steps) : null,
            _ => Letters(shown, typed) is { Count: > 0 } several ? new Picked(several) : OfWords(shown, typed),
        };
    }

    /// <summary>Options by their letters, each once; null when anything else is said.</summary>
    private static List<int>? Letters(Presentation shown, string typed)
    {
        var picks = new List<int>();
        var words = typed.Split([' ', ',', ';', '-', '>', '.', ')', '(', '[', ']', '→'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => !w.Equals("and", StringComparison.OrdinalIgnoreCase));
        foreach (var letter in string.Concat(words))
        {
            var option = char.ToUpperInvariant(letter) - 'A';
            if (option < 0 || option >= shown.Options.Count || picks.Contains(option))
            {
                return null;
            }

            picks.Add(option);
        }

        return picks;
    }

    private static Picked? OfWords(Presentation shown, string typed)
    {
        var option = shown.Options.Select(QuizWords.Plain).ToList().FindIndex(o => string.Equals(o, typed, StringComparison.OrdinalIgnoreCase));
        return option < 0 ? null : Picked.One(option);
    }
}
