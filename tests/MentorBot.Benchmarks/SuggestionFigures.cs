using System.Diagnostics;
using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Learners;
using MentorBot.Core.Plans;
using MentorBot.Core.Ports;
using MentorBot.Discord.Commands;
using MentorBot.Editions;
using MentorBot.Testing;
using NodaTime;

namespace MentorBot.Benchmarks;

/// <summary>
/// How long suggestions take while a command is typed. Method: a person with a plan of 24 weeks types the first letters of a topic, a zone and a task
/// 1,000 times each, after 100 times that do not count; the store is in memory.
/// </summary>
internal static class SuggestionFigures
{
    private static readonly AccountId Account = new("discord", "1");

    public static async Task RunAsync(Edition edition)
    {
        var editions = new LiveEditions();
        editions.Publish(edition);
        var store = new MemoryStore();
        var today = new LocalDate(2026, 11, 23);
        var profile = new Profile
        {
            Role = edition.Library.OfKind(Core.Knowledge.ArticleKind.Role).First().Id,
            ReadyBy = today.PlusWeeks(24),
            HoursAWeek = 8,
            Days = [new StudyDay(IsoDayOfWeek.Monday, new LocalTime(19, 30))],
            Zone = "Asia/Kolkata",
        };
        var person = new Learner { Id = new LearnerId("p"), Accounts = [Account], Profile = profile, Plan = PlanBuilder.Build(edition.Library, profile, today).Plan };
        await store.CommitAsync(
            new Commit
            {
                At = TimeProvider.System.GetUtcNow(),
                Aggregates = [new AggregateWrite(AggregateKey.Of(person.Id), 0, CoreJson.Write(person))],
                Accounts = [new AccountWrite(Account, null, person.Id)],
            },
            CancellationToken.None);
        var suggestions = new Suggestions(editions, store, TimeProvider.System);
        foreach (var (kind, typed) in new[] { (ArgumentKind.Topic, "pyt"), (ArgumentKind.Zone, "lon"), (ArgumentKind.Task, "arr") })
        {
            var times = new List<double>();
            for (var i = 0; i < 1100; i++)
            {
                var started = Stopwatch.GetTimestamp();
                await suggestions.FindAsync(kind, typed, Account, CancellationToken.None);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            var counted = times.Skip(100).Order().ToList();
            Console.WriteLine($"{kind} \"{typed}\": p50 {counted[500]:0.00} ms, p99 {counted[990]:0.00} ms, the very first {times[0]:0} ms");
        }
    }
}
