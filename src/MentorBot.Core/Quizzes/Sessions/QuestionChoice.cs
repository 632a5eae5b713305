using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using MentorBot.Core.Quizzes.Reviews;
using NodaTime;

namespace MentorBot.Core.Quizzes.Sessions;

/// <summary>Chooses the questions of a quiz: what the plan needs, near the person's level, and nothing that was asked within 30 days.</summary>
internal sealed class QuestionChoice(Edition edition, Learner learner, Cards cards, LocalDate today)
{
    /// <summary>Days before a question is asked again, outside of reviews.</summary>
    public const int RestDays = 30;

    private readonly QuestionBank bank = edition.Library.Questions;

    /// <summary>The skill that the plan needs now: of the first open task that has questions left, else the must of the role that is known least; null when there is no plan.</summary>
    public ArticleId? Needed()
    {
        if (learner is not { Profile: { } profile })
        {
            return null;
        }

        var open = learner.Plan?.Tasks.Where(t => t.IsOpen && t.Skill is not null).Select(t => t.Skill!.Value) ?? [];
        var musts = (edition.Library.Find(profile.Role)?.Must ?? []).OrderBy(s => Mastery.Of(bank.BySkill[s], cards, today));
        return open.Concat(musts).Cast<ArticleId?>().FirstOrDefault(s => bank.BySkill[s!.Value].Any(IsFresh));
    }

    /// <summary>Questions in the order of asking, easier first; fewer when there are no more.</summary>
    /// <param name="order">What was asked for; without a skill of all that the person's role needs, else of all.</param>
    /// <param name="seed">Chance.</param>
    public IReadOnlyList<Question> Choose(QuizOrder order, ulong seed)
    {
        var fresh = Pool(order.Skill).Where(q => IsFresh(q) && (order.Level is null || q.Level == order.Level));
        return
        [
            .. Chance.For(seed, "choice").Shuffle(fresh)
                .OrderBy(q => cards.Find(q.Id) is not null)
                .ThenBy(q => Math.Abs((int)q.Level - Wanted(q.Skill)))
                .Take(order.Count ?? QuizOrder.UsualCount)
                .OrderBy(q => q.Level),
        ];
    }

    /// <summary>New questions for reviews: of the skills of the plan's open tasks, soonest first.</summary>
    public IEnumerable<Question> Unseen(ulong seed)
    {
        var skills = learner.Plan?.Tasks.Where(t => t.IsOpen && t.Skill is not null).Select(t => t.Skill!.Value).Distinct() ?? [];
        return skills.SelectMany(s => Chance.For(seed, "unseen").Shuffle(bank.BySkill[s].Where(q => cards.Find(q.Id) is null)).OrderBy(q => Math.Abs((int)q.Level - Wanted(s))));
    }

    private IEnumerable<Question> Pool(ArticleId? skill)
    {
        if (skill is { } one)
        {
            return bank.BySkill[one];
        }

        var role = learner.Profile is { } profile ? edition.Library.Find(profile.Role) : null;
        return role is null ? bank.Questions : role.Must.Concat(role.Should).SelectMany(s => bank.BySkill[s]);
    }

    /// <summary>One level above what the person has.</summary>
    private int Wanted(ArticleId skill) => Math.Min((int)(learner.Profile?.LevelOf(skill) ?? learner.Quizzes.Placed.GetValueOrDefault(skill)) + 1, (int)Level.Work);

    private bool IsFresh(Question question) => cards.Find(question.Id) is not { } card || Period.DaysBetween(card.Last, today) >= RestDays;
}
