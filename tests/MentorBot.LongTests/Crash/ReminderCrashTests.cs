using MentorBot.Core.Json;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Ports;
using MentorBot.Core.Reminders;
using MentorBot.Storage.Sqlite;
using MentorBot.Tests;
using NodaTime;

namespace MentorBot.LongTests.Crash;

/// <summary>The mentor, killed at each step of a reminder's way, and started again.</summary>
public sealed class ReminderCrashTests : IDisposable
{
    /// <summary>Longer than the lease of a claim.</summary>
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(130);

    private static readonly DateTimeOffset Due = new(2026, 11, 23, 14, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();

    private string Data => Path.Combine(folder.Path, "data");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("claimed", 1)]
    [InlineData("committed", 1)]
    [InlineData("sending", 1)]
    // It arrived and nobody could keep that: it is said once more, as the platform gives no key that would make a repeat safe.
    [InlineData("sent", 2)]
    [InlineData("noted", 2)]
    [InlineData("completed", 1)]
    public async Task Killed_ThePersonIsRemindedAllTheSame_AndThenOnTimeAgain(string step, int times)
    {
        await RemindMayaAsync();
        var first = await LiveAsync(Due.AddSeconds(-2), step);
        var second = await LiveAsync(Due + Later, "");
        Assert.Equal(times, first.Count + second.Count);
        Assert.InRange(second.Count, times == 1 && step == "completed" ? 0 : 1, 1);

        var nextWeek = Assert.Single(await LiveAsync(Due.AddDays(7).AddSeconds(-2), ""));
        Assert.DoesNotContain("Late", nextWeek, StringComparison.Ordinal);
    }

    /// <summary>Maya lives in Kolkata and studies on Mondays at 19:30; the next one is due.</summary>
    private async Task RemindMayaAsync()
    {
        var maya = new Learner
        {
            Id = new LearnerId("maya"),
            Accounts = [new AccountId("pipe", "maya")],
            LastSeen = new LocalDate(2026, 11, 23),
            Profile = new Profile { Role = new ArticleId(ArticleKind.Role, "applied-ml-intern"), HoursAWeek = 8, Days = [], Zone = "Asia/Kolkata" },
            Schedules = [new StudySchedule { Number = 1, Days = [new StudyDay(IsoDayOfWeek.Monday, new LocalTime(19, 30))] }],
        };
        using var store = SqliteStore.Open(Data, TimeProvider.System).Store!;
        await store.ImportAsync(
            new StoreRecord[]
            {
                new AggregateRecord(AggregateKey.Of(maya.Id), 1, CoreJson.Write(maya)),
                new AccountRecord(maya.Accounts[0], maya.Id),
                new DueRecord(new DueKey("reminders-1", "maya"), "maya", Due, 0, default),
            }.ToAsyncEnumerable(),
            CancellationToken.None);
    }

    /// <summary>One process from an instant on, until it kills itself or some seconds later.</summary>
    /// <returns>The reminders that arrived.</returns>
    private async Task<IReadOnlyList<string>> LiveAsync(DateTimeOffset from, string killAt)
    {
        using var subject = Subject.Start(Data, "Sqlite", from.ToString("O"), killAt);
        var reminded = new List<string>();
        var (finishing, arrived) = (Task.CompletedTask, new TaskCompletionSource());
        while (await subject.NextAsync() is { } line)
        {
            switch (line.Split('\t'))
            {
                case ["reminded", "maya", var words]:
                    reminded.Add(words);
                    arrived.TrySetResult();
                    break;
                case ["ready"] when killAt.Length == 0:
                    finishing = FinishAsync(subject, arrived.Task);
                    break;
            }
        }

        await finishing;
        var (exitCode, error) = await subject.EndAsync();
        Assert.True(exitCode == (killAt.Length == 0 ? 0 : 137), $"It ended with {exitCode}:\n{error}");
        return reminded;
    }

    /// <summary>Lets it live until a reminder arrives, and a little longer for one too many; or for as long as one would need.</summary>
    private static async Task FinishAsync(Subject subject, Task arrived)
    {
        await Task.WhenAny(arrived, Task.Delay(TimeSpan.FromSeconds(15), TimeProvider.System));
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
        subject.Finish();
    }
}
