using System.Collections.Concurrent;

namespace MentorBot.Core.Dialogue;

/// <summary>The conversations that are warm, by person and place. In memory: losing one costs a clarification.</summary>
public sealed class Conversations
{
    /// <summary>How many are kept; beyond it the longest silent go first.</summary>
    public const int Capacity = 20_000;

    private readonly ConcurrentDictionary<(AccountId, Place), Conversation> warm = new();

    /// <summary>The conversation of a person in a place, new when it has gone cold.</summary>
    public Conversation Find(AccountId account, Place place, DateTimeOffset now) =>
        warm.TryGetValue((account, place), out var found) ? found.WarmAt(now) : Conversation.New;

    /// <summary>Keeps what a conversation is about now.</summary>
    public void Keep(AccountId account, Place place, Conversation conversation)
    {
        warm[(account, place)] = conversation;
        if (warm.Count > Capacity)
        {
            foreach (var (key, _) in warm.OrderBy(c => c.Value.At).Take(Capacity / 10))
            {
                warm.TryRemove(key, out _);
            }
        }
    }

    /// <summary>Drops all conversations of an account.</summary>
    public void Forget(AccountId account)
    {
        foreach (var (key, _) in warm.Where(c => c.Key.Item1 == account))
        {
            warm.TryRemove(key, out _);
        }
    }
}
