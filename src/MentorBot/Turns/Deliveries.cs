using System.Text.Json;
using MentorBot.Core.Json;
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
                    var firing = FiringLog.Write(parcels[i].Owner, clock.GetUtcNow(), outcome with { Due = due });
                    await store.CommitAsync(new Commit { At = clock.GetUtcNow(), Logs = [firing] }, stopping.Token);
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

    /// <summary>Sends until it is known how that ended.</summary>
    private async Task<FiringOutcome> SendAsync(IWire wire, Parcel parcel, DateTimeOffset until)
    {
        var doubts = 0;
        for (var attempt = 1; ; attempt++)
        {
            var sent = clock.GetUtcNow() < until ? await wire.SendAsync(parcel, stopping.Token) : new Sent.Unreachable();
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
                    return new FiringOutcome(default, attempt, sent is Sent.Delivered ? "delivered" : "unreachable");
            }
        }
    }
}
