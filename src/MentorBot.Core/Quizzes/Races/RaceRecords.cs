using System.Globalization;
using System.Text.Json;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Ports;
using MentorBot.Core.Quizzes.Reviews;

namespace MentorBot.Core.Quizzes.Races;

/// <summary>What is kept of a race when it is over.</summary>
internal static class RaceRecords
{
    /// <summary>The log of what was won in a season, which is a quarter of a year: <c>points:2026Q4</c>.</summary>
    public static string SeasonOf(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"points:{at.Year}Q{(at.Month + 2) / 3}");

    /// <summary>The logs of what was won that are still kept: so many days touch three seasons at most.</summary>
    public static IReadOnlyList<string> SeasonsKept(DateTimeOffset now) => [.. new[] { RaceKeeping.Points, RaceKeeping.Points / 2, TimeSpan.Zero }.Select(ago => SeasonOf(now - ago)).Distinct()];

    private static IEnumerable<(AccountId Account, string Question)> Missed(Race race, int number, QuestionBank bank, IReadOnlyDictionary<string, IReadOnlyList<LogEntry>> logs) =>
        bank.Find(race.Rounds[number - 1].Question) is not { } question ? [] : new RaceTally(logs[race.AnswersOf(number)]).Answers
            .Where(a => !new Presentation(question, race.Seed).Right.Contains(a.Answer.Option))
            .Select(a => (a.Answer.Account, question.Id));

    /// <summary>Everybody's points, and what everybody missed: that goes into their own reviews.</summary>
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

        foreach (var score in scores)
        {
            yield return MissedTogether.Played(score.Owner);
        }

        foreach (var (account, question) in Enumerable.Range(1, race.Closed).SelectMany(n => Missed(race, n, bank, logs)).Distinct())
        {
            yield return MissedTogether.Keep(account, question, now);
        }
    }
}
