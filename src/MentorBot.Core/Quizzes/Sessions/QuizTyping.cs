using MentorBot.Core.Dialogue;

namespace MentorBot.Core.Quizzes.Sessions;

/// <summary>What is typed while a quiz waits for it.</summary>
internal static class QuizTyping
{
    /// <summary>Takes what was typed; null when it is no answer.</summary>
    public static Response? Take(string text, TurnContext context)
    {
        var session = context.Learner.Quizzes.Waiting(context.Turn)!;
        if (context.Edition.Library.Questions.Find(session.Present!) is not { } question)
        {
            return QuizFeature.WithCards(context, (desk, _) => desk.Show(session, Document.Empty));
        }

        var shown = new Presentation(question, session.Seed);
        if (Means("stop", text, context))
        {
            return QuizFeature.WithCards(context, (desk, _) => desk.Pause());
        }

        if (session.IsAnswered)
        {
            return Means("next", text, context) ? QuizFeature.WithCards(context, (desk, _) => desk.Next(session)) : null;
        }

        if (Means("skip", text, context))
        {
            return QuizFeature.WithCards(context, (desk, _) => desk.Question.Take(session, null));
        }

        if (Means("hint", text, context))
        {
            return QuizFeature.WithCards(context, (desk, _) => desk.Question.Hint(session));
        }

        // A question back is no answer, nor is a command, unless it is just what was asked for.
        var answer = AnswerReader.Read(shown, text);
        var isOther = text.TrimEnd().EndsWith('?') || (answer is Typed && CommandParser.Parse(text, context.Catalog, context.Edition) is not null);
        return answer is null || (isOther && !shown.IsRight(answer)) ? null : QuizFeature.WithCards(context, (desk, _) => desk.Question.Take(session, answer));
    }

    /// <summary>The question on the screen once more, below something else.</summary>
    public static Reply AskAgain(TurnContext context)
    {
        var (session, text) = (context.Learner.Quizzes.Waiting(context.Turn)!, new QuizText(context));
        return session.IsAnswered || context.Edition.Library.Questions.Find(session.Present!) is not { } question
            ? text.Say("quiz.goingon", [("number", QuizText.Number(session.Number + 1)), ("count", QuizText.Number(session.Questions.Count))], text.Labelled(session, "next")) with { InPlace = false }
            : text.Question(session, new Presentation(question, session.Seed), Document.Empty) with { InPlace = false };
    }

    /// <summary>How this question is answered.</summary>
    public static Response Hint(TurnContext context)
    {
        var session = context.Learner.Quizzes.Waiting(context.Turn)!;
        var how = session.IsAnswered ? "next" : context.Edition.Library.Questions.Find(session.Present!) switch
        {
            ChoiceQuestion => "letter",
            SeveralQuestion => "letters",
            OrderQuestion => "steps",
            _ => "text",
        };
        return new Response(Outcome.Command, [new QuizText(context).Say($"quiz.answerhow.{how}", [])], context.Conversation);
    }

    private static bool Means(string what, string text, TurnContext context)
    {
        var said = text.Trim().TrimEnd('.', '!').Replace('’', '\'');
        return context.Edition.Phrases.Label($"quiz.words.{what}").Split(", ").Contains(said, StringComparer.OrdinalIgnoreCase);
    }
}
