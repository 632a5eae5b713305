using MentorBot.Core.Dialogue;
using MentorBot.Core.Plans;
using MentorBot.Core.Ports;
using MentorBot.Core.Reminders;
using NodaTime;

namespace MentorBot.Tests.Reminders;

/// <summary>Reminders through engine, store and wire under the manual clock. 19:30 in Kolkata is 14:00 UTC.</summary>
public sealed class RemindersTests : IDisposable
{
    private static readonly AccountId Other = new("second", "maya2");

    private readonly ReminderStage stage = new();

    public void Dispose() => stage.Dispose();

    [Fact]
    public async Task ClosedChat_TheOtherAccountGetsIt()
    {
        await stage.MayaAsync(Other);
        await stage.CallAsync("remind", "set every day 19:30");
        stage.First.IsClosed = true;
        await stage.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal([Other, Other], stage.Second.Reminders.Select(r => r.Account));
        Assert.Null((await stage.LearnerAsync()).Reminded!.Hush);
    }

    [Fact]
    public async Task ClosedChats_RestUntilThePersonComes()
    {
        await stage.MayaAsync(Other);
        await stage.CallAsync("remind", "set every day 19:30");
        (stage.First.IsClosed, stage.Second.IsClosed) = (true, true);
        await stage.AdvanceAsync(TimeSpan.FromDays(10));
        var resting = await stage.LearnerAsync();
        Assert.Equal(Hush.Closed, resting.Reminded!.Hush);
        Assert.Single(resting.Schedules);

        stage.First.IsClosed = false;
        Assert.Contains("I could not write to you", await stage.CallAsync("help", ""), StringComparison.Ordinal);
        Assert.DoesNotContain("I could not write to you", await stage.CallAsync("help", ""), StringComparison.Ordinal);
        await stage.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(2, stage.First.Reminders.Count);
    }

    [Fact]
    public async Task Outage_OneMessageThatSaysWhenItWasDue()
    {
        await stage.MayaAsync();
        foreach (var when in new[] { "set every day 19:30", "set mon tue wed 20:00", "set weekends 10am" })
        {
            await stage.CallAsync("remind", when);
        }

        stage.Clock.Advance(TimeSpan.FromDays(5));
        await stage.Due.WorkAsync(default);
        Assert.Contains("this was due Mon 23 Nov 19:30", RecordingWire.Words(Assert.Single(stage.First.Reminders).Reply), StringComparison.Ordinal);
        await stage.AdvanceAsync(TimeSpan.FromHours(6));
        Assert.DoesNotContain("this was due", RecordingWire.Words(stage.First.Reminders[1].Reply), StringComparison.Ordinal);
        Assert.Equal(2, stage.First.Reminders.Count);
    }

    [Fact]
    public async Task Digest_OnMondays_ComesWithAPicture()
    {
        var maya = ReminderStage.Person("maya", ReminderStage.Maya);
        var plan = PlanBuilder.Build(RealContent.Edition.Library, maya.Profile!, new LocalDate(2026, 11, 23)).Plan;
        await stage.Store.ImportAsync(ReminderStage.Rows(maya with { Plan = plan }).ToAsyncEnumerable(), default);
        await stage.CallAsync("remind", "set mondays 19:30");

        await stage.AdvanceAsync(TimeSpan.FromDays(8));

        var monday = Assert.Single(stage.First.Reminders, r => r.Reply.Picture is not null);
        Assert.Contains("Last week", RecordingWire.Words(monday.Reply), StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2026, 11, 30, 14, 0, 0, TimeSpan.Zero), monday.Due);
        Assert.Contains("week 2", monday.Reply.Picture!.Alt, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Travelling_EveryLocalDateOnce()
    {
        await stage.MayaAsync();
        await stage.CallAsync("remind", "set every day 19:30");
        await stage.AdvanceAsync(TimeSpan.FromHours(6));
        await stage.CallAsync("profile", "zone");
        await SayAsync("America/New_York");
        await stage.AdvanceAsync(TimeSpan.FromDays(3));

        // Monday was said in Kolkata: 19:30 of Monday in New York is not said again.
        Assert.Equal(["2026-11-23T14:00", "2026-11-25T00:30", "2026-11-26T00:30"], Due());
    }

    [Fact]
    public async Task StudyDays_Changed_ReminderFollows()
    {
        await stage.MayaAsync();
        await stage.PressAsync("plan", "");
        await stage.CallAsync("profile", "days");
        await SayAsync("wednesday 20:00");
        await stage.AdvanceAsync(TimeSpan.FromDays(4));
        Assert.Equal(["2026-11-25T14:30"], Due());
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("pause 3 days")]
    public async Task ChangedBetweenClaimAndSend_IsNotSaid(string change)
    {
        await stage.MayaAsync();
        await stage.CallAsync("remind", "set every day 19:30");
        stage.Clock.Advance(TimeSpan.FromHours(5));
        var claimed = Assert.Single(await stage.Store.ClaimAsync(stage.Clock.GetUtcNow(), TimeSpan.FromMinutes(2), 9, default));
        await stage.CallAsync("remind", change);
        await stage.Reception.FireAsync(claimed, default);
        await stage.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Empty(stage.First.Reminders);
    }

    [Fact]
    public async Task DueItem_ThatFitsNoTime_OnlySetsTheNext()
    {
        await stage.MayaAsync();
        await stage.CallAsync("remind", "set every day 19:30");
        var wrong = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
        await stage.Store.CommitAsync(new Commit { At = wrong, Due = [new DueWrite(new DueKey("reminders-1", "maya"), "maya", wrong, default)] }, default);
        await stage.AdvanceAsync(TimeSpan.FromHours(4));
        Assert.Empty(stage.First.Reminders);
        await stage.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Equal(["2026-11-23T14:00"], Due());
    }

    [Fact]
    public async Task QuietHours_OverMidnight_EveryDateComesInTheMorning()
    {
        await stage.MayaAsync();
        await stage.CallAsync("remind", "set every day 23:30");
        await stage.CallAsync("remind", "quiet 22-7");
        await stage.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Equal(["2026-11-24T01:30", "2026-11-25T01:30", "2026-11-26T01:30"], Due());
        Assert.Equal(new LocalDate(2026, 11, 25), (await stage.LearnerAsync()).Schedules[0].Last);
    }

    [Fact]
    public async Task LateInQuietHours_WaitsForTheMorning()
    {
        await stage.MayaAsync();
        await stage.CallAsync("remind", "set weekdays 19:30");
        await stage.CallAsync("remind", "quiet 22-7");
        stage.Clock.Advance(TimeSpan.FromHours(8));
        await stage.Due.WorkAsync(default);
        Assert.Empty(stage.First.Reminders);
        await stage.AdvanceAsync(TimeSpan.FromHours(10));
        Assert.Equal(["2026-11-24T01:30"], Due());
    }

    [Fact]
    public async Task Snooze_CountsFromThePress_AndLeavesTheScheduleAlone()
    {
        await stage.MayaAsync();
        await stage.CallAsync("remind", "set every day 19:30");
        await stage.AdvanceAsync(TimeSpan.FromHours(27));
        await stage.PressAsync("snoozed", "1:1h");
        await stage.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(["2026-11-23T14:00", "2026-11-24T13:00", "2026-11-24T14:00"], [.. Due().Take(3)]);
    }

    [Fact]
    public async Task Why_ShowsDueSentTriesAndOutcome()
    {
        await stage.MayaAsync();
        await stage.CallAsync("remind", "set every day 19:30");
        stage.First.Ends.Enqueue(new Sent.InDoubt());
        await stage.AdvanceAsync(TimeSpan.FromHours(6));
        var why = await stage.CallAsync("why", "reminder");
        foreach (var words in new[] { "Due", "Sent", "Tries", "Outcome", "Mon 23 Nov 19:30", "2", "delivered" })
        {
            Assert.Contains(words, why, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Privacy_CountsReminders_AndForgetTakesThem()
    {
        await stage.MayaAsync();
        await stage.CallAsync("remind", "set every day 19:30");
        await stage.AdvanceAsync(TimeSpan.FromHours(6));
        Assert.Contains("your reminders (1)", await stage.CallAsync("privacy", ""), StringComparison.Ordinal);
        await stage.Reception.TakeAsync(
            new Turn(new DeliveryId("forget"), ReminderStage.Maya, Place.Private(ReminderStage.Maya), new ButtonPress(new ButtonId("privacy", "erase", "2026-11-23")), "en", stage.Clock.GetUtcNow()), default);
        Assert.Empty(await stage.Store.ReadLogAsync(FiringLog.Log, "maya", 9, default));
        Assert.Equal(0, (await stage.Store.StatusAsync(default)).Due);
    }

    /// <summary>When reminders that arrived had been due, UTC.</summary>
    private List<string> Due() => [.. stage.First.Reminders.Select(r => r.Due!.Value.ToString("yyyy-MM-ddTHH:mm", null))];

    private async Task SayAsync(string text) => await (await stage.Reception.TakeAsync(
        new Turn(new DeliveryId($"say:{text}"), ReminderStage.Maya, Place.Private(ReminderStage.Maya), new TypedText(text), "en", stage.Clock.GetUtcNow()), default)).Spoken;
}
