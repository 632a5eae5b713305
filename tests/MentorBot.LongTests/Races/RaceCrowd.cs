using System.Diagnostics;
using System.Globalization;
using MentorBot.Composition;
using MentorBot.Core.Answers;
using MentorBot.Core.Ports;
using MentorBot.Editions;
using MentorBot.Platforms;
using MentorBot.Storage;
using MentorBot.Storage.Sqlite;
using MentorBot.Testing;
using MentorBot.Testing.Discord;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorBot.LongTests.Races;

/// <summary>
/// A crowd that races: the real host on SQLite and the real clock, against a Discord of the test's own over the loopback. Races of five questions
/// of ten seconds; everybody clicks on each question within two seconds, each seventh click is delivered twice.
/// </summary>
internal static class RaceCrowd
{
    private const int Questions = 5;
    private static readonly TimeSpan Rush = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Runs races at once.</summary>
    /// <param name="edition">The content; its questions are replaced by simple ones.</param>
    /// <param name="races">How many, each in a channel of its own.</param>
    /// <param name="people">How many in each.</param>
    public static async Task<CrowdFigures> RunAsync(Edition edition, int races, int people)
    {
        var folder = Directory.CreateTempSubdirectory("mentorbot-races-");
        try
        {
            using var store = SqliteStore.Open(folder.FullName, TimeProvider.System).Store ?? throw new InvalidOperationException($"{folder} is in use.");
            await using var server = new DiscordServer(TimeProvider.System);
            server.Rest.BucketLimit = 1_000_000;
            using var host = Compose(SampleQuestions.With(edition, SampleQuestions.Bank(Questions)), store, server);
            await host.StartAsync();
            await UntilAsync(() => server.Gateway.Identifies.Count > 0 && server.Rest.CommandsOf() is not null, "the bot is ready");
            var figures = await RaceAsync(server, store, races, people);
            await host.StopAsync();
            return figures with { Violations = server.Rest.Violations };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<CrowdFigures> RaceAsync(DiscordServer server, IStore store, int races, int people)
    {
        var payloads = new DiscordPayloads(server.Ids, server.Gateway.SelfId, server.Gateway.ApplicationId);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var race = 0; race < races; race++)
        {
            var start = payloads.Subcommand("quiz", "race", ("skill", "sql"), ("count", "5"), ("seconds", "10"));
            await server.InteractAsync(DiscordPayloads.In(DiscordPayloads.By(start, Person(0), "Starter"), Channel(race)));
        }

        long running = 0;
        for (var question = 1; question <= Questions; question++)
        {
            await Task.WhenAll(Enumerable.Range(0, races).Select(r => AnswerAsync(r, question)));
            running = question == 1 ? GC.GetTotalMemory(forceFullCollection: true) - before : running;
        }

        await UntilAsync(() => server.Rest.Seen.Count(m => m.Text.Contains("The race is over", StringComparison.Ordinal)) == races, "all races are over");
        var counted = await CountAsync(store);
        var waits = server.Rest.Interactions.Where(i => i.Type == 3).Select(i => i.AnsweredAfter ?? TimeSpan.MaxValue).Order().ToList();
        return new CrowdFigures(races * people * Questions, counted, waits[waits.Count / 2], waits[waits.Count * 99 / 100], waits[^1], running / 1024 / 1024);

        async Task AnswerAsync(int race, int question)
        {
            SeenMessage? asked = null;
            var thread = "";
            await UntilAsync(
                () =>
                {
                    var seen = server.Rest.Seen;
                    thread = thread.Length > 0 ? thread : seen.FirstOrDefault(m => m.Channel == Channel(race))?.Id ?? "";
                    asked = thread.Length == 0 ? null : seen.FirstOrDefault(m => m.Channel == thread && m.Text.Contains($"Question {question}/", StringComparison.Ordinal));
                    return asked is not null;
                },
                $"race {race} asks question {question}");
            var button = (string)asked!.Body["components"]![0]!["components"]![0]!["custom_id"]!;
            for (var person = 0; person < people; person++)
            {
                var click = DiscordPayloads.InThread(DiscordPayloads.By(payloads.Press(button), Person((race * people) + person), $"P{person}"), thread, Channel(race));
                await server.InteractAsync(click, copies: person % 7 == 0 ? 2 : 1);
                if (person % 10 == 9)
                {
                    await Task.Delay(Rush * 10 / people, TimeProvider.System);
                }
            }
        }
    }

    /// <summary>How many answers are kept, and whether each person answered each question once.</summary>
    private static async Task<int> CountAsync(IStore store)
    {
        var answers = new List<LogEntry>();
        await foreach (var record in store.ExportAsync(default))
        {
            if (record is LogRecord { Entry: var entry } && entry.Log.StartsWith("race:", StringComparison.Ordinal))
            {
                answers.Add(entry);
            }
        }

        return answers.Select(a => (a.Log, a.Owner)).Distinct().Count() == answers.Count ? answers.Count : -1;
    }

    private static IHost Compose(Edition edition, IStore store, DiscordServer server)
    {
        var builder = MentorHost.CreateBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Discord:Token", DiscordServer.Token), new("Discord:ApiBaseUrl", server.ApiBaseUrl.AbsoluteUri)]);
        builder.Logging.ClearProviders();
        var editions = new LiveEditions();
        editions.Publish(edition);
        builder.Services.AddSingleton<IEditions>(editions);
        builder.Services.AddTurns();
        builder.Services.AddDiscord();
        builder.Services.AddSingleton(new TerminalPresence(false));
        builder.Services.AddSingleton<IAggregateStore>(store).AddSingleton<IDueItems>(store).AddSingleton<IOutbox>(store);
        builder.Services.Replace(ServiceDescriptor.Singleton(new DiscordSessions(null, TimeProvider.System, NullLogger<DiscordSessions>.Instance)));
        return builder.Build();
    }

    private static async Task UntilAsync(Func<bool> holds, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!holds())
        {
            if (watch.Elapsed > Patience)
            {
                throw new TimeoutException($"Waited in vain until {what}.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
    }

    private static string Person(int number) => (100_000_000_000_000_000 + number).ToString(CultureInfo.InvariantCulture);

    private static string Channel(int race) => (800_000_000_000_000_001 + race).ToString(CultureInfo.InvariantCulture);
}

/// <summary>What a crowd showed.</summary>
/// <param name="Clicks">How many clicks there were, without repeats.</param>
/// <param name="Counted">How many answers are kept; -1 when somebody's was kept twice.</param>
/// <param name="Median">From click to acknowledgement.</param>
/// <param name="P99">From click to acknowledgement, 99 of 100.</param>
/// <param name="Slowest">The slowest of all.</param>
/// <param name="Megabytes">What is held more while all races run than before, the test's own records of them included.</param>
internal sealed record CrowdFigures(int Clicks, int Counted, TimeSpan Median, TimeSpan P99, TimeSpan Slowest, long Megabytes)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Clicks} clicks, {Counted} counted; acknowledged p50 {Median.TotalMilliseconds:0} ms, p99 {P99.TotalMilliseconds:0} ms, slowest {Slowest.TotalMilliseconds:0} ms; {Megabytes} MB more while they run");

    /// <summary>What was wrong with requests.</summary>
    public IReadOnlyList<string> Violations { get; init; } = [];
}
