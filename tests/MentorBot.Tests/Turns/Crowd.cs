using MentorBot.Composition;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;
using MentorBot.Editions;
using MentorBot.Logs;
using MentorBot.Terminal;
using MentorBot.Testing;
using MentorBot.Tests.Plans;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorBot.Tests.Turns;

/// <summary>
/// The engine as the program composes it, once or as several processes over one store, for three people with two accounts each and a plan; and a
/// wire that notes what is said.
/// </summary>
internal sealed class Crowd : IWire, IDisposable
{
    public const int People = 3;
    public const int AccountsEach = 2;

    private static readonly DateTimeOffset Sunday = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private readonly MemoryStore rows = new();
    private readonly StringWriter log = new();
    private readonly List<ServiceProvider> processes;

    private Crowd(int processes)
    {
        Store = new WatchedStore(rows);
        this.processes = [.. Enumerable.Range(0, processes).Select(_ => Compose())];
    }

    public string Platform => "crowd";

    public WatchedStore Store { get; }

    /// <summary>What the operator would have read.</summary>
    public string Log => log.ToString();

    /// <summary>What was said: to which turn, where, which words.</summary>
    public List<(string Origin, Place Place, string Words)> Said { get; } = [];

    public static async Task<Crowd> GatherAsync(int processes)
    {
        var crowd = new Crowd(processes);
        var profile = Planning.Beginner(Planning.Roles[0], weeks: 12, hours: 8);
        var plan = Planning.Build(profile).Plan;
        for (var person = 0; person < People; person++)
        {
            var learner = new Learner
            {
                Id = new LearnerId($"learner-{person}"),
                Accounts = [.. Enumerable.Range(0, AccountsEach).Select(a => Account(person, a))],
                Since = Sunday,
                LastSeen = Planning.Today,
                Profile = profile,
                Plan = plan with { Tasks = [.. plan.Tasks.Take(5)] },
            };
            var commit = new Commit
            {
                At = Sunday,
                Aggregates = [new AggregateWrite(AggregateKey.Of(learner.Id), 0, CoreJson.Write(learner))],
                Accounts = [.. learner.Accounts.Select(a => new AccountWrite(a, null, learner.Id))],
            };
            await crowd.rows.CommitAsync(commit, CancellationToken.None);
        }

        return crowd;
    }

    public static Turn Turn(int number, int person, int account, string words)
    {
        var who = Account(person, account);
        return new Turn(new DeliveryId($"crowd:{number}"), who, Place.Private(who), new TypedText(words), "en", Sunday) { Origin = $"crowd:{number}" };
    }

    /// <summary>Takes a turn in one of the processes, to its last word.</summary>
    public async Task TakeAsync(Turn turn, int process)
    {
        var taken = await processes[process].GetRequiredService<IReception>().TakeAsync(turn, CancellationToken.None);
        await taken.Spoken;
    }

    public Task<Sent> SendAsync(Parcel parcel, CancellationToken cancellation)
    {
        Said.Add((parcel.Origin, parcel.Place, PlainText.Of(parcel.Reply.Document)));
        return Task.FromResult<Sent>(new Sent.Delivered());
    }

    /// <summary>Every row but those that remember deliveries, in no particular order.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync()
    {
        var all = await rows.ExportAsync(CancellationToken.None).Where(r => r is not DeliveryRecord).ToListAsync();
        return [.. all.Select(Text).Order(StringComparer.Ordinal)];
    }

    public void Dispose()
    {
        processes.ForEach(p => p.Dispose());
        log.Dispose();
    }

    private static AccountId Account(int person, int account) => new("crowd", $"{person}-{account}");

    private static string Text(StoreRecord row) => row switch
    {
        AggregateRecord r => $"{r.Key} {r.Version} {System.Text.Encoding.UTF8.GetString(r.Document.Span)}",
        LogRecord { Entry: var e } => $"{e.Log} {e.Owner} {System.Text.Encoding.UTF8.GetString(e.Document.Span)}",
        _ => row.ToString(),
    };

    private ServiceProvider Compose()
    {
        var editions = new LiveEditions();
        editions.Publish(RealContent.Edition);
        return new ServiceCollection()
            .AddLogging(l => l.AddProvider(new StandardErrorLoggerProvider(log, new PromptLine())))
            .AddSingleton<TimeProvider>(new ManualClock(Sunday))
            .AddSingleton<IEditions>(editions)
            .AddSingleton<IAggregateStore>(Store)
            .AddSingleton<IOutbox>(Store)
            .AddSingleton<IWire>(this)
            .AddMentor()
            .AddTurns()
            .BuildServiceProvider();
    }
}
