using System.Collections.Concurrent;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Learners.Privacy;
using MentorBot.Core.Places;
using MentorBot.Core.Ports;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns;

/// <summary>The turns that nobody took: what is due in a place, what became of a post, what is to be shown anew. One at a time in each room.</summary>
internal sealed class PlaceTurns(
    Inquiry inquiry, IEditions editions, IAggregateStore store, ILearnerIds ids, Deliveries deliveries, IdleRule idle, DueBell bell, TimeProvider clock, ILogger logger)
{
    /// <summary>Who reads along is not to see it flicker, and platforms limit how often a message is changed.</summary>
    public static readonly TimeSpan BetweenRefreshes = TimeSpan.FromSeconds(1);

    private const int MostDecisions = 20;

    private readonly Lanes lanes = new();
    private readonly ConcurrentDictionary<(string Kind, Place Place), Task> refreshing = new();

    /// <summary>Lets a feature do what it set for a time in a place.</summary>
    public Task FireAsync(DueItem item, CancellationToken cancellation) =>
        TakeAsync(CoreJson.ReadPlace(item.Document), new DueFired(item.Claim.Key.Kind, item.At), $"due:{item.Claim.Key}:{item.Claim.Attempt}", item.Claim, cancellation);

    /// <summary>Lets a feature hear what became of its post.</summary>
    public Task HearAsync(Place place, PostEnded ended, CancellationToken cancellation) => TakeAsync(place, ended, $"post:{ended.Report}", null, cancellation);

    /// <summary>Shows things anew, each once for all who ask within a second.</summary>
    public void Refresh(IEnumerable<Refresh> wanted)
    {
        foreach (var (kind, place) in wanted)
        {
            _ = refreshing.GetOrAdd((kind, place), _ => RefreshAsync(kind, place));
        }
    }

    /// <summary>Decides until the commit holds.</summary>
    public async Task TakeAsync(Place place, TurnInput input, string delivery, DueClaim? claim, CancellationToken cancellation)
    {
        using var lane = await lanes.EnterAsync(place.Outside.ToString());
        var seed = ids.Seed();
        for (var decision = 0; decision < MostDecisions; decision++)
        {
            var turn = new Turn(new DeliveryId(delivery), place.Addressee, place, input, "", clock.GetUtcNow());
            var places = await PlacesRead.ReadAsync(store, place, cancellation);
            var context = new TurnContext(turn, Conversation.New, editions.Current) { Seed = seed, Community = places.Community, Room = places.Room };
            var decided = await inquiry.DecideAsync(context, places, cancellation);
            var changes = new TurnChanges(decided.Context, null, decided.Response, claim, idle, decided.Places);
            if (!changes.Any)
            {
                _ = deliveries.Say(changes.Parcels);
                return;
            }

            var commit = changes.Commit();
            var result = await store.CommitAsync(commit, cancellation);
            if (result.Outcome == CommitOutcome.Committed)
            {
                bell.RingFor(commit);
                _ = deliveries.Say(changes.Parcels, result.Outbox);
            }

            if (result.Outcome != CommitOutcome.Conflict)
            {
                return;
            }
        }
    }

    private async Task RefreshAsync(string kind, Place place)
    {
        await Task.Delay(BetweenRefreshes, clock);
        // Who asks from here on may have changed what is read next.
        refreshing.TryRemove((kind, place), out _);
        try
        {
            await TakeAsync(place, new DueFired(kind, clock.GetUtcNow()), $"refresh:{kind}", null, CancellationToken.None);
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            Log.NotRefreshed(logger, bug, kind);
        }
    }
}
