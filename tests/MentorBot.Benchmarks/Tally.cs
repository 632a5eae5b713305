using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;

namespace MentorBot.Benchmarks;

/// <summary>Shares of a set of cases, 0 to 1.</summary>
internal sealed record Tally(double First, double Three, double Declined, double Answered, IReadOnlyList<(Case Case, Response Response)> Misses)
{
    public static Tally Of(Edition edition, IReadOnlyList<Case> cases)
    {
        var told = cases.Select(c => (Case: c, Response: Ask(edition, c))).ToList();
        return new Tally(
            Share(told, t => IsAnswer(t.Response) && t.Response.Topics.Take(1).Any(x => Gold(t.Case, x))),
            Share(told, t => (IsAnswer(t.Response) || t.Response.Outcome == Outcome.Clarify) && t.Response.Topics.Take(3).Any(x => Gold(t.Case, x))),
            Share(told, t => t.Response.Outcome is Outcome.Decline or Outcome.SmallTalk),
            Share(told, t => IsAnswer(t.Response)),
            [.. told.Where(t => t.Case.Gold.Count > 0
                ? !(IsAnswer(t.Response) && t.Response.Topics.Take(1).Any(x => Gold(t.Case, x)))
                : t.Response.Outcome is not (Outcome.Decline or Outcome.SmallTalk))]);
    }

    private static bool IsAnswer(Response response) => response.Outcome is Outcome.Answer or Outcome.Compare or Outcome.Command;

    private static bool Gold(Case c, Core.Knowledge.PassageId topic) => c.Gold.Contains(topic.ToString());

    private static double Share(List<(Case Case, Response Response)> told, Func<(Case Case, Response Response), bool> counts) =>
        told.Count == 0 ? 0 : told.Count(counts) / (double)told.Count;

    private static Response Ask(Edition edition, Case c)
    {
        var account = new AccountId("terminal", "local");
        var feature = new AnswersFeature();
        var conversation = Conversation.New;
        foreach (var text in c.Context ?? [])
        {
            conversation = feature.OnQuestion(text, Turn(text, conversation)).Conversation;
        }

        return feature.OnQuestion(c.Text, Turn(c.Text, conversation));

        TurnContext Turn(string text, Conversation before) =>
            new(new Turn(new DeliveryId("b:1"), account, Place.Private(account), new TypedText(text), "en", DateTimeOffset.UnixEpoch), before, edition);
    }
}
