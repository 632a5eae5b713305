using System.Globalization;
using System.Text.Json;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Ports;

namespace MentorBot.Core.Quizzes.Races;

/// <summary>What is kept of a race when it is over.</summary>
internal static class RaceRecords
{
    /// <summary>The log of what was won in a season, which is a quarter of a year: <c>points:2026Q4</c>.</summary>
    public static string SeasonOf(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"points:{at.Year}Q{(at.Month + 2) / 3}");

    /// <summary>Everybody's points.</summary>
    public static IEnumerable<Effect> Of(
        Race race, IReadOnlyList<RaceScore> scores, QuestionBank bank, IReadOnlyDictionary<string, IReadOnlyList<LogEntry>> logs, DateTimeOffset now)
    {
        var community = $"{race.Place.Platform}/{race.Place.Community}";
        foreach (var score in scores.Where(s => s.Points > 0))
        {
            yield return new AddToLog(SeasonOf(now), JsonSerializer.SerializeToUtf8Bytes(new RacePoints(community, score.Points, score.Name), CoreJson.Default.RacePoints))
            {
                Owner = score.Owner,
            };
        }
    }
}
