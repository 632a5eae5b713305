using System.Text.RegularExpressions;
using NodaTime;

namespace MentorBot.Core.Learners.Readers;

/// <summary>Reads on which days and when a person studies: "weekdays 19:30", "mon 18:00, sat 10-12", "daily at noon".</summary>
/// <remarks>
/// A time belongs to the days before it, or behind it when it comes first; days at the end without one share the last. Each day has
/// one time, the earliest. Days without any time, and a time without any day, are asked back with the usual choices.
/// </remarks>
public static partial class StudyDaysReader
{
    private const int MostOtherWords = 4;

    private static readonly LocalTime[] UsualTimes = [new(19, 0), new(7, 30), new(12, 30)];

    private static readonly HashSet<string> Vocabulary =
    [
        .. DayWords.Names, "weekday", "weekdays", "weekend", "weekends", "every", "daily", "morning", "mornings", "evening", "evenings", "afternoon",
        "afternoons", "night", "nights", "midnight", "lunch", "lunchtime", "except", "everyday", "without", "after", "before", "work", "month", "monthly",
    ];

    /// <summary>Reads a text.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="pending">Days that the person has already named, for which the text may only add the time.</param>
    public static Reading<IReadOnlyList<StudyDay>> Read(string text, IReadOnlyList<IsoDayOfWeek>? pending = null)
    {
        var plain = Spelled().Replace(PlainWords.Of(text, Vocabulary), Spell);
        if (Questioning.Is(text) || OtherWords(plain) > MostOtherWords)
        {
            return new NotUnderstood<IReadOnlyList<StudyDay>>();
        }

        var (days, times) = Parts(plain);
        return (days.Count, times.Count) switch
        {
            (0, 0) => new NotUnderstood<IReadOnlyList<StudyDay>>(),
            ( > 0, 0) => Choices(UsualTimes.Select(t => Schedule(days.Select(d => (d.Day, t))))),
            (0, _) when pending is { Count: > 0 } => Choices(times[0].Select(t => Schedule(pending.Select(d => (d, t))))),
            (0, _) => Choices(times[0].Take(1).SelectMany(t => new[] { DayWords.Weekdays, DayWords.All, DayWords.Weekend }.Select(s => Schedule(s.Select(d => (d, t)))))),
            _ => Choices(Meanings(days, times)),
        };
    }

    /// <summary>An hour that may be before or after noon is so for all times of the text alike.</summary>
    private static IEnumerable<IReadOnlyList<StudyDay>> Meanings(List<(IsoDayOfWeek Day, int Time)> days, List<IReadOnlyList<LocalTime>> times) =>
        Enumerable.Range(0, times.Max(t => t.Count)).Select(n => Schedule(days.Select(d => (d.Day, times[d.Time][Math.Min(n, times[d.Time].Count - 1)]))));

    private static IReadOnlyList<StudyDay> Schedule(IEnumerable<(IsoDayOfWeek Day, LocalTime At)> days) =>
        [.. days.GroupBy(d => d.Day).Select(d => new StudyDay(d.Key, d.Min(x => x.At))).OrderBy(d => d.Day)];

    private static Reading<IReadOnlyList<StudyDay>> Choices(IEnumerable<IReadOnlyList<StudyDay>> meanings) => meanings.ToList() switch
    {
        [{ Count: > 0 } only] => new Understood<IReadOnlyList<StudyDay>>(only),
        [{ Count: > 0 }, ..] several => new Ambiguous<IReadOnlyList<StudyDay>>(several),
        _ => new NotUnderstood<IReadOnlyList<StudyDay>>(),
    };

    /// <summary>The days in order, each with the number of its time, and the times.</summary>
    private static (List<(IsoDayOfWeek Day, int Time)> Days, List<IReadOnlyList<LocalTime>> Times) Parts(string plain)
    {
        var (days, times) = (new List<(IsoDayOfWeek Day, int Time)>(), new List<IReadOnlyList<LocalTime>>());
        var waiting = new List<IsoDayOfWeek>();
        var timeFirst = false;
        var except = false;
        foreach (var m in Part().Matches(plain).Cast<Match>())
        {
            if (m.Groups["except"].Success)
            {
                except = true;
            }
            else if (Days(m) is { Count: > 0 } named)
            {
                if (except)
                {
                    days.RemoveAll(d => named.Contains(d.Day));
                    waiting.RemoveAll(named.Contains);
                    continue;
                }

                waiting.AddRange(named);
            }
            else if (ClockTime.Of(m) is { Count: > 0 } time)
            {
                except = false;
                timeFirst |= times.Count == 0 && waiting.Count == 0;
                var belongs = timeFirst ? times.Count - 1 : times.Count;
                times.Add(time);
                days.AddRange(waiting.Select(d => (d, Math.Max(0, belongs))));
                waiting.Clear();
            }
        }

        days.AddRange(waiting.Select(d => (d, times.Count - 1)));
        return (days, times);
    }

    private static IReadOnlyList<IsoDayOfWeek> Days(Match m) =>
        m.Groups["first"].Success ? [.. DayWords.Range(DayWords.Day(m.Groups["first"].Value), DayWords.Day(m.Groups["last"].Value))]
        : m.Groups["day"].Success ? [DayWords.Day(m.Groups["day"].Value)]
        : m.Groups["weekdays"].Success ? DayWords.Weekdays
        : m.Groups["weekend"].Success ? DayWords.Weekend
        : m.Groups["all"].Success ? DayWords.All
        : [];

    /// <summary>Timetable shorthand: mwf, tth.</summary>
    private static string Spell(Match m) => m.Value switch { "mwf" => "mon wed fri", "mtwtf" => "weekdays", _ => "tue thu" };

    private static int OtherWords(string plain) => Word().Count(Known().Replace(Part().Replace(plain, " "), " "));

    [GeneratedRegex($@"\b(?<except>except|but not|not on|not|without|apart from)\b|\b(?<first>{DayWords.DayPattern}) ?(?:-|to|till|until|through|thru) ?(?<last>{DayWords.DayPattern})\b|\b(?<day>{DayWords.DayPattern})\b|\b(?<weekdays>(?:every |each |on )?(?:(?:week|work|working|school|business) ?days?))\b|\b(?<weekend>weekends?|weekend days?)\b|\b(?<all>(?:every|each|all|any) ?(?:single )?days?|daily|everyday|all week|(?:every|each) (?=morning|evening|night|afternoon))\b|{ClockTime.PartPattern}|\b{ClockTime.Pattern}")]
    private static partial Regex Part();

    [GeneratedRegex(@"\b(?:mwf|mtwtf|tth|tuth|tr)\b")]
    private static partial Regex Spelled();

    [GeneratedRegex(@"\b(?:and|on|at|the|in|i|can|could|do|study|maybe|usually|always|only|or|plus|each|every|from|around|about|oclock|h|to|best|after|before|then|also|both|all|have|time|free|please|will|would|like|s)\b")]
    private static partial Regex Known();

    [GeneratedRegex("[a-z]+")]
    private static partial Regex Word();
}
