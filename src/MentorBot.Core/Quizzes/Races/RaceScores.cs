using MentorBot.Core.Ports;

namespace MentorBot.Core.Quizzes.Races;

/// <summary>How somebody stands in a race.</summary>
/// <param name="Owner">Whose answers these are.</param>
/// <param name="Name">The name that others see.</param>
/// <param name="Points">What was won.</param>
/// <param name="Right">How many answers were right.</param>
/// <param name="Rank">From 1; equal points share one.</param>
internal sealed record RaceScore(string Owner, string Name, int Points, int Right, int Rank);

/// <summary>Counts points from the answers of a race: the same answers always give the same points.</summary>
internal static class RaceScores
{
    /// <summary>Everybody who answered a question that is over, best first.</summary>
    /// <param name="race">The race.</param>
    /// <param name="bank">The questions; one that is gone counts nothing.</param>
    /// <param name="logs">The answers to each question.</param>
    public static IReadOnlyList<RaceScore> Of(Race race, QuestionBank bank, IReadOnlyDictionary<string, IReadOnlyList<LogEntry>> logs)
    {
        var people = new Dictionary<string, RaceScore>(StringComparer.Ordinal);
        for (var number = 1; number <= race.Closed; number++)
        {
            var round = race.Rounds[number - 1];
            var right = bank.Find(round.Question) is { } question ? new Presentation(question, race.Seed).Right : [];
            foreach (var (owner, answer, at) in new RaceTally(logs[race.AnswersOf(number)]).Answers)
            {
                var isRight = right.Contains(answer.Option);
                var points = isRight ? RaceRules.Points(at - (round.OpenedAt ?? at), TimeSpan.FromSeconds(race.Seconds)) : 0;
                var before = people.GetValueOrDefault(owner) ?? new RaceScore(owner, "", 0, 0, 0);
                people[owner] = before with { Name = answer.Name, Points = before.Points + points, Right = before.Right + (isRight ? 1 : 0) };
            }
        }

        return Ranked(people.Values);
    }

    /// <summary>People with their ranks, best first; those who are level by name.</summary>
    public static IReadOnlyList<RaceScore> Ranked(IEnumerable<RaceScore> people)
    {
        var sorted = people.OrderByDescending(p => p.Points).ThenBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Owner, StringComparer.Ordinal).ToList();
        var ranked = new List<RaceScore>(sorted.Count);
        for (var i = 0; i < sorted.Count; i++)
        {
            ranked.Add(sorted[i] with { Rank = i > 0 && sorted[i].Points == sorted[i - 1].Points ? ranked[i - 1].Rank : i + 1 });
        }

        return ranked;
    }
}
