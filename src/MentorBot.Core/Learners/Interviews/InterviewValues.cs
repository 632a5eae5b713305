using System.Globalization;
using MentorBot.Core.Knowledge;
using NodaTime;
using NodaTime.Text;

namespace MentorBot.Core.Learners.Interviews;

/// <summary>Answers as short texts, the same in buttons and in what is asked back: <c>2027-06-14</c>, <c>6.5</c>, <c>135.1930-6.1000</c>.</summary>
internal static class InterviewValues
{
    /// <summary>No date.</summary>
    public const string None = "none";

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HHmm");

    public static string Write(TargetDate target) => target.Date is { } date ? LocalDatePattern.Iso.Format(date) : None;

    public static TargetDate? Date(string value) =>
        value == None ? new TargetDate(null) : LocalDatePattern.Iso.Parse(value) is { Success: true } date ? new TargetDate(date.Value) : null;

    public static string Write(decimal hours) => hours.ToString("0.#", CultureInfo.InvariantCulture);

    public static decimal? Hours(string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) ? hours : null;

    public static string Write(IReadOnlyList<StudyDay> days) =>
        string.Join('-', days.GroupBy(d => d.At).Select(t => $"{string.Concat(t.Select(d => (int)d.Day))}.{Clock.Format(t.Key)}"));

    /// <summary>The days of a value, Monday first; empty when it is none.</summary>
    public static IReadOnlyList<StudyDay> Days(string value)
    {
        var days = new List<StudyDay>();
        foreach (var part in value.Split('-'))
        {
            var halves = part.Split('.');
            if (halves.Length != 2 || !Clock.Parse(halves[1]).TryGetValue(default, out var time) || !halves[0].All(c => c is >= '1' and <= '7'))
            {
                return [];
            }

            days.AddRange(halves[0].Select(c => new StudyDay((IsoDayOfWeek)(c - '0'), time)));
        }

        return [.. days.DistinctBy(d => d.Day).OrderBy(d => d.Day)];
    }

    public static string Write(Level level) => level.ToString().ToLowerInvariant();

    public static Level? Level(string value) => Enum.GetValues<Level>().Where(l => Write(l) == value).Select(l => (Level?)l).FirstOrDefault();

    public static string Write(InterviewQuestion question) => question.ToString().ToLowerInvariant();

    public static InterviewQuestion? Question(string value) =>
        Enum.GetValues<InterviewQuestion>().Where(q => Write(q) == value).Select(q => (InterviewQuestion?)q).FirstOrDefault();
}
