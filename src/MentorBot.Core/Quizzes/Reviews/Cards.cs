using System.Text.Json;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Ports;

namespace MentorBot.Core.Quizzes.Reviews;

/// <summary>The cards of a person, as their rows hold them.</summary>
public sealed class Cards
{
    /// <summary>The kind of their rows.</summary>
    public const string Kind = "card";

    private readonly Dictionary<string, ReviewCard> cards;

    private Cards(IEnumerable<ReviewCard> cards) => this.cards = cards.ToDictionary(c => c.Question, StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<ReviewCard> All => cards.Values;

    /// <summary>The cards of the person of a turn; null when they were not asked for (<see cref="Response.NeedsOwned"/>).</summary>
    /// <remarks>A card of a question that was renamed stands under the new id; one whose question is gone is left out.</remarks>
    public static Cards? Of(TurnContext context)
    {
        if (!context.Owned.TryGetValue(Kind, out var rows))
        {
            return null;
        }

        var bank = context.Edition.Library.Questions;
        return new Cards(rows
            .Select(r => (Card: Read(r), Question: bank.Find(r.Id)))
            .Where(c => c.Question is not null)
            .Select(c => c.Card with { Question = c.Question!.Id })
            .GroupBy(c => c.Question, (_, same) => same.OrderByDescending(c => c.Reviews).First(), StringComparer.Ordinal));
    }

    /// <summary>A card of a row.</summary>
    public static ReviewCard Read(OwnedRow row) => JsonSerializer.Deserialize(row.Document.Span, CoreJson.Default.ReviewCard) ?? throw new JsonException("A card is null.");

    /// <summary>What keeps a card.</summary>
    public static SetOwned Keep(ReviewCard card) => new(Kind, card.Question, JsonSerializer.SerializeToUtf8Bytes(card, CoreJson.Default.ReviewCard));

    /// <summary>What drops a card.</summary>
    public static SetOwned Drop(string question) => new(Kind, question, null);

    /// <summary>The card of a question; null when it has none.</summary>
    public ReviewCard? Find(string question) => cards.GetValueOrDefault(question);

    /// <summary>With a card in place of the one before.</summary>
    public Cards With(ReviewCard card) => new(cards.Values.Where(c => c.Question != card.Question).Append(card));
}
