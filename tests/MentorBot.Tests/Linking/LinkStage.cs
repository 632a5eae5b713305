using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Composition;
using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Learners;
using MentorBot.Core.Learners.Privacy;
using MentorBot.Core.Plans;
using MentorBot.Core.Ports;
using MentorBot.Core.Reminders;
using MentorBot.Editions;
using MentorBot.Testing;
using MentorBot.Tests.Plans;
using MentorBot.Turns;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace MentorBot.Tests.Linking;

/// <summary>Two workers on one store, and people with accounts on two platforms.</summary>
internal sealed partial class LinkStage : IDisposable
{
    public static readonly AccountId OnDiscord = new("discord", "123456789012345678");
    public static readonly AccountId OnTelegram = new("telegram", "99");

    private readonly List<(Deliveries Deliveries, Reception Reception)> workers;
    private readonly RecordedWire[] wires = [new("discord"), new("telegram")];
    private int deliveries;

    public LinkStage()
    {
        var editions = new LiveEditions();
        editions.Publish(RealContent.Edition);
        workers = [.. new[] { 7, 8 }.Select(seed =>
        {
            var ids = new RandomIds(new Random(seed));
            var mentor = MentorServices.Engine(new AnswersFeature(), IdleRule.Default, ids, NullLogger<Mentor>.Instance, code => new Uri($"https://t.me/bot?start=link_{code}"));
            var said = new Deliveries(wires, Store, Store, Clock, NullLogger<Deliveries>.Instance);
            return (said, new Reception(mentor, editions, Store, new Conversations(), ids, ids, said, IdleRule.Default, new DueBell(), Clock, NullLogger<Reception>.Instance));
        })];
        Due = new DueWorker(Store, workers[0].Reception, new DueBell(), Clock, NullLogger<DueWorker>.Instance);
    }

    public ManualClock Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    public MemoryStore Store { get; } = new();

    public DueWorker Due { get; }

    /// <summary>What was said to an account, oldest first.</summary>
    public IReadOnlyList<Reply> SaidTo(AccountId account) => [.. wires.SelectMany(w => w.Parcels).Where(p => p.Account == account).Select(p => p.Reply)];

    /// <summary>Somebody types; gives what they read.</summary>
    public Task<string> SaysAsync(AccountId account, string text, int worker = 0) => TakeAsync(account, new TypedText(text), worker);

    /// <summary>Somebody calls a command, as a deep link does.</summary>
    public Task<string> CallsAsync(AccountId account, CommandCall call) => TakeAsync(account, call, 0);

    /// <summary>No chat of somebody could be reached: their reminders rest until they come.</summary>
    public async Task HushAsync(Learner learner)
    {
        var stored = (await Store.ReadAsync(AggregateKey.Of(learner.Id), default))!;
        var hushed = Learner.Of(stored) with { Reminded = new Reminded(new LocalDate(2026, 11, 20), 0, Hush.Closed) };
        await Store.CommitAsync(new Commit { At = Clock.GetUtcNow(), Aggregates = [new AggregateWrite(AggregateKey.Of(learner.Id), stored.Version, CoreJson.Write(hushed))] }, default);
    }

    /// <summary>Somebody presses a button of the last reply that has it.</summary>
    public Task<string> PressesAsync(AccountId account, string label) =>
        TakeAsync(account, new ButtonPress(SaidTo(account).SelectMany(r => r.Buttons).Last(b => b.Label.StartsWith(label, StringComparison.Ordinal)).Id), 0);

    /// <summary>A code that somebody is given.</summary>
    public async Task<string> CodeAsync(AccountId account) => Code().Match(await SaysAsync(account, "/link")).Value;

    /// <summary>Stores somebody with a plan of some weeks that began in an earlier week, and a reminder.</summary>
    public async Task<Learner> PlansAsync(AccountId account, int weeks, int ago, params StudyDay[] reminder)
    {
        var profile = Planning.Beginner(Planning.Roles[0], weeks - ago, 8);
        var plan = PlanBuilder.Build(RealContent.Edition.Library, profile, Planning.Today.PlusWeeks(-ago)).Plan;
        var learner = new Learner { Id = new LearnerId($"L{account.Id}"), Accounts = [account], LastSeen = new LocalDate(2026, 11, 20), Profile = profile, Plan = plan };
        await StoreAsync(learner with { Schedules = reminder.Length == 0 ? [] : [new() { Number = 1, Days = reminder }] });
        return learner;
    }

    /// <summary>The person of an account as stored.</summary>
    public async Task<Learner?> WhoAsync(AccountId account) =>
        await Store.FindLearnerAsync(account, default) is { } id && await Store.ReadAsync(AggregateKey.Of(id), default) is { } stored ? Learner.Of(stored) : null;

    /// <summary>Lets time go by, doing what is due.</summary>
    public async Task AdvanceAsync(TimeSpan by)
    {
        var end = Clock.GetUtcNow() + by;
        while (await Store.NextAsync(default) is { } next && next <= end)
        {
            Clock.Advance(next > Clock.GetUtcNow() ? next - Clock.GetUtcNow() : TimeSpan.Zero);
            await Due.WorkAsync(default);
        }

        Clock.Advance(end - Clock.GetUtcNow());
    }

    public void Dispose()
    {
        Due.Dispose();
        workers.ForEach(w => w.Deliveries.Dispose());
    }

    private Task<CommitResult> StoreAsync(Learner learner) => Store.CommitAsync(
        new Commit
        {
            At = Clock.GetUtcNow(),
            Aggregates = [new AggregateWrite(AggregateKey.Of(learner.Id), 0, CoreJson.Write(learner))],
            Accounts = [.. learner.Accounts.Select(a => new AccountWrite(a, null, learner.Id))],
        },
        default);

    private async Task<string> TakeAsync(AccountId account, TurnInput input, int worker)
    {
        var delivery = new DeliveryId($"test:{Interlocked.Increment(ref deliveries).ToString(CultureInfo.InvariantCulture)}");
        var taken = await workers[worker].Reception.TakeAsync(new Turn(delivery, account, Place.Private(account), input, "en", Clock.GetUtcNow()), default);
        await taken.Spoken;
        return string.Join('\n', taken.Response!.Replies.Select(r => PlainText.Of(r.Document)));
    }

    [GeneratedRegex("[0-9A-Z]{4}-[0-9A-Z]{4}", RegexOptions.None, 100)]
    private static partial Regex Code();

    private sealed class RecordedWire(string platform) : IWire
    {
        private readonly List<Parcel> parcels = [];

        public string Platform => platform;

        public IReadOnlyList<Parcel> Parcels => parcels;

        public Task<Sent> SendAsync(Parcel parcel, CancellationToken cancellation)
        {
            lock (parcels)
            {
                parcels.Add(parcel);
            }

            return Task.FromResult<Sent>(new Sent.Delivered());
        }
    }
}
