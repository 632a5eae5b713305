using MentorBot.Testing;
using static MentorBot.Content.Tests.ContentFolder;

namespace MentorBot.Content.Tests;

public sealed class WatcherTests : IDisposable
{
    private static readonly TimeSpan Round = ContentWatcher.Pause;

    private readonly ContentFolder folder = new();
    private readonly ManualClock clock = new();
    private readonly List<ContentReading> readings = [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ASavedEdit_IsLiveWithinTwoSeconds()
    {
        using var watcher = Watch();
        folder.Edit(SkillFile, "title: Arrays", "title: Arrays of numbers");

        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("Arrays of numbers", Assert.Single(readings).Library!.Articles[1].Title);
    }

    [Fact]
    public void TwoRounds_LeaveMostOfTheTwoSecondsToTheReading() => Assert.InRange(Round * 2, TimeSpan.Zero, TimeSpan.FromSeconds(0.5));

    [Fact]
    public void AnEditBetweenTheFirstReadingAndTheWatch_IsRead()
    {
        var stamps = Stamps();
        folder.Edit(SkillFile, "title: Arrays", "title: Arrays of numbers");
        using var watcher = new ContentWatcher(folder.Path, stamps, clock, Keys, readings.Add);

        clock.Advance(Round * 2);

        Assert.Equal("Arrays of numbers", Assert.Single(readings).Library!.Articles[1].Title);
    }

    [Fact]
    public void WithoutAnEdit_NothingIsRead()
    {
        using var watcher = Watch();

        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Empty(readings);
    }

    [Fact]
    public void EditsThatGoOn_AreReadOnceTheyStop()
    {
        using var watcher = Watch();
        for (var i = 0; i < 4; i++)
        {
            folder.Edit(SkillFile, "hours: 25", "hours: 25\n# one more line");
            clock.Advance(Round);
            Assert.Empty(readings);
        }

        clock.Advance(Round);

        Assert.Single(readings);
    }

    [Fact]
    public void ABrokenEdit_ComesAsFaultsAndItsCureAsBooks()
    {
        using var watcher = Watch();
        folder.Edit(SkillFile, "hours: 25", "hours: 2500");
        clock.Advance(Round * 2);
        folder.Edit(SkillFile, "hours: 2500", "hours: 30");
        clock.Advance(Round * 2);

        Assert.Null(readings[0].Library);
        Assert.Equal($"{SkillFile}:6: \"hours\" is 2500; it must be a number from 4 to 200", Assert.Single(readings[0].Faults).ToString());
        Assert.Equal(30, readings[1].Library!.Articles[1].Hours);
    }

    [Fact]
    public void FilesThatComeAndGo_AreSeen()
    {
        using var watcher = Watch();
        folder.Delete(MessagesFile);
        clock.Advance(Round * 2);
        folder.Write("prompts/guides/ending.md", "---\n");
        clock.Advance(Round * 2);

        Assert.Equal(2, readings.Count);
        Assert.Contains(readings[1].Faults, f => f.File == "prompts/guides/ending.md");
    }

    [Fact]
    public void AReceiverThatThrows_DoesNotEndTheWatch()
    {
        var failures = new List<Exception>();
        using var watcher = new ContentWatcher(folder.Path, Stamps(), clock, Keys, _ => throw new InvalidOperationException("no"), failures.Add);
        for (var hours = 30; hours < 32; hours++)
        {
            folder.Edit(SkillFile, "hours: ", $"hours: {hours} # ");
            clock.Advance(Round * 2);
        }

        Assert.Equal(["no", "no"], failures.Select(f => f.Message));
    }

    [Fact]
    public async Task OnceDisposed_NothingIsReadAnyMore()
    {
        var watcher = Watch();
        folder.Edit(SkillFile, "hours: 25", "hours: 2500");
        await watcher.DisposeAsync();

        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Empty(readings);
    }

    private ContentWatcher Watch() => new(folder.Path, Stamps(), clock, Keys, readings.Add);

    private ContentStamps Stamps() => ContentStamps.Of(folder.Path)!;
}
