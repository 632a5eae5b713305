using NodaTime;

namespace MentorBot.Core.Learners.Readers;

/// <summary>The words that people use for days of the week, alone and in sets.</summary>
internal static class DayWords
{
    /// <summary>A pattern of one day's name, long, short or plural.</summary>
    public const string DayPattern =
        "mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|mon|tues?|weds?|thurs?|thu|fri|sat|sun";

    private static readonly string[] Short = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>Monday to Friday.</summary>
    public static IReadOnlyList<IsoDayOfWeek> Weekdays { get; } = [.. Range(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday)];

    /// <summary>Saturday and Sunday.</summary>
    public static IReadOnlyList<IsoDayOfWeek> Weekend { get; } = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    /// <summary>All seven.</summary>
    public static IReadOnlyList<IsoDayOfWeek> All { get; } = [.. Weekdays, .. Weekend];

    /// <summary>The full names, lower case.</summary>
    public static IReadOnlyList<string> Names { get; } = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>The day of a name that <see cref="DayPattern"/> matches.</summary>
    public static IsoDayOfWeek Day(string name) => (IsoDayOfWeek)(Array.IndexOf(Short, name[..3]) + 1);

    /// <summary>The days from one to another, over the end of the week if need be.</summary>
    public static IEnumerable<IsoDayOfWeek> Range(IsoDayOfWeek first, IsoDayOfWeek last)
    {
        for (var day = (int)first; ; day = (day % 7) + 1)
        {
            yield return (IsoDayOfWeek)day;
            if (day == (int)last)
            {
                yield break;
            }
        }
    }
}
