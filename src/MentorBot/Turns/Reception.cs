using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Learners;
using MentorBot.Core.Learners.Linking;
using MentorBot.Core.Learners.Privacy;
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

    private readonly Lanes lanes = new();
    private readonly RecentDeliveries answered = new();

    /// <inheritdoc/>
    public async Task<Taken> TakeAsync(Turn turn, CancellationToken cancellation)
    {
        using var account = await lanes.EnterAsync(turn.Account.ToString());
        return answered.Has(turn.Delivery) || await store.HasSeenAsync(turn.Delivery, cancellation)
            ? new Taken(null, Task.CompletedTask)
            : await DecideOrApologiseAsync(turn, cancellation);
    }

    /// <summary>Lets a feature do what it set for a time.</summary>
    public async Task FireAsync(DueItem item, CancellationToken cancellation)
    {
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
            var context = new TurnContext(turn, conversations.Find(turn.Account, turn.Place, turn.At), editions.Current) { Learner = learner, Seed = seed, Code = code };
            (var response, context) = await RespondAsync(context, cancellation);
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

            var changes = new TurnChanges(context, stored, response, claim, idle);
            if (!changes.Any)
            {
                return Said(turn, response, deliveries.Say(changes.Parcels));
            }

            var result = await store.CommitAsync(changes.Commit(), cancellation);
            switch (result.Outcome)
            {
                case CommitOutcome.Committed:
                    bell.Ring();
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

    /// <summary>The response and what it was decided on: decided again with the logs and rows that it needs.</summary>
    private async Task<(Response Response, TurnContext Context)> RespondAsync(TurnContext context, CancellationToken cancellation)
    {
        var response = mentor.Respond(context);
        while (response.Needs.Any(n => !context.Logs.ContainsKey(n)) || response.NeedsOwned.Any(n => !context.Owned.ContainsKey(n)))
        {
            var logs = new Dictionary<string, IReadOnlyList<LogEntry>>(context.Logs, StringComparer.Ordinal);
            foreach (var log in response.Needs)
            {
                logs[log] = await ReadLogAsync(log, context, cancellation);
            }

            var owned = new Dictionary<string, IReadOnlyList<OwnedRow>>(context.Owned, StringComparer.Ordinal);
            foreach (var kind in response.NeedsOwned)
            {
                owned[kind] = await store.ReadOwnedAsync(kind, context.Learner.Id.Value, cancellation);
            }

            context = context with { Logs = logs, Owned = owned };
            response = mentor.Respond(context);
        }

        return (response, context);
    }

    /// <summary>A log of the person, with what stands there of those who were joined into them.</summary>
    private async Task<IReadOnlyList<LogEntry>> ReadLogAsync(string log, TurnContext context, CancellationToken cancellation)
    {
        var entries = new List<LogEntry>(await store.ReadLogAsync(log, context.Owner, int.MaxValue, cancellation));
        foreach (var former in context.Learner.Formerly)
        {
            entries.AddRange(await store.ReadLogAsync(log, former.Value, int.MaxValue, cancellation));
        }

        return context.Learner.Formerly.Count == 0 ? entries : [.. entries.OrderByDescending(e => e.At)];
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
