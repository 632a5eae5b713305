using System.Text.Json;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;
using MentorBot.Core.Reminders;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns;

/// <summary>
/// The delivery loop: hands parcels to their wires, in order for each place. What a commit promised is closed in the outbox when its
/// end is known; what a killed process still owed is said at the next start while it makes sense.
/// </summary>
internal sealed class Deliveries(IEnumerable<IWire> wires, IOutbox outbox, IAggregateStore store, TimeProvider clock, ILogger<Deliveries> logger) : IDisposable
{
    private const int MostPending = 100_000;

    private readonly Dictionary<string, IWire> wires = wires.ToDictionary(w => w.Platform, StringComparer.Ordinal);
    private readonly Lanes lanes = new();
    private readonly CancellationTokenSource stopping = new();

    /// <summary>Says what no commit stands behind: answers to plain questions.</summary>
    public Task Say(IReadOnlyList<Parcel> parcels) => Say(parcels, []);

    /// <summary>Says what was committed.</summary>
    /// <param name="parcels">In order.</param>
    /// <param name="rows">Their rows in the outbox.</param>
    public Task Say(IReadOnlyList<Parcel> parcels, IReadOnlyList<long> rows) =>
        parcels.Count == 0 ? Task.CompletedTask : SayAsync(parcels, rows, clock.GetUtcNow() + TimeSpan.FromHours(24));

    /// <summary>Says what an earlier process promised and is not known to have said.</summary>
    public async Task ResumeAsync(CancellationToken cancellation)
    {
        var owed = await outbox.ReadPendingAsync(MostPending, cancellation);
        var said = new List<Task>();
        foreach (var row in owed)
        {
            if (row.Draft.Until <= clock.GetUtcNow() || (row.Draft.Kind == OutboxKind.Post && row.Attempts > 0))
            {
                await outbox.CompleteAsync([row.Id], cancellation);
            }
            else if (wires.ContainsKey(row.Draft.Place.Platform) && JsonSerializer.Deserialize(row.Draft.Document.Span, CoreJson.Default.Utterance) is { } utterance)
            {
                var parcel = new Parcel(row.Draft.Kind, row.Draft.Account, row.Draft.Place, utterance.Origin, utterance.Reply) { Owner = row.Draft.Owner, Due = utterance.Due, Part = utterance.Part };
                said.Add(SayAsync([parcel], [row.Id], row.Draft.Until));
            }
        }

        if (said.Count > 0)
        {
            Log.Owed(logger, said.Count);
        }
    }

    /// <summary>Stops: what waits for its turn stays in the outbox.</summary>
    public Task StopAsync() => stopping.CancelAsync();

    /// <inheritdoc/>
    public void Dispose() => stopping.Dispose();

    private async Task SayAsync(IReadOnlyList<Parcel> parcels, IReadOnlyList<long> rows, DateTimeOffset until)
    {
        using var lane = await lanes.EnterAsync(parcels[0].Place.ToString());
        for (var i = 0; i < parcels.Count; i++)
        {
            if (!wires.TryGetValue(parcels[i].Place.Platform, out var wire))
            {
                // The platform is off now: the row waits until it is on again, or past its time.
                continue;
            }

            try
            {
                if (parcels[i].Kind == OutboxKind.Post && i < rows.Count)
                {
                    await outbox.NoteAttemptAsync(rows[i], stopping.Token);
                }

                var outcome = await SendAsync(wire, parcels[i], until);
                if (parcels[i].Due is { } due)
                {
                    await NoteFiringAsync(parcels[i], outcome with { Due = due }, until);
                }

                if (i < rows.Count)
                {
                    await outbox.CompleteAsync([rows[i]], stopping.Token);
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>Keeps what became of a reminder. Where the chat is closed, another account of the person is tried first; where all are, the feature hears of it.</summary>
    private async Task NoteFiringAsync(Parcel parcel, FiringOutcome outcome, DateTimeOffset until)
    {
        if (await store.ReadAsync(AggregateKey.Of(new LearnerId(parcel.Owner)), stopping.Token) is not { } stored)
        {
            // Erased meanwhile: nothing is kept.
            return;
        }

        foreach (var other in Learner.Of(stored).Accounts.Where(a => a != parcel.Account))
        {
            if (outcome.Outcome == FiringOutcome.Unreachable && wires.TryGetValue(other.Platform, out var wire))
            {
                var there = await SendAsync(wire, parcel with { Account = other, Place = Place.Private(other) }, until);
                outcome = there with { Due = outcome.Due, Attempts = outcome.Attempts + there.Attempts };
            }
        }

        var now = clock.GetUtcNow();
        await store.CommitAsync(
            new Commit
            {
                At = now,
                Logs = [FiringLog.Write(parcel.Owner, now, outcome)],
                Due = outcome.Outcome == FiringOutcome.Unreachable ? [new DueWrite(new DueKey(RemindersFeature.Closed, parcel.Owner), parcel.Owner, now, default)] : [],
            },
            stopping.Token);
    }

    /// <summary>Sends until it is known how that ended.</summary>
    private async Task<FiringOutcome> SendAsync(IWire wire, Parcel parcel, DateTimeOffset until)
    {
        var doubts = 0;
        for (var attempt = 1; ; attempt++)
        {
            if (clock.GetUtcNow() >= until)
            {
                return new FiringOutcome(default, attempt - 1, "expired");
            }

            var sent = await wire.SendAsync(parcel, stopping.Token);
            switch (sent)
            {
                case Sent.RetryAfter wait:
                    await Task.Delay(wait.Wait, clock, stopping.Token);
                    break;
                case Sent.InDoubt when parcel.Kind != OutboxKind.Post && doubts++ == 0:
                    break;
                case Sent.InDoubt:
                    Log.InDoubt(logger, wire.Platform, parcel.Kind);
                    return new FiringOutcome(default, attempt, "doubt");
                case Sent.Refused refused:
                    Log.Refused(logger, wire.Platform, refused.Reason);
                    return new FiringOutcome(default, attempt, "refused");
                default:
                    return new FiringOutcome(default, attempt, sent is Sent.Delivered ? "delivered" : FiringOutcome.Unreachable);
            }
        }
    }
}
