using System.Text.Json;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Ports;
using NodaTime;

namespace MentorBot.Core.Quizzes.Reviews;

/// <summary>A question that somebody missed among others, which waits to become a card of theirs.</summary>
/// <param name="Owner">The row's owner: an account as text, since not everybody who plays is a learner.</param>
/// <param name="At">When, UTC.</param>
public sealed record MissedQuestion(string Owner, DateTimeOffset At);

/// <summary>The questions that a person missed in races and daily questions: rows of their accounts, until they next learn alone.</summary>
internal static class MissedTogether
{
    /// <summary>The kind of the rows.</summary>
    public const string Kind = "missed";

    /// <summary>The log of races and daily questions that somebody took part in, one line each: what there is to be told of and erased.</summary>
    public const string PlayedLog = "played";

    /// <summary>What keeps that somebody took part; whose turn it is when no owner is named.</summary>
    public static AddToLog Played(string? owner = null) => new(PlayedLog, "{}"u8.ToArray()) { Owner = owner };

    /// <summary>What keeps a missed question.</summary>
    public static SetOwned Keep(AccountId account, string question, DateTimeOffset at) =>
        new(Kind, question, JsonSerializer.SerializeToUtf8Bytes(new MissedQuestion(account.ToString(), at), CoreJson.Default.MissedQuestion)) { Owner = account.ToString() };

    /// <summary>Makes cards of what was missed, as if it had been answered alone and wrongly, and goes on with them.</summary>
    /// <param name="context">The turn, with the person's cards and what they missed.</param>
    /// <param name="rules">What cards are made by.</param>
    /// <param name="zone">Where the person lives.</param>
    /// <param name="then">What was asked for.</param>
    public static Response Then(TurnContext context, ReviewRules rules, DateTimeZone zone, Func<TurnContext, Cards, Response> then)
    {
        var (rows, bank, cards) = (context.Owned[Kind], context.Edition.Library.Questions, Cards.Of(context)!);
        if (rows.Count == 0)
        {
            return then(context, cards);
        }

        var effects = new List<Effect>();
        foreach (var row in rows)
        {
            var missed = JsonSerializer.Deserialize(row.Document.Span, CoreJson.Default.MissedQuestion) ?? throw new JsonException("A missed question is null.");
            effects.Add(new SetOwned(Kind, row.Id, null) { Owner = missed.Owner });
            if (bank.Find(row.Id) is { } question)
            {
                var at = Instant.FromDateTimeOffset(missed.At);
                var day = StudyDate.Of(at, zone);
                var card = (rules with { Steps = false }).Review(cards.Find(question.Id), question.Id, Grade.Again, at, day);
                cards = cards.With(card);
                effects.Add(new AddToLog(ReviewLog.Log, ReviewLog.Write(new ReviewEntry(question.Id, Grade.Again, day, 0, Steps: false, Corrects: false))));
            }
        }

        var made = cards.All.Where(c => rows.Any(r => bank.Find(r.Id)?.Id == c.Question)).ToList();
        var renewed = context with
        {
            Owned = new Dictionary<string, IReadOnlyList<OwnedRow>>(context.Owned, StringComparer.Ordinal)
            {
                [Cards.Kind] = [.. cards.All.Select(c => new OwnedRow(c.Question, Cards.Keep(c).Document!.Value))],
                [Kind] = [],
            },
        };
        var response = then(renewed, cards);
        var written = response.Effects.OfType<SetOwned>().Where(e => e.Kind == Cards.Kind).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        return response with
        {
            // Rows have no version of their own: the person's document guards them.
            Learner = response.Learner ?? context.Learner,
            Effects = [.. effects, .. made.Where(c => !written.Contains(c.Question)).Select(Cards.Keep), .. response.Effects],
        };
    }
}
