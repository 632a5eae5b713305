using MentorBot.Core.Dialogue;
using MentorBot.Core.Ports;
using MentorBot.Core.Quizzes.Reviews;

namespace MentorBot.Core.Quizzes.Sessions;

/// <summary>Makes the cards of a person anew of the log, after accounts were joined or taken apart: the reviews of all sides are one history.</summary>
internal static class CardReplay
{
    /// <summary>Does what was asked with the new cards, and keeps them.</summary>
    public static Response Then(TurnContext context, Cards before, Func<QuizDesk, Cards, Response> then)
    {
        var rules = Reviewing.RulesOf(context.Learner);
        var made = ReviewLog.Replay(context.Logs[ReviewLog.Log], rules);
        var renewed = context with
        {
            Learner = context.Learner with { Quizzes = context.Learner.Quizzes with { Replay = false } },
            Owned = new Dictionary<string, IReadOnlyList<OwnedRow>>(context.Owned, StringComparer.Ordinal)
            {
                [Cards.Kind] = [.. made.Select(c => new OwnedRow(c.Question, Cards.Keep(c).Document!.Value))],
            },
        };
        var cards = Cards.Of(renewed)!;
        var response = then(new QuizDesk(renewed, cards), cards);
        var written = response.Effects.OfType<SetOwned>().Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        return response with
        {
            Learner = response.Learner ?? renewed.Learner,
            Effects =
            [
                .. before.All.Select(c => c.Question).Except(made.Select(c => c.Question)).Where(q => !written.Contains(q)).Select(Cards.Drop),
                .. made.Where(c => !written.Contains(c.Question)).Select(Cards.Keep),
                .. response.Effects,
            ],
        };
    }
}
