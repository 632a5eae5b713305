using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using MentorBot.Telegram.Api;
using MentorBot.Telegram.Receiving;
using MentorBot.Testing;
using MentorBot.Testing.Telegram;

namespace MentorBot.Telegram.Tests.Receiving;

/// <summary>Polling over real HTTP: nothing lost, nothing confirmed too early, no trouble that ends it but a refused token.</summary>
public sealed class PollingTests : IAsyncDisposable
{
    // Only the waits of the polling itself are on the manual clock: whoever waits for that one has nothing else to do.
    private readonly ManualClock clock = new();
    private readonly Wire wire = new(TimeProvider.System);
    private readonly ConcurrentQueue<DateTimeOffset> polls = [];
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<TelegramUpdate> taken = [];
    private readonly Observed seen = new();
    private readonly RecordedLog log = new();
    private readonly TelegramPerson maya;
    private Func<TelegramUpdate, Task> handle = _ => Task.CompletedTask;
    private Task? running;

    public PollingTests() => maya = new TelegramPerson(wire.Server, 42);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        if (running is not null)
        {
            await Task.WhenAny(running);
        }

        await wire.DisposeAsync();
        stop.Dispose();
    }

    [Fact]
    public async Task Run_Updates_ArriveInOrderAndOnce()
    {
        Start();
        var pushed = new[] { maya.Says("one"), maya.Says("two"), maya.Says("three") };
        await TakenAsync(3);
        Assert.Equal(pushed, taken.Select(u => u.UpdateId));
        await wire.Server.UntilAsync(() => wire.Server.Unconfirmed == 0);
        var poll = wire.Server.CallsOf("getUpdates")[0].Fields;
        Assert.Equal(["message", "callback_query", "my_chat_member", "poll_answer"], poll.GetProperty("allowed_updates").EnumerateArray().Select(k => k.GetString()));
        Assert.False(poll.TryGetProperty("offset", out _));
    }

    [Fact]
    public async Task Run_HandlerNotDone_ConfirmsNothing()
    {
        var commit = new TaskCompletionSource();
        handle = _ => commit.Task;
        maya.Says("one");
        Start();
        await TakenAsync(1);
        Assert.Single(wire.Server.CallsOf("getUpdates"));
        Assert.Equal(1, wire.Server.Unconfirmed);
        commit.SetResult();
        await wire.Server.UntilAsync(() => wire.Server.Unconfirmed == 0);
    }

    [Fact]
    public async Task Run_HandlerFails_IsCalledAgainAndNothingIsLost()
    {
        var failures = 2;
        handle = _ => failures-- > 0 ? throw new IOException("the disk is full") : Task.CompletedTask;
        maya.Says("one");
        Start();
        await AdvanceUntilAsync(() => taken.Count == 3);
        Assert.Single(taken.Select(u => u.UpdateId).Distinct());
        await wire.Server.UntilAsync(() => wire.Server.Unconfirmed == 0);
        Assert.Equal(2, log.CountOf(1225));
    }

    [Fact]
    public async Task Run_HandlerFailsForEver_IsPassedOverInTheEnd()
    {
        var poison = maya.Says("poison");
        var next = maya.Says("next");
        handle = u => u.UpdateId == poison ? throw new InvalidOperationException("a bug") : Task.CompletedTask;
        Start();
        await AdvanceUntilAsync(() => taken.Any(u => u.UpdateId == next));
        Assert.Equal(TelegramPolling.MostAttempts, taken.Count(u => u.UpdateId == poison));
        Assert.Equal(1, log.CountOf(1226));
    }

    [Fact]
    public async Task Run_UnreadableUpdate_IsPassedOver()
    {
        wire.Server.PushRaw(new JsonObject { ["update_id"] = 5, ["message"] = new JsonObject { ["message_id"] = "not a number" } });
        wire.Server.PushRaw(new JsonObject { ["update_id"] = 6, ["message"] = "not a message" });
        var good = maya.Says("hello");
        Start();
        await TakenAsync(1);
        Assert.Equal(good, Assert.Single(taken).UpdateId);
        Assert.Equal(2, log.CountOf(1224));
    }

    [Fact]
    public async Task Run_FieldsAndKindsOfTheFuture_AreNoTrouble()
    {
        wire.Server.AddsUnknownFields = true;
        wire.Server.PushRaw(new JsonObject { ["update_id"] = 5, ["telepathy"] = new JsonObject { ["thought"] = "hi" } });
        maya.Says("hello");
        Start();
        await TakenAsync(2);
        Assert.Equal(0, log.CountOf(1224));
    }

    [Fact]
    public async Task Run_TokenRefused_EndsWithTheSettingNamed()
    {
        wire.Server.Script("getUpdates", TelegramScripted.Error(401, "Unauthorized"));
        Start();
        await running!;
        Assert.Contains("Unauthorized", log.TextOf(1203), StringComparison.Ordinal);
        Assert.Contains("Telegram__Token", log.TextOf(1203), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Troubles_AreWaitedOutLongerEachTime()
    {
        wire.Server.Script(
            "getUpdates",
            TelegramScripted.Error(500, "Internal Server Error"),
            TelegramScripted.Cut(),
            TelegramScripted.Page(502),
            TelegramScripted.PolledElsewhere(),
            TelegramScripted.Answer("{}"));
        Start();
        maya.Says("hello");
        await AdvanceUntilAsync(() => taken.Count == 1);
        var waits = polls.Zip(polls.Skip(1), (a, b) => b - a).Take(5).ToList();
        Assert.Equal(waits.Order(), waits);
        Assert.All(waits, w => Assert.InRange(w, TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(60)));
        Assert.Equal(1, log.CountOf(1222));
        Assert.Equal(1, log.CountOf(1221));
    }

    [Fact]
    public async Task Run_TooManyRequests_WaitsAsTold()
    {
        wire.Server.Script("getUpdates", TelegramScripted.TooMany(17));
        Start();
        maya.Says("hello");
        await AdvanceUntilAsync(() => taken.Count == 1);
        Assert.InRange(polls.ElementAt(1) - polls.ElementAt(0), TimeSpan.FromSeconds(17), TimeSpan.FromSeconds(18));
    }

    [Fact]
    public async Task Run_WebhookInTheWay_IsTakenAway()
    {
        wire.Server.Script("getUpdates", TelegramScripted.Error(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"));
        Start();
        maya.Says("hello");
        await AdvanceUntilAsync(() => taken.Count == 1);
        Assert.False(Assert.Single(wire.Server.CallsOf("deleteWebhook")).Fields.TryGetProperty("drop_pending_updates", out _));
    }

    [Fact]
    public async Task Run_ServerThatHoldsNothing_IsNotAskedInATightLoop()
    {
        wire.Server.Script("getUpdates", Enumerable.Repeat(TelegramScripted.Answer("""{"ok": true, "result": []}"""), 5));
        Start();
        maya.Says("hello");
        await AdvanceUntilAsync(() => taken.Count == 1);
        Assert.InRange(polls.ElementAt(5) - polls.ElementAt(0), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10));
    }

    private void Start()
    {
        var polling = new TelegramPolling(new Recording(this), clock, () => 0.5, log);
        running = Task.Run(() => polling.RunAsync(TakeAsync, stop.Token));
    }

    private async Task TakeAsync(TelegramUpdate update, CancellationToken cancellation)
    {
        taken.Enqueue(update);
        seen.Changed();
        await handle(update);
    }

    private Task TakenAsync(int count) => seen.UntilAsync(() => taken.Count >= count);

    /// <summary>Moves the clock on whenever the polling waits for it, until something is so.</summary>
    private async Task AdvanceUntilAsync(Func<bool> holds)
    {
        while (!holds())
        {
            await await Task.WhenAny(clock.UntilTimerAsync(TimeSpan.FromHours(1)), seen.UntilAsync(holds));
            if (!holds())
            {
                clock.Advance(TimeSpan.FromSeconds(0.5));
            }
        }
    }

    private sealed class Recording(PollingTests test) : ITelegramTransport
    {
        public Task<TelegramAnswer<T>> CallAsync<T>(TelegramRequest<T> request, CancellationToken cancellation)
        {
            if (request is GetUpdates)
            {
                test.polls.Enqueue(test.clock.GetUtcNow());
            }

            return test.wire.Client.CallAsync(request, cancellation);
        }
    }
}
