using System.Globalization;
using MentorBot.Core.Phrases;

namespace MentorBot.Core.Pictures;

/// <summary>Says in words what a picture shows: its alt text.</summary>
internal sealed class ChartText(Phrasebook phrases)
{
    /// <summary>The most characters (UTF-16) that every platform takes: Discord's description of an attachment.</summary>
    public const int MostCharacters = 1024;

    /// <summary>The alt text, at most <see cref="MostCharacters"/>; where that is not enough, the last skills or places are counted instead.</summary>
    public string Of(Chart chart)
    {
        var items = chart switch
        {
            ProgressChart progress => [.. progress.Skills.Take(ProgressChart.MostSkills).Select(Skill)],
            PodiumChart podium => podium.Places.Take(PodiumChart.MostPlaces).Select(Place).ToList(),
            _ => [],
        };
        for (var told = items.Count; told > 0; told--)
        {
            var rest = items.Count - told;
            var list = string.Join(", ", items.Take(told).Concat(rest == 0 ? [] : [phrases.Label("charts.text.further", ("count", Number(rest)))]));
            if (Sentences(chart, list) is { Length: <= MostCharacters } text)
            {
                return text;
            }
        }

        return Shorten(Sentences(chart, ""));
    }

    private string Sentences(Chart chart, string list)
    {
        IEnumerable<string> sentences = chart switch
        {
            ProgressChart progress =>
            [
                string.Join(", ", progress.Headlines.Take(ProgressChart.MostHeadlines).Select(Headline)),
                list.Length == 0 ? progress.Words.NoSkills : phrases.Label("charts.text.skills", ("skills", list)),
                Calendar(progress.Calendar.Recent, progress.Words),
            ],
            PodiumChart podium => [list, podium.Note],
            _ => [],
        };
        return string.Join(' ', sentences.Prepend(chart.Subtitle).Prepend(chart.Title).Where(s => s.Length > 0).Select(Ended));
    }

    private string Headline(Headline headline) => phrases.Label("charts.text.headline", ("label", headline.Label), ("value", headline.Value));

    private string Skill(SkillBar skill) => phrases.Label(
        "charts.text.skill", ("name", skill.Name), ("done", Number(skill.DonePercent)), ("planned", Number(skill.PlannedPercent)));

    private string Place(PodiumPlace place) => phrases.Label(
        "charts.text.place", ("rank", Number(place.Rank)), ("name", place.Name), ("score", place.Score));

    private string Calendar(CalendarHeat calendar, ChartWords words)
    {
        var studied = calendar.Hours.Where(h => CalendarHeat.Shade(h) > 0).ToList();
        if (studied.Count == 0)
        {
            return words.NoDays;
        }

        var most = studied.Max();
        return phrases.Label(
            "charts.text.calendar",
            ("first", Date(calendar.First, words)),
            ("last", Date(calendar.Last, words)),
            ("hours", Number(studied.Sum())),
            ("days", Number(studied.Count)),
            ("busiest", Date(calendar.First.AddDays(calendar.Hours.ToList().IndexOf(most)), words)),
            ("most", Number(most)));
    }

    private string Date(DateOnly day, ChartWords words) => phrases.Label(
        "charts.text.date", ("day", Number(day.Day)), ("month", words.Months[day.Month - 1]), ("year", Number(day.Year)));

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Ended(string sentence) => sentence[^1] is '.' or '!' or '?' ? sentence : $"{sentence}.";

    private static string Shorten(string text)
    {
        if (text.Length <= MostCharacters)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[MostCharacters - 2]) ? MostCharacters - 2 : MostCharacters - 1;
        return $"{text.AsSpan(0, end)}…";
    }
}
