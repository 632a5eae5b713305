using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace MentorBot.Core.Learners.Readers;

/// <summary>Reads by when a person wants to be ready: "14 June", "in 12 weeks", "summer 2027", "end of march", "no date".</summary>
/// <remarks>
/// A day and month without a year is the next one to come. A month, season or year means its first day, once that is past its last:
/// ready by summer is ready before it begins. 06/07 may be either way round and is asked back; 06.07. is the sixth of July.
/// </remarks>
public static partial class TargetDateReader
{
    /// <summary>How far ahead a date may be.</summary>
    public const int MostYears = 3;

    private const int MostOtherWords = 4;
    internal const string Day = @"(?<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)";
    internal const string Year = @"(?<year>20\d\d)";
    private const string Month = $@"(?<month>{CalendarWords.MonthPattern})\b\.?";

    private static readonly Func<string, LocalDate, Hit?>[] Ways = [NumericDates.Iso, DayAndMonth, MonthAndDay, Amount, NumericDates.Short, NumericDates.MonthOfYear, DatePeriods.Find, NamedDay];

    /// <summary>Reads a text.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="today">The person's local date.</param>
    public static Reading<TargetDate> Read(string text, LocalDate today)
    {
        var plain = PlainWords.Of(text, CalendarWords.Vocabulary);
        if (NoDate().IsMatch(plain))
        {
            return new Understood<TargetDate>(new TargetDate(null));
        }

        var hit = Questioning.Is(text) ? null : Ways.Select(w => w(plain, today)).FirstOrDefault(h => h is not null);
        return hit is null || OtherWords(plain.Remove(hit.At, hit.Length)) > (hit.Weak ? 0 : MostOtherWords)
            ? new NotUnderstood<TargetDate>()
            : Judge(hit.Meanings, today);
    }

    /// <summary>A date that a text may mean, found in part of it.</summary>
    /// <param name="At">Where the part begins.</param>
    /// <param name="Length">How long it is.</param>
    /// <param name="Meanings">The dates that it may mean; null for one that the calendar lacks.</param>
    /// <param name="Weak">Whether its word is also an everyday word ("may"), so that it counts only alone.</param>
    internal sealed record Hit(int At, int Length, IReadOnlyList<LocalDate?> Meanings, bool Weak = false)
    {
        public Hit(Match match, params IReadOnlyList<LocalDate?> meanings)
            : this(match.Index, match.Length, meanings)
        {
        }
    }

    /// <summary>The date of a day and month; null when the calendar has none.</summary>
    internal static LocalDate? Date(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;

    internal static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static Reading<TargetDate> Judge(IReadOnlyList<LocalDate?> meanings, LocalDate today)
    {
        var judged = meanings.Distinct().Select(m => (Date: m, Reason: Reason(m, today))).ToList();
        var good = judged.Where(j => j.Reason is null).Select(j => new TargetDate(j.Date)).ToList();
        return good switch
        {
            [] => new Refused<TargetDate>(judged[0].Reason!.Value),
            [var only] => new Understood<TargetDate>(only),
            _ => new Ambiguous<TargetDate>(good),
        };
    }

    private static Refusal? Reason(LocalDate? date, LocalDate today) =>
        date is not { } day ? Refusal.NoSuchDay : day <= today ? Refusal.Past : day > today.PlusYears(MostYears) ? Refusal.TooFar : null;

    private static Hit? DayAndMonth(string text, LocalDate today) => Named(DayMonth().Match(text), today);

    private static Hit? MonthAndDay(string text, LocalDate today) => Named(MonthDay().Match(text), today);

    private static Hit? Named(Match m, LocalDate today) =>
        m.Success ? new Hit(m, Next(CalendarWords.Month(m.Groups["month"].Value), Number(m.Groups["day"]), m.Groups["year"], today)) : null;

    /// <summary>"12 weeks", "2-3 months", "a year".</summary>
    private static Hit? Amount(string text, LocalDate today)
    {
        if (BareNumber().Match(text) is { Success: true } bare)
        {
            var number = Number(bare.Groups["n"]);
            return new Hit(bare, today.PlusWeeks(number), today.PlusMonths(number));
        }

        var m = AmountOfTime().Match(text);
        if (!m.Success)
        {
            return null;
        }

        var amounts = m.Groups["n"].Captures.Select(c => double.Parse(c.Value, CultureInfo.InvariantCulture)).ToList();
        return new Hit(m, [.. (amounts.Count == 0 ? [m.Value.StartsWith("half", StringComparison.Ordinal) ? 0.5 : 1] : amounts).Select(a => After(a, m))]);

        LocalDate? After(double amount, Match match)
        {
            var days = match.Groups["unit"].Value[..1] switch { "d" => 1, "w" => 7, "f" => 14, "m" => 30.4375, _ => 365.25 };
            var months = match.Groups["unit"].Value[..1] switch { "m" => amount, "y" => amount * 12, _ => 0.5 };
            return amount > 2000 ? today.PlusYears(MostYears + 1)
                : double.IsInteger(months) ? today.PlusMonths((int)months) : today.PlusDays((int)Math.Round(amount * days));
        }
    }

    private static Hit? NamedDay(string text, LocalDate today)
    {
        var m = DayName().Match(text);
        return !m.Success ? null : m.Value switch
        {
            "today" => new Hit(m, today),
            "tomorrow" => new Hit(m, today.PlusDays(1)),
            "christmas" => new Hit(m, Next(12, 25, m.Groups["year"], today)),
            var day => new Hit(m, today.Next(DayWords.Day(day))),
        };
    }

    /// <summary>A day of a given year, else the next that comes; null when there is none.</summary>
    internal static LocalDate? Next(int month, int day, Group year, LocalDate today) =>
        year.Success
            ? Date(Number(year) is var y && y < 100 ? 2000 + y : y, month, day)
            : Enumerable.Range(today.Year, 9).Select(y => Date(y, month, day)).FirstOrDefault(d => d > today);

    private static int OtherWords(string rest) => Word().Count(Filler().Replace(rest, " "));

    [GeneratedRegex(@"^(there is |i have |ive |got |with )?(no|none|without|any|open|flexible|whenever|any ?time|asap|as soon as possible|soon|idk|dont know|do not know|i dont know|not sure|no idea|not yet|no rush|no hurry)( a)?( fixed| particular| set)?( date| deadline| idea| time limit| target| yet)*[.! ]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex NoDate();

    [GeneratedRegex($@"\b{Day} ?-?(?:of )?(?:the )?{Month}(?:,? ?-?(?:of )?{Year})?")]
    private static partial Regex DayMonth();

    [GeneratedRegex($@"\b{Month} ?-?(?:the )?{Day}(?:,? {Year})?")]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"(?:\b(?<n>\d+(?:\.\d+)?) ?(?:(?:-|to|or) ?(?<n>\d+(?:\.\d+)?))? ?|\bhalf an? |\ban? |\b1 )(?<unit>days?|d|weeks?|wks?|w|fortnights?|months?|mths?|mos?|m|years?|yrs?|y)\b(?! ?/)")]
    private static partial Regex AmountOfTime();

    [GeneratedRegex(@"^(?:in |about )?(?<n>[1-9]|[12]\d|3[0-6])$")]
    private static partial Regex BareNumber();

    [GeneratedRegex($@"\b(?:today|tomorrow|christmas|{DayWords.DayPattern})\b")]
    private static partial Regex DayName();

    [GeneratedRegex(@"\b(by|before|until|till|in|on|at|around|about|approximately|roughly|within|the|a|of|latest|please|maybe|perhaps|probably|hopefully|i|id|im|we|want|would|like|need|have|has|to|be|get|ready|say|lets|its|it|is|for|from|now|my|target|date|deadline|next|coming|this|how|what|ok|okay)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Filler();

    [GeneratedRegex("[a-z]+")]
    private static partial Regex Word();
}
