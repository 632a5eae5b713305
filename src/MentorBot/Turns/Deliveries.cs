using System.Text.Json;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Learners;
using MentorBot.Core.Places;
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

    /// <summary>Hears what became of posts that wanted to be reported.</summary>
    public Func<Place, PostEnded, CancellationToken, Task> Hears { get; set; } = (_, _, _) => Task.CompletedTask;

    /// <summary>Asks the platform what somebody may decide where a turn was; null when it does not say.</summary>
    public Task<Powers?> PowersOfAsync(Turn turn, CancellationToken cancellation) =>
        wires.TryGetValue(turn.Place.Platform, out var wire) ? wire.PowersOfAsync(turn.Account, turn.Place, cancellation) : Task.FromResult<Powers?>(null);

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
            var utterance = JsonSerializer.Deserialize(row.Draft.Document.Span, CoreJson.Default.Utterance);
            if (row.Draft.Until <= clock.GetUtcNow() || (row.Draft.Kind == OutboxKind.Post && row.Attempts > 0))
            {
                await ReportAsync(row.Draft.Place, utterance?.Reply, null);
                await outbox.CompleteAsync([row.Id], cancellation);
            }
            else if (wires.ContainsKey(row.Draft.Place.Platform) && utterance is not null)
            {
                var parcel = new Parcel(row.Draft.Kind, row.Draft.Account, row.Draft.Place, utterance.Origin, utterance.Reply) { Owner = row.Draft.Owner, Due = utterance.Due, Part = utterance.Part, Row = row.Id };
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

    private Task SayAsync(IReadOnlyList<Parcel> parcels, IReadOnlyList<long> rows, DateTimeOffset until) =>
        Task.WhenAll(parcels.Select((p, i) => i < rows.Count ? p with { Row = rows[i] } : p).GroupBy(LaneOf).ToList().Select(lane => SayAsync(lane.Key, [.. lane], until)));

    /// <summary>In groups, answers to one person wait for nobody else's.</summary>
    private static string LaneOf(Parcel parcel) =>
        parcel.Place.IsPrivate || parcel.Kind == OutboxKind.Post ? parcel.Place.ToString() : $"{parcel.Place} {parcel.Account}";

    private async Task SayAsync(string lane, IReadOnlyList<Parcel> parcels, DateTimeOffset until)
    {
        using var pass = await lanes.EnterAsync(lane);
        foreach (var parcel in parcels)
        {
            if (!wires.TryGetValue(parcel.Place.Platform, out var wire))
            {
                // The platform is off now: the row waits until it is on again, or past its time.
                continue;
            }

            try
            {
                if (parcel is { Kind: OutboxKind.Post, Row: > 0 })
                {
                    await outbox.NoteAttemptAsync(parcel.Row, stopping.Token);
                }

                var (outcome, posted) = await SendAsync(wire, parcel, parcel.Until ?? until);
                if (parcel.Due is { } due)
                {
                    await NoteFiringAsync(parcel, outcome with { Due = due }, until);
                }

                await ReportAsync(parcel.Place, parcel.Reply, posted);
                if (parcel.Row > 0)
                {
                    await outbox.CompleteAsync([parcel.Row], stopping.Token);
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>What a feature makes of it when it breaks keeps nothing else from being said.</summary>
    private async Task ReportAsync(Place place, Reply? reply, Posted? posted)
    {
        if (reply?.Report is not { } report)
        {
            return;
        }

        try
        {
            await Hears(place, new PostEnded(report, posted), stopping.Token);
        }
        catch (Exception bug) when (bug is not OperationCanceledException and not OutOfMemoryException)
        {
            Log.ReportLost(logger, bug, report.Feature, report.Verb);
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
                var (there, _) = await SendAsync(wire, parcel with { Account = other, Place = Place.Private(other) }, until);
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
    private async Task<(FiringOutcome Outcome, Posted? Posted)> SendAsync(IWire wire, Parcel parcel, DateTimeOffset until)
    {
        var doubts = 0;
        for (var attempt = 1; ; attempt++)
        {
            if (clock.GetUtcNow() >= until)
            {
                return (new FiringOutcome(default, attempt - 1, "expired"), null);
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
                    return (new FiringOutcome(default, attempt, "doubt"), null);
                case Sent.Refused refused:
                    Log.Refused(logger, wire.Platform, refused.Reason);
                    return (new FiringOutcome(default, attempt, "refused"), null);
                case Sent.Delivered there:
                    return (new FiringOutcome(default, attempt, "delivered"), there.Posted ?? new Posted(""));
                default:
                    return (new FiringOutcome(default, attempt, FiringOutcome.Unreachable), null);
            }
        }
    }
}
