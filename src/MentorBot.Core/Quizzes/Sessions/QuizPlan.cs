using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using MentorBot.Core.Plans;
using MentorBot.Core.Quizzes.Reviews;
using NodaTime;

namespace MentorBot.Core.Quizzes.Sessions;

/// <summary>What quizzes do to plans: what is known is closed, what was forgotten is opened again, what does not stick gets time.</summary>
internal static class QuizPlan
{
    /// <summary>From this mastery of a level on, its study tasks need not be done.</summary>
    public const double Known = 0.85;

    /// <summary>Below this they are opened again.</summary>
    public const double Forgotten = 0.60;

    /// <summary>Questions of a level and below that must be there for that.</summary>
    public const int Telling = 6;

    private const decimal ReadingHours = 0.5m;

    /// <summary>Adds half an hour with the passage of a question to the next study day, unless that is there already; with what is said of it.</summary>
    public static (Learner Learner, IReadOnlyList<Block> Said) AddReading(Learner learner, Question question, TurnContext context, LocalDate today)
    {
        if (learner is not { Plan: { } plan, Profile: { } profile } || plan.IsOver(today) || context.Edition.Library.Find(question.Read) is not { } passage)
        {
            return (learner, []);
        }

        var title = context.Edition.Phrases.Label("quiz.plan.read", ("passage", passage.Heading));
        var day = StudyWeek.NextDay(profile, today.PlusDays(1));
        if (day > plan.End || plan.Tasks.Any(t => t.IsOpen && t.Title == title) || PlanMarks.Add(plan, title, ReadingHours, day, question.Skill) is not Marked added)
        {
            return (learner, []);
        }

        return (learner with { Plan = added.Plan }, context.Edition.Phrases.Say("quiz.plan.added", ("task", title), ("week", QuizText.Number(plan.WeekOf(day)))).Blocks);
    }

    /// <summary>The plan after the mastery of some skills; with what is said of it.</summary>
    public static (Learner Learner, IReadOnlyList<Block> Said) Follow(Learner learner, TurnContext context, Cards cards, LocalDate today, IReadOnlyList<ArticleId> skills)
    {
        if (learner.Plan is not { } plan)
        {
            return (learner, []);
        }

        var said = new List<Block>();
        foreach (var (skill, level) in skills.SelectMany(s => new[] { Level.Course, Level.Project }.Select(l => (s, l))))
        {
            var asked = context.Edition.Library.Questions.BySkill[skill].Where(q => q.Level <= level).ToList();
            var mastery = asked.Count < Telling ? 0 : Mastery.Of(asked, cards, today);
            var exercises = context.Edition.Library.Curriculum.BySkill[skill].Where(e => e.Level == level && e.Kind == ExerciseKind.Study).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
            var (closes, opens) = (Tasks(plan, t => mastery >= Known && t.IsOpen && exercises.Contains(t.ExerciseId)), Tasks(plan, t => mastery < Forgotten && t.ByQuiz && exercises.Contains(t.ExerciseId)));
            plan = plan with
            {
                Tasks =
                [
                    .. plan.Tasks.Select(t => closes.Contains(t) ? t with { State = TaskState.Skipped, ByQuiz = true }
                        : opens.Contains(t) ? t with { State = TaskState.Open, ByQuiz = false, Day = LocalDate.Max(t.Day, today) } : t).OrderBy(t => t.Day),
                ],
            };
            said.AddRange(Told("quiz.plan.closed", skill, closes, context));
            said.AddRange(Told("quiz.plan.reopened", skill, opens, context));
        }

        return said.Count == 0 ? (learner, said) : (learner with { Plan = plan with { Previous = learner.Plan with { Previous = null } } }, said);
    }

    private static List<PlanTask> Tasks(Plan plan, Func<PlanTask, bool> which) => [.. plan.Tasks.Where(which)];

    private static IEnumerable<Block> Told(string phrase, ArticleId skill, List<PlanTask> tasks, TurnContext context) => tasks.Count == 0 ? [] :
        context.Edition.Phrases.Say(phrase, ("skill", new QuizText(context).Skill(skill)), ("tasks", string.Join("; ", tasks.Select(t => t.Title)))).Blocks;
}
