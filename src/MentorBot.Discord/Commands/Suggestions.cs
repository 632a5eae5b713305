using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Plans;
using MentorBot.Core.Ports;
using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Commands;

/// <summary>Suggests articles, time zones, and the open tasks of who is typing.</summary>
public sealed class Suggestions(IEditions editions, IAggregateStore store, TimeProvider time) : ISuggestions
{
    private readonly TopicSuggestions topics = new(editions);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DiscordChoice>> FindAsync(ArgumentKind kind, string typed, AccountId account, CancellationToken cancellation) => kind switch
    {
        ArgumentKind.Task => Tasks(await WhoAsync(account, cancellation), typed.Trim()),
        ArgumentKind.Zone => [.. editions.Current.Zones.Suggest(typed).Select(z => new DiscordChoice(z.Name, z.Id))],
        _ => topics.Find(kind, typed),
    };

    private IReadOnlyList<DiscordChoice> Tasks(Learner learner, string typed) =>
    [
        .. TaskChoices.Of(learner, editions.Current, time.GetUtcNow())
            .Select(t => (Choice: new DiscordChoice(t.Name, t.Id), Rank: Nearness.Of(typed, [t.Name])))
            .Where(t => t.Rank < Nearness.Foreign)
            .OrderBy(t => t.Rank)
            .Select(t => t.Choice),
    ];

    private async Task<Learner> WhoAsync(AccountId account, CancellationToken cancellation) =>
        await store.FindLearnerAsync(account, cancellation) is { } id && await store.ReadAsync(AggregateKey.Of(id), cancellation) is { } stored
            ? Learner.Of(stored)
            : Learner.Nobody;
}
