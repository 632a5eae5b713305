using MentorBot.Core.Phrases;

namespace MentorBot.Core.Pictures;

/// <summary>The phrases of pictures and of their alt texts. A feature that shows pictures says them.</summary>
internal static class ChartPhrases
{
    public static IReadOnlyList<string> Shades { get; } = Keys("shades", "none halfhour hour twohours more");

    public static IReadOnlyList<string> Weekdays { get; } = Keys("weekdays", "mon tue wed thu fri sat sun");

    public static IReadOnlyList<string> Months { get; } = Keys("months", "jan feb mar apr may jun jul aug sep oct nov dec");

    public static IReadOnlyList<PhraseKey> All { get; } =
    [
        .. new[] { "skills", "done", "planned", "noskills", "calendar", "nodays" }.Select(k => new PhraseKey($"charts.{k}")),
        .. Shades.Concat(Weekdays).Concat(Months).Select(k => new PhraseKey(k)),
        new("charts.text.headline", "label", "value"),
        new("charts.text.skills", "skills"),
        new("charts.text.skill", "name", "done", "planned"),
        new("charts.text.calendar", "first", "last", "hours", "days", "busiest", "most"),
        new("charts.text.date", "day", "month", "year"),
        new("charts.text.place", "rank", "name", "score"),
        new("charts.text.further", "count"),
    ];

    private static string[] Keys(string group, string names) => [.. names.Split(' ').Select(n => $"charts.{group}.{n}")];
}
