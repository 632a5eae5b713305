using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;

namespace MentorBot.Benchmarks;

internal static class Scoring
{
    public static void Run(Edition edition, IReadOnlyList<Case> cases, bool misses)
    {
        var feature = new AnswersFeature();
        foreach (var group in cases.GroupBy(c => c.Kind))
        {
            int first = 0, three = 0, declined = 0, answered = 0, clarified = 0, inDomain = 0;
            foreach (var c in group)
            {
                var conversation = Conversation.New;
                foreach (var before in c.Context ?? [])
                {
                    conversation = Ask(feature, edition, conversation, before).Conversation;
                }

                var response = Ask(feature, edition, conversation, c.Text);
                var topics = response.Topics.Select(t => t.ToString()).ToList();
                var answers = response.Outcome is Outcome.Answer or Outcome.Compare or Outcome.Command;
                var hit = answers && topics.Count > 0 && c.Gold.Contains(topics[0]);
                first += hit ? 1 : 0;
                three += (answers || response.Outcome == Outcome.Clarify) && topics.Take(3).Any(c.Gold.Contains) ? 1 : 0;
                declined += response.Outcome is Outcome.Decline or Outcome.SmallTalk ? 1 : 0;
                answered += response.Outcome is Outcome.Answer or Outcome.Compare ? 1 : 0;
                clarified += response.Outcome == Outcome.Clarify ? 1 : 0;
                inDomain += response.Effects.Count;
                if (misses && (c.Gold.Count > 0 ? !hit : response.Outcome is not Outcome.Decline))
                {
                    var context = c.Context is { Count: > 0 } ? $"[{string.Join(" | ", c.Context)}] " : "";
                    Console.WriteLine($"{c.Id} {context}{c.Text}\n     gold {string.Join(' ', c.Gold)}\n     {response.Outcome} {response.Score:0.00} {string.Join(' ', topics.Take(3))}");
                }
            }

            var n = (double)group.Count();
            Console.WriteLine($"{group.Key,-12} {n,4}  hit@1 {first / n:0.000}  hit@3 {three / n:0.000}  declined {declined / n:0.000}  answered {answered / n:0.000}  clarified {clarified / n:0.000}  filed {inDomain / n:0.000}");
        }
    }

    private static Response Ask(AnswersFeature feature, Edition edition, Conversation conversation, string text)
    {
        var account = new AccountId("terminal", "x");
        var turn = new Turn(new("t"), account, Place.Private(account), new TypedText(text), "en", default);
        return feature.OnQuestion(text, new TurnContext(turn, conversation, edition));
    }
}
