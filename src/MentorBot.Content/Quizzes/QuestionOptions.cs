using System.Text.RegularExpressions;
using MentorBot.Content.Sources;

namespace MentorBot.Content.Quizzes;

/// <summary>What a person may pick from or type, held to its bounds.</summary>
internal static partial class QuestionOptions
{
    /// <summary>The right option and the wrong ones of a choice.</summary>
    public static (string Right, IReadOnlyList<string> Wrong)? Choice(this QuestionValues values)
    {
        var (right, wrong) = (values.Text("right"), values.Texts("wrong"));
        if (right is null || !values.Within("wrong", wrong.Count, 1, ContentLimits.MostOptions - 1))
        {
            return null;
        }

        values.Hold([right.Value, .. wrong]);
        values.HoldTogether("wrong", wrong);
        return (right.Value.Value, [.. wrong.Select(w => w.Value)]);
    }

    /// <summary>The right options and the wrong ones, where several may be right.</summary>
    public static (IReadOnlyList<string> Right, IReadOnlyList<string> Wrong)? Several(this QuestionValues values)
    {
        var (right, wrong) = (values.Texts("right"), values.Texts("wrong"));
        if (!values.Within("right", right.Count, 1, ContentLimits.MostOptions - 1) || !values.Within("wrong", wrong.Count, 1, ContentLimits.MostOptions - 1)
            || !values.Within("right and wrong", right.Count + wrong.Count, ContentLimits.FewestOptionsOfSeveral, ContentLimits.MostOptions))
        {
            return null;
        }

        values.Hold([.. right, .. wrong]);
        values.HoldTogether("right", right);
        values.HoldTogether("wrong", wrong);
        return ([.. right.Select(r => r.Value)], [.. wrong.Select(w => w.Value)]);
    }

    /// <summary>The steps of an order.</summary>
    public static IReadOnlyList<string>? Steps(this QuestionValues values)
    {
        var steps = values.Texts("steps");
        if (!values.Within("steps", steps.Count, ContentLimits.FewestSteps, ContentLimits.MostOptions))
        {
            return null;
        }

        values.Hold(steps);
        values.HoldTogether("steps", steps);
        return [.. steps.Select(s => s.Value)];
    }

    /// <summary>The accepted texts.</summary>
    public static IReadOnlyList<string>? Answers(this QuestionValues values)
    {
        var answers = values.Texts("answers");
        if (answers.Count == 0)
        {
            values.File.Fault(values.Start, "\"answers\" is empty; it must hold what is accepted, the text to show first");
            return null;
        }

        values.Hold(answers);
        values.HoldTogether("answers", answers);
        return [.. answers.Select(a => a.Value)];
    }

    private static bool Within(this QuestionValues values, string key, int count, int fewest, int most)
    {
        if (count >= fewest && count <= most)
        {
            return true;
        }

        values.File.Fault(values.Start, $"\"{key}\" holds {count} texts; it may hold {fewest} to {most}");
        return false;
    }

    private static void Hold(this QuestionValues values, IReadOnlyList<Placed<string>> options)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var option in options)
        {
            if (option.Value.Length > ContentLimits.OptionCharacters)
            {
                values.File.Fault(option.Line, $"\"{option.Value}\" has {option.Value.Length} characters; the most is {ContentLimits.OptionCharacters}");
            }

            if (!seen.Add(option.Value))
            {
                values.File.Fault(option.Line, $"\"{option.Value}\" stands twice; every text must be another");
            }

            if (AboutOthers().IsMatch(option.Value))
            {
                values.File.Fault(option.Line, $"\"{option.Value}\" speaks of other options, which are shown in an order of chance; say what it means");
            }
        }
    }

    /// <summary>In [(1, 2), (3, 4)] YAML takes every comma for the end of a text.</summary>
    private static void HoldTogether(this QuestionValues values, string key, IReadOnlyList<Placed<string>> options)
    {
        if (options.Count(o => o.Value.Count(c => "([{".Contains(c, StringComparison.Ordinal)) != o.Value.Count(c => ")]}".Contains(c, StringComparison.Ordinal))) > 1)
        {
            values.File.Fault(options[0].Line, $"\"{key}\" is cut at the commas within brackets; put each such text in quotes, or on a line of its own behind \"- \"");
        }
    }

    [GeneratedRegex(
        @"^(all|none|both|neither|any) (of )?(these|those|them|the (above|below|others?|options|answers))$|^(all|none) (above|below)$|^(both )?[A-F] (and|or) [A-F]$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AboutOthers();
}
