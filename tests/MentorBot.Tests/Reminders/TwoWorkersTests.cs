using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;
using MentorBot.Core.Reminders;
using NodaTime;

namespace MentorBot.Tests.Reminders;

/// <summary>Two processes on one store.</summary>
public sealed class TwoWorkersTests
{
    private const int People = 10_000;

    [Fact]
    public async Task TenThousandDue_EveryPersonGetsExactlyOneMessage()
    {
        using var one = new ReminderStage();
        using var two = new ReminderStage(one.Store, one.Clock);
        await one.Store.ImportAsync(Enumerable.Range(0, People).SelectMany(Rows).ToAsyncEnumerable(), default);
        one.Clock.Advance(TimeSpan.FromHours(5));

        var claimed = await Task.WhenAll(Task.Run(() => one.Due.WorkAsync(default)), Task.Run(() => two.Due.WorkAsync(default)));

        Assert.Equal(People, claimed.Sum());
        var messages = one.First.Reminders.Concat(two.First.Reminders).Select(p => p.Account.Id).ToList();
        Assert.Equal(People, messages.Count);
        Assert.Equal(People, messages.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(await one.Store.ReadPendingAsync(1, default));
    }

    private static IEnumerable<StoreRecord> Rows(int number)
    {
        var person = ReminderStage.Person($"p{number}", new AccountId("first", $"{number}")) with
        {
            Schedules = [new StudySchedule { Number = 1, Days = [new StudyDay(IsoDayOfWeek.Monday, new LocalTime(19, 30))] }],
        };
        return [.. ReminderStage.Rows(person), new DueRecord(new DueKey("reminders-1", person.Id.Value), person.Id.Value, new DateTimeOffset(2026, 11, 23, 14, 0, 0, TimeSpan.Zero), 0, default)];
    }
}
