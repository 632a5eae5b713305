using MentorBot.Core.Dialogue;
using MentorBot.Core.Quizzes.Reviews;
using NodaTime;

namespace MentorBot.Core.Quizzes.Sessions;

/// <summary>What a person does with the question on the screen: picks, checks, asks for help, answers, grades.</summary>
internal sealed class QuestionDesk(TurnContext context, Cards cards, LocalDate today)
{
    /// <summary>The present question of a quiz as it is shown.</summary>
    public static Presentation Shown(QuizSession session, TurnContext context) => new(context.Edition.Library.Questions.Find(session.Present!)!, session.Seed);

    /// <summary>The question as it stands now; one that is answered stays as it is.</summary>
    public Response Show(QuizSession session) => session.IsAnswered ? Take(session, null)
        : new Response(Outcome.Command, [new QuizText(context).Question(session, Shown(session, context), null)], context.Conversation)
        {
            Learner = context.Learner with { Quizzes = context.Learner.Quizzes.With(session) },
        };

    /// <summary>An option is pressed: it answers, or is one of several.</summary>
    public Response Pick(QuizSession session, int option)
    {
        var shown = Shown(session, context);
        if (session.IsAnswered || option < 0 || option >= shown.Options.Count)
        {
            return Show(session);
        }

        switch (shown.Question)
        {
            case SeveralQuestion:
                return Show(session with { Picks = session.Picks.Contains(option) ? [.. session.Picks.Where(p => p != option)] : [.. session.Picks, option] });
            case OrderQuestion:
                int[] picks = [.. session.Picks.Where(p => p != option), option];
                // The last step goes without saying.
                return picks.Length < shown.Options.Count - 1
                    ? Show(session with { Picks = picks })
                    : Take(session, new Picked([.. picks, .. Enumerable.Range(0, shown.Options.Count).Except(picks)]));
            default:
                return Take(session, Picked.One(option));
        }
    }

    /// <summary>What was picked of several is the answer.</summary>
    public Response Check(QuizSession session) => session.Picks.Count == 0 ? Show(session) : Take(session, new Picked(session.Picks));

    /// <summary>The steps picked so far are forgotten.</summary>
    public Response Clear(QuizSession session) => Show(session with { Picks = [] });

    /// <summary>Helps, which lowers the grade.</summary>
    public Response Hint(QuizSession session) => Show(session with { Hinted = true });

    /// <summary>Takes an answer; null stands for "I don't know". A second press of the same button changes nothing.</summary>
    public Response Take(QuizSession session, Answer? answer) =>
        session.IsAnswered ? new Response(Outcome.Command, [], context.Conversation) : new AnswerDesk(context, cards, today).Take(session, Shown(session, context), answer);

    /// <summary>Takes what was typed into a form; what is no answer shows the question again.</summary>
    public Response Type(QuizSession session, string typed) => AnswerReader.Read(Shown(session, context), typed) is { } answer ? Take(session, answer) : Show(session);

    /// <summary>The person grades the present answer otherwise.</summary>
    public Response Regrade(QuizSession session, Grade grade) => session is { IsAnswered: true, Kind: QuizKind.Review }
        ? new AnswerDesk(context, cards, today).Regrade(session, Shown(session, context), grade)
        : Show(session);
}
