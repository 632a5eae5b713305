using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>Why an answer was given: what <c>why</c> tells.</summary>
public sealed record Explanation
{
    /// <summary>The question as typed; empty when a button was pressed.</summary>
    public required string Question { get; init; }

    /// <summary>The best passages with their scores, at most two.</summary>
    public required IReadOnlyList<(PassageId Topic, float Score)> Best { get; init; }

    /// <summary>The subjects that the question names.</summary>
    public required IReadOnlyList<ArticleId> Named { get; init; }

    /// <summary>The facet that it is most like, with how like it is (0 to 1).</summary>
    public required (Facet Facet, float Likeness) Wanted { get; init; }

    /// <summary>The signs of the best passage.</summary>
    internal Signs Signs { get; init; }

    internal static Explanation? Of(string question, Finding finding, PassageIndex index)
    {
        if (finding.Reading is not { } reading)
        {
            return finding is Answered pressed ? new Explanation { Question = question, Best = [(pressed.Passage.Id, 0)], Named = [], Wanted = default } : null;
        }

        var wanted = reading.Facets.Max();
        var followed = finding is Answered { Ranking.Count: 0 } answered ? [(answered.Passage.Id, 0f)] : Array.Empty<(PassageId, float)>();
        return new Explanation
        {
            Question = question,
            Best = [.. followed, .. finding.Ranking.Take(2).Select(r => (index.Passages[r.Passage].Id, r.Score))],
            Named = [.. reading.Mentions.Select(m => index.Library.Articles[m.Article].Id).Distinct()],
            Wanted = ((Facet)Array.IndexOf(reading.Facets, wanted), wanted),
            Signs = finding.Ranking.Count > 0 ? finding.Ranking[0].Signs : default,
        };
    }
}
