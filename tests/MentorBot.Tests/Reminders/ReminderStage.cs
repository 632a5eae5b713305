using MentorBot.Composition;
using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using MentorBot.Core.Learners.Privacy;
using MentorBot.Core.Ports;
using MentorBot.Editions;
using MentorBot.Testing;
using MentorBot.Turns;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace MentorBot.Tests.Reminders;

/// <summary>A process of the mentor on a store in memory, with two recording wires; from Monday 23 November 2026, 09:00 UTC. Maya lives in Kolkata.</summary>
internal sealed class ReminderStage : IDisposable
{
    private readonly Deliveries deliveries;
    private int turns;

    public ReminderStage(MemoryStore? store = null, ManualClock? clock = null)
    {
        Store = store ?? new MemoryStore();
        Clock = clock ?? new ManualClock(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var (ids, editions) = (new RandomIds(new Random(7)), new LiveEditions());
        editions.Publish(RealContent.Edition);
        var mentor = MentorServices.Engine(new AnswersFeature(), IdleRule.Default, ids, NullLogger<Mentor>.Instance);
        deliveries = new Deliveries([First, Second], Store, Store, Clock, NullLogger<Deliveries>.Instance);
        Reception = new Reception(mentor, editions, Store, new Conversations(), ids, ids, deliveries, IdleRule.Default, new DueBell(), Clock, NullLogger<Reception>.Instance);
        Due = new DueWorker(Store, Reception, new DueBell(), Clock, NullLogger<DueWorker>.Instance);
    }

    public static AccountId Maya { get; } = new("first", "maya");

    public MemoryStore Store { get; }

    public ManualClock Clock { get; }

    public RecordingWire First { get; } = new("first");

    public RecordingWire Second { get; } = new("second");

    public Reception Reception { get; }

    public DueWorker Due { get; }

    /// <summary>A person as stored.</summary>
    public static Learner Person(string id, params IReadOnlyList<AccountId> accounts) => new()
    {
        Id = new LearnerId(id),
        Accounts = accounts,
        LastSeen = new LocalDate(2026, 11, 23),
        Profile = new Profile
        {
            Role = new ArticleId(ArticleKind.Role, "applied-ml-intern"),
            HoursAWeek = 8,
            Days = [new StudyDay(IsoDayOfWeek.Tuesday, new LocalTime(18, 0)), new StudyDay(IsoDayOfWeek.Friday, new LocalTime(18, 0))],
            Zone = "Asia/Kolkata",
        },
    };

    /// <summary>Stores Maya, with one account or more.</summary>
    public Task<long> MayaAsync(params IReadOnlyList<AccountId> more) => Store.ImportAsync(Rows(Person("maya", [Maya, .. more])).ToAsyncEnumerable(), default);

    public static IEnumerable<StoreRecord> Rows(Learner learner) =>
        [new AggregateRecord(AggregateKey.Of(learner.Id), 1, CoreJson.Write(learner)), .. learner.Accounts.Select(a => new AccountRecord(a, learner.Id))];

    public async Task<Learner> LearnerAsync() => Learner.Of((await Store.ReadAsync(AggregateKey.Of(new LearnerId("maya")), default))!);

    /// <summary>What Maya hears when she calls a command.</summary>
    public Task<string> CallAsync(string verb, string words) => TurnAsync(new CommandCall(verb, words));

    /// <summary>What Maya hears when she presses a button of reminders.</summary>
    public Task<string> PressAsync(string verb, string arguments) => TurnAsync(new ButtonPress(new ButtonId("reminders", verb, arguments)));

    /// <summary>Lets time go by, doing what is due when it is due.</summary>
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
        deliveries.Dispose();
    }

    private async Task<string> TurnAsync(TurnInput input)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        var turn = new Turn(new DeliveryId($"first:{turns++}"), Maya, Place.Private(Maya), input, "en", Clock.GetUtcNow());
        var taken = await Reception.TakeAsync(turn, default);
        await taken.Spoken;
        return string.Join('\n', taken.Response!.Replies.Select(RecordingWire.Words));
    }
}
