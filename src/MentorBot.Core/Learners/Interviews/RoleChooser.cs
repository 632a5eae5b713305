using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Learners.Interviews;

/// <summary>"Help me choose": five short questions whose answers speak for roles.</summary>
/// <remarks>
/// The first four follow the guide on comparing the roles; the last is about the door, not the taste: where people of one's schooling
/// are hired. An answer gives two points to the role that it is typical of and one to a neighbour.
/// </remarks>
public static class RoleChooser
{
    private const string Research = "ml-research-intern";
    private const string Engineering = "ml-engineering-intern";
    private const string Applied = "applied-ml-intern";
    private const string DataScience = "data-science-intern";

    /// <summary>The questions, in order; the words are phrases <c>interview.choose.question.*</c>.</summary>
    public static IReadOnlyList<ChooserQuestion> Questions { get; } =
    [
        new("saturday",
        [
            new("formula", (Research, 2), (DataScience, 1)),
            new("tidy", (Engineering, 2)),
            new("forecast", (Applied, 2), (DataScience, 1)),
            new("number", (DataScience, 2), (Applied, 1)),
        ]),
        new("pain",
        [
            new("failed", (Research, 2)),
            new("builds", (Engineering, 2)),
            new("dirty", (Applied, 2), (DataScience, 1)),
            new("vague", (DataScience, 2), (Applied, 1)),
        ]),
        new("strength",
        [
            new("maths", (Research, 2), (DataScience, 1)),
            new("software", (Engineering, 2), (Applied, 1)),
            new("field", (Applied, 2), (DataScience, 1)),
            new("statistics", (DataScience, 2), (Research, 1)),
        ]),
        new("result",
        [
            new("finding", (Research, 2)),
            new("system", (Engineering, 2)),
            new("model", (Applied, 2), (Engineering, 1)),
            new("decision", (DataScience, 2)),
        ]),
        new("door",
        [
            new("graduate", (Research, 2), (Applied, 1)),
            new("computing", (Engineering, 2), (Applied, 1)),
            new("other", (DataScience, 2), (Applied, 1)),
            new("selftaught", (Applied, 1), (Engineering, 1), (DataScience, 1)),
        ]),
    ];

    /// <summary>The question after some answers; null when all are answered.</summary>
    public static ChooserQuestion? Next(IReadOnlyList<string> taken) => taken.Count < Questions.Count ? Questions[taken.Count] : null;

    /// <summary>What the answers speak for, among the roles that there are.</summary>
    /// <param name="taken">The keys of the options taken, in the order of the questions.</param>
    /// <param name="roles">The roles to choose from; at least one.</param>
    public static RoleSuggestion Suggest(IReadOnlyList<string> taken, IReadOnlyList<ArticleId> roles)
    {
        var options = Questions.Zip(taken, (q, key) => (Question: q, Option: q.Find(key))).Where(x => x.Option is not null).ToList();
        var scores = roles
            .Select((role, place) => (
                Role: role,
                Place: place,
                Points: options.Sum(o => o.Option!.PointsFor(role)),
                For: options.Where(o => o.Option!.PointsFor(role) > 0).OrderByDescending(o => o.Option!.PointsFor(role)).Select(o => $"{o.Question.Key}.{o.Option!.Key}").ToList()))
            .OrderByDescending(s => s.Points)
            // Of equals the one that more answers speak for, then the library's order.
            .ThenByDescending(s => s.For.Count)
            .ThenBy(s => s.Place)
            .ToList();
        var second = scores.Skip(1).FirstOrDefault(s => s.Points > 0);
        return new RoleSuggestion(scores[0].Role, scores[0].For, second.For is null ? null : second.Role, second.For ?? [], second.For is not null && second.Points == scores[0].Points);
    }
}

/// <summary>A question of "help me choose".</summary>
/// <param name="Key">Its phrase's last part.</param>
/// <param name="Options">Three or four answers.</param>
public sealed record ChooserQuestion(string Key, IReadOnlyList<ChooserOption> Options)
{
    /// <summary>The option of a key; null when there is none.</summary>
    public ChooserOption? Find(string key) => Options.FirstOrDefault(o => o.Key == key);
}

/// <summary>An answer in "help me choose" and the roles, by name, that it speaks for.</summary>
public sealed record ChooserOption(string Key, params IReadOnlyList<(string Role, int Points)> Points)
{
    /// <summary>How much it speaks for a role.</summary>
    public int PointsFor(ArticleId role) => Points.Where(p => p.Role == role.Name).Sum(p => p.Points);
}

/// <summary>What "help me choose" suggests, and why.</summary>
/// <param name="Best">The role with the most points.</param>
/// <param name="ForBest">The answers, <c>question.option</c>, that spoke for it, strongest first.</param>
/// <param name="Second">The runner-up; null when nothing spoke for any other.</param>
/// <param name="ForSecond">The answers that spoke for the runner-up.</param>
/// <param name="Even">Whether both have as many points.</param>
public sealed record RoleSuggestion(ArticleId Best, IReadOnlyList<string> ForBest, ArticleId? Second, IReadOnlyList<string> ForSecond, bool Even);
