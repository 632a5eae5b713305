using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Plans;
using MentorBot.Core.Quizzes.Reviews;
using NodaTime;

namespace MentorBot.Core.Quizzes.Sessions;

/// <summary>Finds a person's level in some skills with few questions, and gives the plan what it found.</summary>
internal sealed class PlacementDesk(TurnContext context, Cards cards, LocalDate today)
{
    /// <summary>Skills when none is named: the role's most important.</summary>
    private const int MostSkills = 5;

    /// <summary>The button that begins with the most important skills of the role.</summary>
    public static readonly ButtonId Start = new(QuizFeature.Feature, "placement", "");

    private readonly QuizText text = new(context);
    private readonly QuestionBank bank = context.Edition.Library.Questions;

    /// <summary>Begins: with the skill that is named, else with the musts of the role.</summary>
    public Response Begin(string words)
    {
        var order = QuizOrder.Read(words, context.Edition);
        var role = (context.Learner.Interview?.Interview.Role ?? context.Learner.Profile?.Role) is { } aim ? context.Edition.Library.Find(aim) : null;
        ArticleId[] skills = [.. (order?.Skill is { } one ? [one] : words.Length == 0 ? role?.Must ?? [] : []).Where(s => bank.BySkill[s].Any()).Take(MostSkills)];
        if (skills.Length == 0)
        {
            return Say(text.Say("quiz.placement.whichskill", [], text.Button("plan", "", "quiz.buttons.plan")));
        }

        var session = new QuizSession
        {
            Id = (context.Seed & 0xFFFFF).ToString("x", System.Globalization.CultureInfo.InvariantCulture),
            Kind = QuizKind.Placement, Place = context.Turn.Place.PrivateTo(context.Turn.Account), Seed = context.Seed, Questions = [], Skills = skills, AskedAt = context.Turn.At,
        };
        return Ask(session, context.Edition.Phrases.Say("quiz.placement.begin", ("skills", string.Join(", ", skills.Select(text.Skill)))));
    }

    /// <summary>After an answer: the next question, with a word on the last.</summary>
    public Response Next(QuizSession session, Presentation shown, QuizVerdict verdict) => Ask(
        session with { Number = session.Questions.Count, IsAnswered = false, Hinted = false, Picks = [], Before = null, AskedAt = context.Turn.At },
        verdict.IsRight ? text.Head(shown, verdict) : text.Head(shown, verdict).Then(QuizWords.Paragraph(shown.Question.Why)));

    /// <summary>What was found; the plan follows.</summary>
    public Response End(QuizSession session)
    {
        var phrases = context.Edition.Phrases;
        var learner = context.Learner with { Quizzes = context.Learner.Quizzes.Without(session) };
        var found = session.Skills.Where(s => Answers(session, s).Count > 1).ToDictionary(s => s, s => new LevelEstimate(Answers(session, s)).Likeliest);
        if (found.Count == 0)
        {
            return Say(text.Say("quiz.end.none", [], text.Button("solo", "", "quiz.buttons.solo"))) with { Learner = learner };
        }

        Block lines = new ListBlock(false, [.. found.Select(f => phrases.Say("quiz.placement.found", ("skill", text.Skill(f.Key)), ("level", LevelName(f.Value))).Blocks)]);
        learner = learner with { Quizzes = learner.Quizzes with { Placed = learner.Quizzes.Placed.Where(p => !found.ContainsKey(p.Key)).Concat(found).ToDictionary() } };
        if (PlanInterview.Placed(found, context with { Learner = learner }) is { Replies: [var asked] } interview)
        {
            return interview with { Replies = [asked with { Document = phrases.Say("quiz.placement.end").Then(lines).Then(asked.Document), InPlace = true }] };
        }

        if (learner.Profile is not { } before)
        {
            return Say(QuizText.Screen(phrases.Say("quiz.placement.end").Then(lines).Then(phrases.Say("quiz.placement.noplan")), [text.Button("plan", "", "quiz.buttons.plan")])) with { Learner = learner };
        }

        var profile = before with { Levels = before.Levels.Where(l => !found.ContainsKey(l.Key)).Concat(found).ToDictionary(l => l.Key, l => l.Value) };
        if (learner.Plan is not { } plan || plan.IsOver(today))
        {
            return Say(QuizText.Screen(phrases.Say("quiz.placement.end").Then(lines), [text.Button("plan", "", "quiz.buttons.plan")])) with { Learner = learner with { Profile = profile } };
        }

        var replanned = Replan.ForNewProfile(plan, context.Edition.Library, profile, context.Today(profile.Zone));
        var after = replanned.Plan with { Previous = plan with { Previous = null, Answers = before } };
        var change = new PlanText(context.Edition, today).Change(replanned.Change);
        return Say(QuizText.Screen(
            phrases.Say("quiz.placement.end").Then([lines, .. replanned.Change.IsNone ? [] : phrases.Say("quiz.placement.follows").Blocks, .. replanned.Change.IsNone ? [] : change]),
            PlanButtons.AfterChange(context))) with { Learner = learner with { Profile = profile, Plan = after } };
    }

    /// <summary>The next question of the first skill that is not settled; else the end.</summary>
    private Response Ask(QuizSession session, Document note)
    {
        foreach (var skill in session.Skills)
        {
            var estimate = new LevelEstimate(Answers(session, skill));
            if (!estimate.IsSettled && Question(session, skill, estimate.Next) is { } question)
            {
                var asking = session with { Questions = [.. session.Questions, question.Id] };
                return Say(text.Question(asking, new Presentation(question, session.Seed), note)) with { Learner = context.Learner with { Quizzes = context.Learner.Quizzes.With(asking) } };
            }
        }

        return End(session);
    }

    /// <summary>A question of a level, or of the nearest that has one left: those never asked first.</summary>
    private Question? Question(QuizSession session, ArticleId skill, Level level) => Chance.For(context.Seed, "placement")
        .Shuffle(bank.BySkill[skill].Where(q => !session.Questions.Contains(q.Id)))
        .OrderBy(q => Math.Abs((int)q.Level - (int)level))
        .ThenBy(q => cards.Find(q.Id) is not null)
        .FirstOrDefault();

    private List<(Level, bool)> Answers(QuizSession session, ArticleId skill) =>
        [.. session.Results.Select(r => (Question: bank.Find(r.Question), r.Right)).Where(r => r.Question?.Skill == skill).Select(r => (r.Question!.Level, r.Right))];

    private string LevelName(Level level) => context.Edition.Phrases.Label($"interview.levels.{level.ToString().ToLowerInvariant()}");

    private Response Say(Reply reply) => new(Outcome.Command, [reply], context.Conversation);
}
