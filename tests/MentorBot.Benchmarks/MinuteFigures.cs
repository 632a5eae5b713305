using System.Globalization;
using MentorBot.Composition;
using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using MentorBot.Core.Plans;
using MentorBot.Core.Ports;
using MentorBot.Core.Reminders;
using MentorBot.Editions;
using MentorBot.Platforms;
using MentorBot.Storage;
using MentorBot.Storage.Sqlite;
using MentorBot.Testing.Telegram;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace MentorBot.Benchmarks;

/// <summary>
/// Many people reminded at one minute, under the real clock: the whole host with SQLite on the disk and the rates that Telegram asks for, a
/// Telegram of our own on the loopback in the same process. Each person has a plan of 24 weeks. A message's lag is from the minute to its request at
/// the server; its floor is the instant at which the platform's 30 a second allow it.
/// </summary>
internal static class MinuteFigures
{
    private const int FirstChat = 1_000_000;
    private const int Rate = 30;

    public static async Task RunAsync(Edition edition, int people)
    {
        var folder = Directory.CreateTempSubdirectory("mentorbot-minute-");
        try
        {
            var clock = TimeProvider.System;
            await using var server = new TelegramServer(clock);
            using var store = SqliteStore.Open(folder.FullName, clock).Store!;
            var due = clock.GetUtcNow().AddSeconds(20);
            await store.ImportAsync(Rows(edition, people, due).ToAsyncEnumerable(), CancellationToken.None);
            using var host = Host(edition, store, server);
            await host.StartAsync();
            var before = Settled();
            var peak = before;
            while (server.CallsOf("sendMessage").Count < people && clock.GetUtcNow() - due < TimeSpan.FromMinutes(5))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(250), clock);
                peak = Math.Max(peak, Environment.WorkingSet);
            }

            var lags = server.CallsOf("sendMessage").Select(c => (c.At - due).TotalSeconds).Order().ToArray();
            var late = lags.Select((lag, i) => lag - (i / (double)Rate)).Order().ToArray();
            Console.WriteLine(
                $"{people:N0} due in one minute: {lags.Length:N0} messages, first after {lags[0]:N2} s, last after {lags[^1]:N2} s (the rate allows {(people - 1) / (double)Rate:N2} s); " +
                $"above that floor p50 {late[late.Length / 2]:N2} s, p99 {late[late.Length * 99 / 100]:N2} s; process {before / 1048576:N0} MB before, {peak / 1048576:N0} MB at most");
            await host.StopAsync();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static long Settled()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return Environment.WorkingSet;
    }

    private static IHost Host(Edition edition, IStore store, TelegramServer server)
    {
        var builder = MentorHost.CreateBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Telegram:Token", TelegramServer.Token), new("Telegram:ApiBaseUrl", server.Address.AbsoluteUri)]);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<LiveEditions>();
        builder.Services.AddSingleton<IEditions>(s => s.GetRequiredService<LiveEditions>());
        builder.Services.AddTurns();
        builder.Services.AddTelegram();
        builder.Services.AddSingleton(new TerminalPresence(false));
        builder.Services.AddSingleton<IAggregateStore>(store).AddSingleton<IDueItems>(store).AddSingleton<IOutbox>(store);
        var host = builder.Build();
        host.Services.GetRequiredService<LiveEditions>().Publish(edition);
        return host;
    }

    private static IEnumerable<StoreRecord> Rows(Edition edition, int people, DateTimeOffset due)
    {
        // People say whole minutes; here the second matters.
        var utc = due.UtcDateTime;
        var today = LocalDate.FromDateTime(utc);
        var at = new StudyDay(today.DayOfWeek, new LocalTime(utc.Hour, utc.Minute, utc.Second));
        var profile = new Profile { Role = edition.Library.OfKind(ArticleKind.Role).First().Id, ReadyBy = today.PlusWeeks(24), HoursAWeek = 8, Days = [at], Zone = "Etc/UTC" };
        var plan = PlanBuilder.Build(edition.Library, profile, today).Plan;
        var when = new DateTimeOffset(utc.Year, utc.Month, utc.Day, utc.Hour, utc.Minute, utc.Second, TimeSpan.Zero);
        return Enumerable.Range(0, people).SelectMany(IEnumerable<StoreRecord> (number) =>
        {
            var person = new Learner
            {
                Id = new LearnerId($"p{number}"),
                Accounts = [new AccountId("telegram", (FirstChat + number).ToString(CultureInfo.InvariantCulture))],
                LastSeen = today,
                Profile = profile,
                Plan = plan,
                Schedules = [new StudySchedule { Number = 1, Days = [at] }],
            };
            return
            [
                new AggregateRecord(AggregateKey.Of(person.Id), 1, CoreJson.Write(person)),
                new AccountRecord(person.Accounts[0], person.Id),
                new DueRecord(new DueKey("reminders-1", person.Id.Value), person.Id.Value, when, 0, default),
            ];
        });
    }
}
