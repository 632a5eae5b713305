using MentorBot.Platforms;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorBot.Tests.Discord;

/// <summary>Sessions with Discord that outlive the process.</summary>
public sealed class DiscordSessionsTests
{
    [Fact]
    public async Task Session_GoesOnAfterARestart_AndWhatCameMeanwhileIsAnswered()
    {
        using var folder = new TemporaryFolder();
        await using var before = await DiscordStage.StartAsync(folder: folder.Path);
        await before.ReadyAsync();
        await before.StopAsync();
        await before.Server.WriteAsync(before.Payloads.Message("what is numpy", channel: "700000000000000009"));

        await using var after = await DiscordStage.StartAsync(after: before, folder: folder.Path);
        await after.SeesAsync("What NumPy is");

        Assert.Single(before.Server.Gateway.Identifies);
        Assert.Single(before.Server.Gateway.Log, l => l.StartsWith("resume ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Session_IsKeptWhileTheProcessRuns_SoThatAKillSparesIt()
    {
        using var folder = new TemporaryFolder();
        await using var stage = await DiscordStage.StartAsync(folder: folder.Path);
        await stage.ReadyAsync();
        await stage.UntilAsync(() => stage.Server.Gateway.Log.Any(l => l.StartsWith("identify", StringComparison.Ordinal)), "it has identified");
        await stage.Clock.UntilTimerAsync(TimeSpan.FromSeconds(30));
        var file = Path.Combine(folder.Path, DiscordSessions.FileName);
        await stage.UntilAsync(() =>
        {
            // In small steps: a slow disk must not let the session grow too old to be read.
            stage.Clock.Advance(TimeSpan.FromSeconds(1));
            return File.Exists(file);
        }, "the session is kept");
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        var sessions = new DiscordSessions(folder.Path, stage.Clock, NullLogger<DiscordSessions>.Instance);
        Assert.Equal("session-0", Assert.Single(sessions.Read()).Id);
        stage.Clock.Advance(TimeSpan.FromMinutes(11));
        await stage.StopAsync();
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"at":"2026-11-23T08:49:00+00:00","sessions":[]}""")]
    [InlineData("{}")]
    public async Task FileThatIsOldOrBroken_IsPassedOver(string content)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, DiscordSessions.FileName), content);
        await using var stage = await DiscordStage.StartAsync(folder: folder.Path);
        await stage.ReadyAsync();
    }
}
