using MentorBot.Core.Knowledge;

namespace MentorBot.Evaluation;

/// <summary>How well questions found their answers. The same questions in any order give the same report.</summary>
public sealed record EvaluationReport
{
    private EvaluationReport(IReadOnlyList<ExaminedQuestion> questions)
    {
        var answerable = questions.Where(q => q.HasAnswer).ToList();
        Questions = questions.Count;
        All = Figures.Of(answerable);
        ByKind = [.. questions.GroupBy(q => q.Question.Kind).OrderBy(g => g.Key).Select(g => (g.Key, Figures.Of([.. g])))];
        ByTopic =
        [
            .. answerable.Where(q => q.Question.Gold.Count > 0)
                .GroupBy(q => q.Question.Gold[0].Article)
                .OrderBy(g => g.Key.ToString(), StringComparer.Ordinal)
                .Select(g => (g.Key, Figures.Of([.. g]))),
        ];
        Misses = [.. questions.Where(q => q.Missed)];
    }

    /// <summary>How many questions there were.</summary>
    public int Questions { get; }

    /// <summary>The figures of all that have an answer.</summary>
    public Figures All { get; }

    /// <summary>The figures of each kind.</summary>
    public IReadOnlyList<(QuestionKind Kind, Figures Figures)> ByKind { get; }

    /// <summary>The figures of each article, by the first passage that is right.</summary>
    public IReadOnlyList<(ArticleId Topic, Figures Figures)> ByTopic { get; }

    /// <summary>What somebody should look at.</summary>
    public IReadOnlyList<ExaminedQuestion> Misses { get; }

    /// <summary>The report of questions that were examined.</summary>
    public static EvaluationReport Of(IEnumerable<ExaminedQuestion> questions) =>
        new([.. questions.OrderBy(q => q.Question.Id, StringComparer.Ordinal).ThenBy(q => q.Question.Text, StringComparer.Ordinal)]);

    /// <summary>The figures of a kind; of nothing when there was no such question.</summary>
    public Figures Of(QuestionKind kind) => ByKind.FirstOrDefault(k => k.Kind == kind).Figures ?? Figures.Of([]);
}

/// <summary>The figures of some questions.</summary>
/// <param name="Count">How many questions.</param>
/// <param name="HitFirst">How many were answered with a right passage.</param>
/// <param name="HitThird">How many had a right passage among the first three.</param>
/// <param name="MeanReciprocalRank">The mean of 1 over the place of the first right passage.</param>
/// <param name="Declined">How many were declined, in whatever words.</param>
/// <param name="WronglyDeclined">How many have an answer and were declined.</param>
/// <param name="WronglyAnswered">How many have no answer and were given one.</param>
public sealed record Figures(int Count, int HitFirst, int HitThird, double MeanReciprocalRank, int Declined, int WronglyDeclined, int WronglyAnswered)
{
    internal static Figures Of(IReadOnlyCollection<ExaminedQuestion> questions) => new(
        questions.Count,
        questions.Count(q => q.HitFirst),
        questions.Count(q => q.HitThird),
        questions.Count == 0 ? 0 : questions.Sum(q => q.ReciprocalRank) / questions.Count,
        questions.Count(q => q.Declined),
        questions.Count(q => q.WronglyDeclined),
        questions.Count(q => q.WronglyAnswered));
}
