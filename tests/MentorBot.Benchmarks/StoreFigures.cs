using System.Diagnostics;
using System.Globalization;
using System.Text;
using MentorBot.Composition;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;
using MentorBot.Storage;

namespace MentorBot.Benchmarks;

/// <summary>
/// Durable turns a second, what a turn costs as learners grow in number, and the time to open. Method, printed with the figures: a store in
/// <c>MENTOR_STORE</c> (else a temporary folder) filled with learners of 6 kB; each caller goes round its own learners, one turn after the other:
/// find the learner of an account, read the aggregate, commit (aggregate of 6 kB, delivery, outbox row of 600 bytes; acknowledged when it is on
/// the disk), close the outbox row. One warm-up of two seconds, then ten seconds are counted.
/// </summary>
internal static class StoreFigures
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Counted = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(IReadOnlyList<string> sizes)
    {
        Console.WriteLine(
            "A turn: find learner, read 6 kB, commit 6 kB + delivery + outbox row (flushed), close the row. " +
            $"Counted {Counted.TotalSeconds} s after {WarmUp.TotalSeconds} s; {Environment.ProcessorCount} cores.");
        foreach (var size in sizes.Count > 0 ? sizes : ["1000"])
        {
            foreach (var provider in PackageAdapters.Stores)
            {
                await RunAsync(provider, int.Parse(size, CultureInfo.InvariantCulture));
            }
        }
    }

    private static async Task RunAsync(IStoreProvider provider, int learners)
    {
        var folder = Environment.GetEnvironmentVariable("MENTOR_STORE") is { } set
            ? Directory.CreateDirectory(Path.Combine(set, $"{provider.Kind.Name}-{learners}"))
            : Directory.CreateTempSubdirectory("mentorbot-store-");
        try
        {
            await FillAsync(provider, folder.FullName, learners);
            var opening = Stopwatch.StartNew();
            using var store = Open(provider, folder.FullName);
            await store.ReadAsync(AggregateKey.Of(Learner(0)), CancellationToken.None);
            var opened = opening.Elapsed;
            var status = await store.StatusAsync(CancellationToken.None);
            Console.WriteLine($"{provider.Kind.Name}: {status.Learners,9:N0} learners, {status.Bytes / 1048576.0:N0} MB: open and first read {opened.TotalMilliseconds:N0} ms");
            foreach (var callers in (int[])[1, 16, 256])
            {
                await MeasureAsync(store, learners, callers, WarmUp);
                Console.WriteLine(await MeasureAsync(store, learners, callers, Counted));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> MeasureAsync(IStore store, int learners, int callers, TimeSpan length)
    {
        using var process = Process.GetCurrentProcess();
        var (user, system) = (process.UserProcessorTime, process.PrivilegedProcessorTime);
        var started = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(Enumerable.Range(0, callers).Select(c => Task.Run(() => TurnsAsync(store, learners, callers, c, started, length))));
        var took = Stopwatch.GetElapsedTime(started);
        process.Refresh();
        var all = times.SelectMany(t => t).Order().ToArray();
        return $"  {callers,3} callers: {all.Length / took.TotalSeconds,6:N0} turns/s, p50 {all[all.Length / 2],6:N1} ms, p99 {all[all.Length * 99 / 100],6:N1} ms, " +
            $"CPU a turn {(process.UserProcessorTime - user).TotalMicroseconds / all.Length,4:N0} us user, {(process.PrivilegedProcessorTime - system).TotalMicroseconds / all.Length,4:N0} us system";
    }

    /// <summary>The time of each turn up to its acknowledgement, milliseconds.</summary>
    private static async Task<List<double>> TurnsAsync(IStore store, int learners, int callers, int caller, long started, TimeSpan length)
    {
        var random = new Random(caller);
        var times = new List<double>();
        var document = Document(caller);
        while (Stopwatch.GetElapsedTime(started) < length)
        {
            var mine = (random.Next(learners / callers) * callers) + caller;
            var begun = Stopwatch.GetTimestamp();
            var learner = await store.FindLearnerAsync(Account(mine), CancellationToken.None) ?? throw new InvalidOperationException("The store is not filled.");
            var key = AggregateKey.Of(learner);
            var state = await store.ReadAsync(key, CancellationToken.None);
            var result = await store.CommitAsync(Turn(learner, Account(mine), new AggregateWrite(key, state!.Version, document), $"{begun:x}:{caller}"), CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            if (result.Outcome != CommitOutcome.Committed)
            {
                throw new InvalidOperationException($"{result.Outcome}: callers have learners of their own.");
            }

            await store.CompleteAsync(result.Outbox, CancellationToken.None);
        }

        return times;
    }

    private static Commit Turn(LearnerId learner, AccountId account, AggregateWrite write, string delivery) => new()
    {
        At = TimeProvider.System.GetUtcNow(),
        Owner = learner.Value,
        Delivery = new DeliveryId($"telegram:7:{delivery}"),
        Aggregates = [write],
        Outbox = [new OutboxDraft(OutboxKind.Reply, learner.Value, account, Place.Private(account), TimeProvider.System.GetUtcNow().AddHours(1), write.Document!.Value[..600])],
    };

    private static async Task FillAsync(IStoreProvider provider, string folder, int learners)
    {
        using var store = Open(provider, folder);
        var document = Document(0);
        var rows = Enumerable.Range(0, learners).SelectMany(IEnumerable<StoreRecord> (i) =>
            [new AggregateRecord(AggregateKey.Of(Learner(i)), 1, document), new AccountRecord(Account(i), Learner(i))]);
        await store.ImportAsync(rows.ToAsyncEnumerable(), CancellationToken.None);
    }

    private static IStore Open(IStoreProvider provider, string folder) =>
        provider.Open(folder, TimeProvider.System) is { Store: { } store } ? store : throw new InvalidOperationException($"{folder} holds a store already.");

    /// <summary>Scattered over the index, as random ids are.</summary>
    private static LearnerId Learner(int number) => new($"{unchecked((uint)number * 2654435761u):x8}{number:x6}");

    private static AccountId Account(int number) => new("telegram", $"{unchecked((uint)number * 2246822519u)}{number}");

    private static byte[] Document(int seed)
    {
        var random = new Random(seed);
        var json = new StringBuilder("{\"tasks\":[");
        while (json.Length < 6000)
        {
            json.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"numpy/{random.Next(99)}\",\"hours\":{random.Next(1, 8) / 2.0},\"week\":{random.Next(20)}}},");
        }

        return Encoding.UTF8.GetBytes(json.Append("null]}").ToString());
    }
}
