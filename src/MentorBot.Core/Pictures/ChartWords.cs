using MentorBot.Core.Phrases;

namespace MentorBot.Core.Pictures;

/// <summary>The words in a picture that do not depend on the person.</summary>
/// <param name="Skills">The title of the bars.</param>
/// <param name="Done">Beside the colour of what is done.</param>
/// <param name="Planned">Beside the colour of what is planned.</param>
/// <param name="NoSkills">Instead of the bars while there is none.</param>
/// <param name="Calendar">The title of the calendar.</param>
/// <param name="NoDays">Instead of the calendar while no day has hours.</param>
/// <param name="Shades">Beside the shades of a day, from nothing up; <see cref="CalendarHeat.Shades"/> of them.</param>
/// <param name="Weekdays">Short names, Monday first; seven.</param>
/// <param name="Months">Short names, January first; twelve.</param>
public sealed record ChartWords(
    string Skills,
    string Done,
    string Planned,
    string NoSkills,
    string Calendar,
    string NoDays,
    IReadOnlyList<string> Shades,
    IReadOnlyList<string> Weekdays,
    IReadOnlyList<string> Months)
{
    /// <summary>The words of a phrasebook; it must have <see cref="ChartPhrases.All"/>.</summary>
    internal static ChartWords From(Phrasebook phrases) => new(
        phrases.Label("charts.skills"),
        phrases.Label("charts.done"),
        phrases.Label("charts.planned"),
        phrases.Label("charts.noskills"),
        phrases.Label("charts.calendar"),
        phrases.Label("charts.nodays"),
        [.. ChartPhrases.Shades.Select(s => phrases.Label(s))],
        [.. ChartPhrases.Weekdays.Select(d => phrases.Label(d))],
        [.. ChartPhrases.Months.Select(m => phrases.Label(m))]);
}
