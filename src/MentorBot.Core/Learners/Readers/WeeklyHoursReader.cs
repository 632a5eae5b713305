using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorBot.Core.Learners.Readers;

/// <summary>Reads how many hours a week a person has: "6", "about 5", "5-7", "90 min a day", "1h on weekdays and 3h on weekends".</summary>
/// <remarks>A range means its middle. Whatever the unit, the result is hours a week in half hours.</remarks>
public static partial class WeeklyHoursReader
{
    /// <summary>The fewest hours a week that make a plan.</summary>
    public const decimal Fewest = 1;

    /// <summary>The most hours a week that a person can study.</summary>
    public const decimal Most = 60;

    private const int MostOtherWords = 4;
    private const string Number = @"\d{1,4}(?:[.,]\d{1,2})?";

    private static readonly HashSet<string> Vocabulary =
    [
        "time", "hour", "hours", "minute", "minutes", "week", "weekly", "weekday", "weekdays", "weekend", "weekends", "every", "daily", "month", "times", "evening",
        "evenings", "morning", "mornings", "about", "maybe", "half", "full", "part", "your", "yours", "four", "course", "would", "could", .. DayWords.Names,
    ];

    /// <summary>Reads a text into hours a week, 1 to 60.</summary>
    public static Reading<decimal> Read(string text)
    {
        var plain = Times().Replace(PlainWords.Of(text, Vocabulary), " x ");
        return Questioning.Is(text) || Hours(plain) is not { } hours ? new NotUnderstood<decimal>() : Judge(hours);
    }

    private static Reading<decimal> Judge(decimal hours)
    {
        var halves = Math.Round(hours * 2, MidpointRounding.AwayFromZero) / 2;
        return halves < Fewest ? new Refused<decimal>(Refusal.TooFewHours)
            : halves > Most ? new Refused<decimal>(Refusal.TooManyHours)
            : new Understood<decimal>(halves);
    }

    private static decimal? Hours(string plain)
    {
        if (WorkingTime().Match(plain) is { Success: true } time)
        {
            return time.Groups["full"].Success ? 40 : 20;
        }

        var amounts = Duration().Matches(plain).ToList();
        return amounts.Count > 0 ? Sum(plain, amounts)
            : Bare().Match(plain) is { Success: true } bare && Words().Count(plain) <= MostOtherWords ? Amount(bare) * TimesAWeek(plain)
            : null;
    }

    /// <summary>Each duration with how often it comes, which is said behind it ("1h on weekdays") or before it ("weekdays 1h").</summary>
    private static decimal? Sum(string plain, List<Match> amounts)
    {
        var first = plain[..amounts[0].Index];
        var before = amounts.Count > 1 && TimesAWeek(first) != 1;
        var hours = 0m;
        var words = Words().Count(Known().Replace(first, " "));
        for (var i = 0; i < amounts.Count; i++)
        {
            var end = amounts[i].Index + amounts[i].Length;
            var behind = plain[end..(i + 1 < amounts.Count ? amounts[i + 1].Index : plain.Length)];
            var said = before ? plain[(i == 0 ? 0 : amounts[i - 1].Index + amounts[i - 1].Length)..amounts[i].Index] : i == 0 ? $"{first} {behind}" : behind;
            hours += Amount(amounts[i]) * TimesAWeek(said);
            words += Words().Count(Known().Replace(behind, " "));
        }

        return words <= MostOtherWords ? hours : null;
    }

    private static decimal Amount(Match m)
    {
        if (m.Groups["half"].Success)
        {
            return 0.5m;
        }

        var from = Value(m.Groups["n"]) ?? 1;
        var middle = Value(m.Groups["to"]) is { } to ? (from + to) / 2 : from;
        return m.Groups["min"].Success ? middle / 60
            : middle + ((Value(m.Groups["m"]) ?? 0) / 60) + (m.Groups["more"].Success ? 0.5m : 0);
    }

    private static decimal? Value(Group group) =>
        group.Success ? decimal.Parse(group.Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null;

    /// <summary>How often a week something is that these words say: 7 for "a day", 5 for "weekdays"; 1 when they do not say.</summary>
    private static decimal TimesAWeek(string words)
    {
        if (Counted().Match(words) is { Success: true } counted)
        {
            return Value(counted.Groups["n"])!.Value;
        }

        var days = DayNames().Matches(words).Select(m => DayWords.Day(m.Value)).Distinct().Count();
        return Monthly().IsMatch(words) ? 12m / 52
            : OtherDays().IsMatch(words) ? 3.5m
            : Weekdays().IsMatch(words) ? 5
            : Weekends().IsMatch(words) ? 2
            : Daily().IsMatch(words) ? 7
            : Math.Max(1, days);
    }

    [GeneratedRegex($@"(?<half>\bhalf an? hour)|\b(?:(?<n>\d{{1,2}}) ?(?:h|hrs?|hours?) ?(?:and )?|(?<n>\d):)(?<m>\d\d)\b ?(?:m|mins?|minutes?)?|\b(?:(?<n>{Number}) ?(?:h|hours?|m|min|minutes)? ?(?:(?:-|to|or|and) ?(?<to>{Number}) ?)?|an? )(?:(?:h|hrs?|hours?)\b(?<more>(?: and)? a half)?|(?<min>m|mins?|minutes?)\b)")]
    private static partial Regex Duration();

    [GeneratedRegex($@"(?<![\d.,:/-])(?<n>{Number}) ?(?:(?:-|to|or|and) ?(?<to>{Number}))?(?![\d:]|[/.-]\d| ?(?:x|times|days|weeks?|months?|years?|percent|%|am|pm|st|nd|rd|th)\b)")]
    private static partial Regex Bare();

    [GeneratedRegex(@"(?<=\d) ?[x×*] ?(?=\d)")]
    private static partial Regex Times();

    [GeneratedRegex(@"\b(?<full>full)[ -]?time\b|\b(?<part>part)[ -]?time\b")]
    private static partial Regex WorkingTime();

    [GeneratedRegex(@"\b(?<n>[1-7]) ?(?:x|times|days|evenings|nights|mornings|sessions)\b|\bx ?(?<n>[1-7])\b")]
    private static partial Regex Counted();

    [GeneratedRegex(@"\b(?:a|per|each|every) month\b|\bmonthly\b|/ ?month\b")]
    private static partial Regex Monthly();

    [GeneratedRegex(@"\bevery (?:other|second) (?:day|evening)\b")]
    private static partial Regex OtherDays();

    [GeneratedRegex(@"\bweek ?days?\b|\b(?:work|working|school) ?days?\b|\bmon(?:day)? ?(?:-|to|till|through) ?fri(?:day)?\b")]
    private static partial Regex Weekdays();

    [GeneratedRegex(@"\bweekends\b|\bweekend days?\b")]
    private static partial Regex Weekends();

    [GeneratedRegex(@"\b(?:a|per|each|every|the|all|any) ?(?:single )?(?:day|night|evening|morning)s?\b|\b(?:daily|nightly|everyday)\b|/ ?d(?:ay)?\b")]
    private static partial Regex Daily();

    [GeneratedRegex($@"\b(?:{DayWords.DayPattern})\b")]
    private static partial Regex DayNames();

    [GeneratedRegex($@"\b(?:i|id|ive|can|could|have|got|do|give|about|around|maybe|perhaps|roughly|probably|approximately|up|only|just|like|say|think|at|most|least|or|so|a|an|and|plus|the|on|in|of|to|for|each|every|per|other|second|any|all|day|days|daily|everyday|night|nights|evening|evenings|morning|mornings|week|weekly|w|wk|month|monthly|weekdays?|weekends?|work|working|school|times|sessions|x|study|free|total|max|maximum|minimum|please|sure|through|till|{DayWords.DayPattern})\b")]
    private static partial Regex Known();

    [GeneratedRegex("[a-z]+")]
    private static partial Regex Words();
}
