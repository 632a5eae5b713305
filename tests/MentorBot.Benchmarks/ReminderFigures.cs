using System.Diagnostics;
using System.Globalization;
using System.Text;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;
using MentorBot.Storage.Sqlite;

namespace MentorBot.Benchmarks;

/// <summary>
/// What claiming costs as learners grow in number: each learner has one due item, at a minute of its own in the coming weeks; a thousand are due
/// now. Claimed 256 at a time as the worker does, each claim on the disk (synchronous FULL) before the next.
/// </summary>
internal static class ReminderFigures
{
    private const int Due = 1000;
    private const int AtOnce = 256;

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 14, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync(IReadOnlyList<string> sizes)
    {
        foreach (var size in sizes.Count > 0 ? sizes : ["100000"])
        {
            await RunAsync(int.Parse(size, CultureInfo.InvariantCulture));
        }
    }

    private static async Task RunAsync(int learners)
    {
        var folder = Directory.CreateTempSubdirectory("mentorbot-reminders-");
        try
        {
            using var store = SqliteStore.Open(folder.FullName, TimeProvider.System).Store ?? throw new InvalidOperationException($"{folder} holds a store already.");
            await store.ImportAsync(Enumerable.Range(0, learners).SelectMany(Rows).ToAsyncEnumerable(), CancellationToken.None);
            var (begun, claimed, batches) = (Stopwatch.GetTimestamp(), 0, 0);
            while (await store.ClaimAsync(Now, TimeSpan.FromMinutes(2), AtOnce, CancellationToken.None) is { Count: > 0 } items)
            {
                (claimed, batches) = (claimed + items.Count, batches + 1);
            }

            Console.WriteLine($"{learners,9:N0} learners: {claimed:N0} due claimed in {Stopwatch.GetElapsedTime(begun).TotalMilliseconds:N1} ms, {batches} claims");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<StoreRecord> Rows(int number)
    {
        var id = $"{unchecked((uint)number * 2654435761u):x8}{number:x6}";
        var at = number < Due ? Now : Now.AddMinutes(1 + (number % 40_000));
        return
        [
            new AggregateRecord(AggregateKey.Of(new LearnerId(id)), 1, Encoding.UTF8.GetBytes("{}")),
            new DueRecord(new DueKey("reminders-1", id), id, at, 0, default),
        ];
    }
}
