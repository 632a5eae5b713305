using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using MentorBot.Core.Learners.Interviews;

namespace MentorBot.Core.Plans;

/// <summary>From the interview to a plan: what each of its steps does to the person's state.</summary>
internal static class PlanInterview
{
    /// <summary>What the interview sees of the world in a turn.</summary>
    public static InterviewFacts Facts(TurnContext context) =>
        new(context.Edition, context.Edition.Zones, context.Turn.Locale, context.Turn.At, context.Learner.Profile?.Zone)
        {
            // What was said since stands above what a quiz found.
            Found = context.Learner.Quizzes.Placed.ToDictionary(p => p.Key, p => context.Learner.Profile?.LevelOf(p.Key) ?? p.Value),
        };

    /// <summary>Begins an interview; the present plan stays until a new one is made, and says so.</summary>
    public static Response Begin(TurnContext context)
    {
        var begun = After(InterviewFlow.Begin(Facts(context)), context);
        return context.Learner.Plan is null ? begun : Before(new Reply(context.Edition.Phrases.Say("plan.newplan"), []), begun);
    }

    /// <summary>Takes an answer; null when it is none.</summary>
    public static Response? Take(TurnInput input, TurnContext context) =>
        InterviewFlow.Take(context.Learner.Interview!.Interview, input, Facts(context)) is var step and not NoAnswer ? After(step, context) : null;

    /// <summary>The hint for what was no answer.</summary>
    public static Response Hint(TurnInput input, TurnContext context) =>
        After(InterviewFlow.Take(context.Learner.Interview!.Interview, input, Facts(context)), context);

    /// <summary>Takes what was typed into a form; the question may have moved on meanwhile.</summary>
    public static Response Typed(ButtonId sent, TurnContext context) =>
        InterviewForms.Typed(sent, context.Learner.Interview!.Interview.Asks) is { } typed ? Hint(new TypedText(typed), context) : Again(context);

    /// <summary>Asks the present question again, in the place where the person is now.</summary>
    public static Response Again(TurnContext context)
    {
        var interview = context.Learner.Interview!.Interview;
        return Running(interview, InterviewFlow.Resume(interview, Facts(context)), context);
    }

    /// <summary>The present question, below an answer to something else.</summary>
    public static Reply Resumed(TurnContext context) =>
        Asked(context.Learner.Interview!.Interview, InterviewFlow.Resume(context.Learner.Interview!.Interview, Facts(context)));

    /// <summary>Goes on with levels that a quiz found; null when no interview asks for levels.</summary>
    public static Response? Placed(IReadOnlyDictionary<ArticleId, Level> levels, TurnContext context) =>
        context.Learner.Interview is { Interview: { Asks: InterviewQuestion.Levels, EditsOne: false } interview }
            ? After(InterviewFlow.Placed(interview, levels, Facts(context)), context)
            : null;

    /// <summary>A button of an interview that is over.</summary>
    public static Response OverAlready(TurnContext context) => Say(context, "plan.interviewover", PlanButtons.Begin(context));

    /// <summary>The answers of the profile, or one of them to be edited.</summary>
    public static Response Profile(string answer, TurnContext context)
    {
        if (context.Learner.Profile is not { } profile)
        {
            return context.Learner.Interview is null ? Begin(context) : Again(context);
        }

        return ProfileView.Question(answer) is { } question
            ? Edit(question, "", context)
            : new Response(Outcome.Command, [ProfileView.Show(profile, Facts(context))], context.Conversation);
    }

    /// <summary>Edits one answer: with words at once, without them by asking.</summary>
    public static Response Edit(InterviewQuestion question, string words, TurnContext context)
    {
        var step = InterviewFlow.Edit(context.Learner.Profile!, question, Facts(context));
        if (words.Length > 0)
        {
            step = InterviewFlow.Take(step.Interview, new TypedText(words), Facts(context));
        }

        return After(step, context);
    }

    /// <summary>The plan of a profile, or what there is to choose from when time is too short. A plan that is there stays until then.</summary>
    public static Response Offer(Profile profile, TurnContext context)
    {
        var offer = OfferFor(profile, context);
        return offer.Reduced.Fits
            ? Adopt(profile, offer.Reduced, context)
            : Said(OfferCard.Of(offer, profile, context), context, context.Learner.Plan is null ? context.Learner with { Profile = profile, Interview = null } : context.Learner);
    }

    /// <summary>Takes one of the ways out.</summary>
    public static Response Choose(string way, TurnContext context)
    {
        if (Asking(context.Learner) is not { } profile)
        {
            return Say(context, "plan.chosenalready", PlanButtons.Show(context));
        }

        var offer = OfferFor(profile, context);
        var choice = way switch
        {
            OfferCard.Hours => offer.MoreHours,
            OfferCard.Date => offer.LaterDate,
            _ => null,
        };
        return choice is null ? Adopt(profile, offer.Reduced, context) : Adopt(choice.Profile, choice.Draft, context);
    }

    private static PlanOffer OfferFor(Profile profile, TurnContext context) =>
        PlanOffer.For(context.Edition.Library, profile, context.Today(profile.Zone), context.Learner.Plan);

    /// <summary>The answers that wait for a choice: of a person without a plan theirs, else those of the interview for a new plan.</summary>
    private static Profile? Asking(Learner learner) => learner switch
    {
        { Interview.Interview: { Asks: InterviewQuestion.Confirm, EditsOne: false } answered } => ProfileDraft.ToProfile(answered),
        { Plan: null } => learner.Profile,
        _ => null,
    };

    private static Response Adopt(Profile profile, PlanDraft draft, TurnContext context)
    {
        var learner = Took(context.Learner, profile, draft.Plan);
        var desk = new PlanDesk(context with { Learner = learner }, learner.Plan!, profile, context.Today(profile.Zone), PlanChange.None);
        return desk.Made(draft) with { Learner = learner };
    }

    /// <summary>What a step does to the person's state.</summary>
    private static Response After(InterviewStep step, TurnContext context) => step switch
    {
        Finished { Interview.EditsOne: true } edited when context.Learner is { Plan: { } plan } => Edited(edited, plan, context),
        Finished finished => Before(finished.Reply, Offer(finished.Profile, context)),
        Cancelled cancelled => Said(cancelled.Reply, context, context.Learner with { Interview = null }),
        _ => Running(step.Interview, step.Reply, context),
    };

    /// <summary>One answer changed: the plan follows, and what moved is told.</summary>
    private static Response Edited(Finished edited, Plan plan, TurnContext context)
    {
        var profile = edited.Profile;
        var today = context.Today(profile.Zone);
        var replanned = Replan.ForNewProfile(plan, context.Edition.Library, profile, today);
        var learner = Took(context.Learner, profile, replanned.Plan);
        var desk = new PlanDesk(context with { Learner = learner }, learner.Plan!, profile, today, replanned.Change);
        return Before(edited.Reply, desk.Changed(replanned.Cuts) with { Learner = learner });
    }

    /// <summary>A person with new answers and the plan of them; undo brings back what was before.</summary>
    private static Learner Took(Learner learner, Profile profile, Plan plan) => learner with
    {
        Profile = profile,
        Plan = learner.Plan is { } before ? plan with { Previous = before with { Previous = null, Answers = learner.Profile } } : plan,
        Interview = null,
    };

    private static Response Running(Interview interview, Reply reply, TurnContext context) =>
        Said(Asked(interview, reply), context, context.Learner with { Interview = new RunningInterview(context.Turn.Place.PrivateTo(context.Turn.Account), interview) });

    private static Reply Asked(Interview interview, Reply reply) =>
        reply with { Audience = Audience.OnlyYou, AsksForNumber = interview.Asks == InterviewQuestion.Hours };

    private static Response Said(Reply reply, TurnContext context, Learner learner) =>
        new(Outcome.Command, [reply with { Audience = Audience.OnlyYou }], context.Conversation) { Learner = learner };

    private static Response Before(Reply first, Response response) => response with { Replies = [first with { Audience = Audience.OnlyYou }, .. response.Replies] };

    private static Response Say(TurnContext context, string phrase, params IReadOnlyList<Button> buttons) =>
        new(Outcome.Command, [new Reply(context.Edition.Phrases.Say(phrase), buttons, Audience.OnlyYou)], context.Conversation);
}
