using System.Diagnostics;
using MentorBot.Composition;
using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using MentorBot.Core.Plans;
using MentorBot.Core.Ports;
using MentorBot.Editions;
using MentorBot.Storage;
using MentorBot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MentorBot.Benchmarks;

/// <summary>
/// Durable turns a second through the whole engine: reception, lanes, all features, SQLite in <c>MENTOR_STORE</c> (else a temporary folder), outbox
/// and delivery to a wire that has no network. Each person waits for the reply before the next turn. Two kinds of turn: a plan mark (<c>/done</c>
/// and <c>/undo</c> in turn, on a plan of twelve weeks) and a small one (<c>/remind quiet</c> with two values in turn, for somebody without a
/// plan). Two seconds warm up, ten are counted; checkpoints are in.
/// </summary>
internal static class TurnFigures
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Counted = TimeSpan.FromSeconds(10);
    private static readonly LocalDate Today = LocalDate.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private static readonly (string Name, bool HasPlan, string[] Words)[] Kinds =
    [
        ("plan mark (/done, /undo)", true, ["/done", "/undo"]),
        ("small (/remind quiet)", false, ["/remind quiet 22-7", "/remind quiet 23-8"]),
    ];

    public static async Task RunAsync(Edition edition)
    {
        foreach (var (name, hasPlan, words) in Kinds)
        {
            var learner = Learner(edition.Library, hasPlan);
            Console.WriteLine($"{name}: a document of {CoreJson.Write(learner).Length:N0} bytes; {Environment.ProcessorCount} cores");
            foreach (var people in (int[])[1, 16, 256])
            {
                await MeasureAsync(edition, learner, words, people);
            }
        }
    }

    private static async Task MeasureAsync(Edition edition, Learner learner, string[] words, int people)
    {
        var folder = Environment.GetEnvironmentVariable("MENTOR_STORE") is { } set
            ? Directory.CreateDirectory(Path.Combine(set, $"turns-{people}"))
            : Directory.CreateTempSubdirectory("mentorbot-turns-");
        try
        {
            using var store = SqliteStore.Open(folder.FullName, TimeProvider.System).Store ?? throw new InvalidOperationException($"{folder} is in use.");
            await store.ImportAsync(Rows(learner, people).ToAsyncEnumerable(), CancellationToken.None);
            await using var engine = Compose(edition, store);
            var reception = engine.GetRequiredService<IReception>();
            await CountAsync(reception, words, people, WarmUp);
            Console.WriteLine(await CountAsync(reception, words, people, Counted));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> CountAsync(IReception reception, string[] words, int people, TimeSpan length)
    {
        using var process = Process.GetCurrentProcess();
        var (user, system) = (process.UserProcessorTime, process.PrivilegedProcessorTime);
        var started = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(Enumerable.Range(0, people).Select(p => Task.Run(() => TalkAsync(reception, words, p, started, length))));
        var took = Stopwatch.GetElapsedTime(started);
        process.Refresh();
        var all = times.SelectMany(t => t).Order().ToArray();
        return $"  {people,3} people: {all.Length / took.TotalSeconds,6:N0} turns/s, p50 {all[all.Length / 2],6:N1} ms, p99 {all[all.Length * 99 / 100],6:N1} ms; a turn takes " +
            $"{took.TotalMicroseconds / all.Length,5:N0} us of wall, {(process.UserProcessorTime - user).TotalMicroseconds / all.Length,5:N0} us user, " +
            $"{(process.PrivilegedProcessorTime - system).TotalMicroseconds / all.Length,4:N0} us system";
    }

    /// <summary>The time of each turn up to its acknowledgement, milliseconds.</summary>
    private static async Task<List<double>> TalkAsync(IReception reception, string[] words, int person, long started, TimeSpan length)
    {
        var times = new List<double>();
        var account = Account(person);
        while (times.Count % words.Length > 0 || Stopwatch.GetElapsedTime(started) < length)
        {
            var begun = Stopwatch.GetTimestamp();
            var turn = new Turn(
                new DeliveryId($"pipe:{begun:x}:{person}"), account, Place.Private(account), new TypedText(words[times.Count % words.Length]), "en", TimeProvider.System.GetUtcNow());
            var taken = await reception.TakeAsync(turn, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            if (taken.Response is not { Learner: not null })
            {
                throw new InvalidOperationException($"\"{words[(times.Count - 1) % words.Length]}\" changed nothing.");
            }

            await taken.Spoken;
        }

        return times;
    }

    private static ServiceProvider Compose(Edition edition, IStore store)
    {
        var editions = new LiveEditions();
        editions.Publish(edition);
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IEditions>(editions)
            .AddSingleton<IAggregateStore>(store)
            .AddSingleton<IOutbox>(store)
            .AddSingleton<IWire, Mute>()
            .AddMentor()
            .AddTurns()
            .BuildServiceProvider();
    }

    private static Learner Learner(Library library, bool hasPlan)
    {
        var profile = new Profile
        {
            Role = library.OfKind(ArticleKind.Role).First().Id,
            ReadyBy = Today.PlusWeeks(12),
            HoursAWeek = 8,
            Days = [.. new[] { IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Saturday }.Select(d => new StudyDay(d, new LocalTime(19, 30)))],
            Zone = "Europe/Berlin",
        };
        return new Learner
        {
            Id = new LearnerId("L"),
            LastSeen = Today,
            Profile = profile,
            Plan = hasPlan ? PlanBuilder.Build(library, profile, Today).Plan : null,
        };
    }

    private static IEnumerable<StoreRecord> Rows(Learner learner, int people) => Enumerable.Range(0, people).SelectMany(IEnumerable<StoreRecord> (p) =>
    {
        var person = learner with { Id = new LearnerId($"L{p}"), Accounts = [Account(p)] };
        return [new AggregateRecord(AggregateKey.Of(person.Id), 1, CoreJson.Write(person)), new AccountRecord(Account(p), person.Id)];
    });

    private static AccountId Account(int person) => new("pipe", $"{person}");

    /// <summary>A wire that everything goes into at once.</summary>
    private sealed class Mute : IWire
    {
        public string Platform => "pipe";

        public Task<Sent> SendAsync(Parcel parcel, CancellationToken cancellation) => Task.FromResult<Sent>(new Sent.Delivered());
    }
}
