using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Learners;
using MentorBot.Core.Learners.Linking;
using MentorBot.Core.Learners.Privacy;
using MentorBot.Core.Places;
using MentorBot.Core.Ports;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns;

/// <summary>
/// A turn's way: lane, state, decision, one commit, delivery. A person's turns go one after another in the order in which they
/// came; when somebody else wrote first, the decision is made again on fresh state.
/// </summary>
internal sealed class Reception(
    Mentor mentor,
    IEditions editions,
    IAggregateStore store,
    Conversations conversations,
    ILearnerIds ids,
    IIncidentIds incidents,
    Deliveries deliveries,
    IdleRule idle,
    DueBell bell,
    TimeProvider clock,
    ILogger<Reception> logger) : IReception
{
    /// <summary>How often a decision is made again before the turn is given up as an incident.</summary>
    private const int MostDecisions = 20;

    private readonly Inquiry inquiry = new(mentor, store, deliveries);
    private readonly Lanes lanes = new();
    private readonly RecentDeliveries answered = new();

    /// <summary>The turns that nobody took.</summary>
    public PlaceTurns Places { get; } = new(new Inquiry(mentor, store, deliveries), editions, store, ids, deliveries, idle, bell, clock, logger);

    /// <inheritdoc/>
    public async Task<Taken> TakeAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.Input is Invited)
        {
            await Places.TakeAsync(turn.Place, turn.Input, turn.Delivery.Value, null, cancellation);
            return new Taken(null, Task.CompletedTask);
        }

        using var account = await lanes.EnterAsync(turn.Account.ToString());
        if (turn.Input is PollVote vote)
        {
            if (await store.ReadAsync(AggregateKey.OfPoll(turn.Account.Platform, vote.Poll), cancellation) is not { } poll)
            {
                return new Taken(null, Task.CompletedTask);
            }

            turn = turn with { Place = CoreJson.ReadPlace(poll.Document) };
        }

        return answered.Has(turn.Delivery) || await store.HasSeenAsync(turn.Delivery, cancellation)
            ? new Taken(null, Task.CompletedTask)
            : await DecideOrApologiseAsync(turn, cancellation);
    }

    /// <summary>Lets a feature do what it set for a time.</summary>
    public async Task FireAsync(DueItem item, CancellationToken cancellation)
    {
        if (!item.Document.IsEmpty)
        {
            await Places.FireAsync(item, cancellation);
            return;
        }

        if (await store.ReadAsync(AggregateKey.Of(new LearnerId(item.Owner)), cancellation) is not { } stored || Learner.Of(stored).RemindedAccount is not { } account)
        {
            await store.CommitAsync(new Commit { At = clock.GetUtcNow(), Completes = item.Claim }, cancellation);
            return;
        }

        using var lane = await lanes.EnterAsync(account.ToString());
        var due = new DueFired(item.Claim.Key.Kind, item.At);
        var delivery = new DeliveryId($"due:{item.Claim.Key}:{item.Claim.Attempt}");
        await DecideAsync(new Turn(delivery, account, Place.Private(account), due, "", clock.GetUtcNow()), item.Claim, cancellation);
    }

    private async Task<Taken> DecideOrApologiseAsync(Turn turn, CancellationToken cancellation)
    {
        try
        {
            return await DecideAsync(turn, null, cancellation) ?? Apologise(turn, $"decided {MostDecisions} times in vain", null);
        }
        catch (Exception bug) when (bug is not OperationCanceledException and not OutOfMemoryException)
        {
            // A full disk, a broken file: nothing was written, and the person hears of it.
            return Apologise(turn, bug.Message, bug);
        }
    }

    private Taken Apologise(Turn turn, string reason, Exception? bug)
    {
        var incident = incidents.Next();
        Log.NotCommitted(logger, bug, incident, turn.Delivery, reason);
        var apology = Mentor.Apology(new TurnContext(turn, Conversation.New, editions.Current), incident);
        return Said(turn, apology, deliveries.Say([new Parcel(OutboxKind.Reply, turn.Account, turn.Place, turn.Origin, apology.Replies[0])]));
    }

    /// <summary>Decides until the commit holds; null when it never does.</summary>
    private async Task<Taken?> DecideAsync(Turn turn, DueClaim? claim, CancellationToken cancellation)
    {
        var (seed, code, fresh) = (ids.Seed(), ids.Code(), ids.Next());
        LearnerId? maker = null;
        for (var decision = 0; decision < MostDecisions; decision++)
        {
            // A person with several accounts has a lane of their own, entered after the account's, together with that of who gave a code.
            var owner = await store.FindLearnerAsync(turn.Account, cancellation);
            using var persons = await lanes.EnterAsync([(owner ?? fresh).Value, (maker ?? owner ?? fresh).Value]);
            owner = await store.FindLearnerAsync(turn.Account, cancellation);
            var stored = owner is { } id ? await store.ReadAsync(AggregateKey.Of(id), cancellation) : null;
            var learner = stored is null ? new Learner { Id = owner ?? fresh } : Learner.Of(stored);
            var places = await PlacesRead.ReadAsync(store, turn.Place, cancellation);
            var context = new TurnContext(turn, conversations.Find(turn.Account, turn.Place, turn.At), editions.Current)
            {
                Learner = learner, Seed = seed, Code = code, Community = places.Community, Room = places.Room,
            };
            (context, places, var response) = await inquiry.DecideAsync(context, places, cancellation);
            if (response.NeedsMaker is { } given)
            {
                context = context with { Maker = await FindMakerAsync(given, cancellation) };
                if (context.Maker.Maker is { } found && found.Id != maker)
                {
                    maker = found.Id;
                    continue;
                }

                response = mentor.Respond(context);
            }

            var changes = new TurnChanges(context, stored, response, claim, idle, places);
            if (!changes.Any)
            {
                Places.Refresh(response.Effects.OfType<Refresh>());
                return Said(turn, response, deliveries.Say(changes.Parcels));
            }

            var commit = changes.Commit();
            var result = await store.CommitAsync(commit, cancellation);
            switch (result.Outcome)
            {
                case CommitOutcome.Committed:
                    bell.RingFor(commit);
                    Places.Refresh(response.Effects.OfType<Refresh>());
                    return Said(turn, response, deliveries.Say(changes.Parcels, result.Outbox));
                case CommitOutcome.Repeated:
                    return new Taken(null, Task.CompletedTask);
            }

            if (claim is not null && decision > 0)
            {
                // The claim is lost: whoever has it now does the work.
                return new Taken(null, Task.CompletedTask);
            }
        }

        return null;
    }

    private async Task<FoundMaker> FindMakerAsync(string code, CancellationToken cancellation)
    {
        var link = await store.ReadAsync(new AggregateKey(LinkOwner.Kind, code), cancellation);
        var stored = link is null ? null : await store.ReadAsync(AggregateKey.Of(CoreJson.ReadLink(link).Maker), cancellation);
        return stored is null ? new FoundMaker(null, 0) : new FoundMaker(Learner.Of(stored), stored.Version);
    }

    private Taken Said(Turn turn, Response response, Task spoken)
    {
        answered.Add(turn.Delivery);
        if (response.Effects.OfType<EraseLearner>().Any())
        {
            conversations.Forget(turn.Account);
        }
        else
        {
            conversations.Keep(turn.Account, turn.Place, response.Conversation with { At = turn.At });
        }

        return new Taken(response, spoken);
    }
}
