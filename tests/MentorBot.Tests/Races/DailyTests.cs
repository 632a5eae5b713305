using MentorBot.Core.Ports;
using MentorBot.Testing;
using MentorBot.Testing.Discord;
using MentorBot.Tests.Discord;

namespace MentorBot.Tests.Races;

/// <summary>The daily question on Discord, in the real host.</summary>
public sealed class DailyTests
{
    private const ulong Manager = 32;

    [Fact]
    public async Task ADailyQuestion_ComesAtItsHour_IsSealed_AndRevealedByTheNext()
    {
        await using var stage = await DiscordStage.StartAsync(edition: SampleQuestions.With(RealContent.Edition, SampleQuestions.Bank(5)));
        await stage.ReadyAsync();
        await stage.Server.InteractAsync(DiscordPayloads.By(stage.Payloads.Subcommand("quiz", "daily", ("at", "10:00 berlin")), "100000000000000001", "Maya"));
        await stage.SeesAsync("Only those who manage");
        await stage.Server.InteractAsync(DiscordPayloads.By(stage.Payloads.Subcommand("quiz", "daily", ("at", "10:01 berlin")), "100000000000000001", "Maya", Manager));
        await stage.SeesAsync("at 10:01 (Europe/Berlin)");

        // 10:01 in Berlin is 09:01 UTC: a minute from the start.
        await stage.AdvanceUntilAsync(() => stage.Server.Rest.Seen.Any(m => m.Text.Contains("Question of the day", StringComparison.Ordinal)), "the question comes");
        await stage.UntilAsync(() => stage.Store.Room("discord/500000000000000001/800000000000000001")!.Daily!.Open!.Handle.Length > 0, "it is known to be there");
        var asked = await stage.SeesAsync("Question of the day");
        Assert.DoesNotContain("A left join keeps", asked.Text, StringComparison.Ordinal);
        var button = (string)asked.Body["components"]![0]!["components"]![0]!["custom_id"]!;
        await stage.Server.InteractAsync(DiscordPayloads.By(stage.Payloads.Press(button), "100000000000000002", "Aki"));
        var taken = await stage.SeesAsync("sealed until tomorrow");
        Assert.True(taken.Private);

        stage.Clock.Advance(TimeSpan.FromHours(24));
        await stage.UntilAsync(() => stage.Server.Rest.Seen.Count(m => m.Text.Contains("Question of the day", StringComparison.Ordinal)) == 2, "the next one comes");
        await stage.UntilAsync(() => stage.Server.Rest.Seen.Any(m => m.Id == asked.Id && m.Text.Contains("of 1 got it right", StringComparison.Ordinal)), "the first is revealed");
        Assert.Contains("A left join keeps", stage.Server.Rest.Seen.First(m => m.Id == asked.Id).Text, StringComparison.Ordinal);
        Assert.All(stage.Store.ExportAsync(default).ToBlockingEnumerable().OfType<LogRecord>().Where(l => l.Entry.Log.StartsWith("daily:", StringComparison.Ordinal)), l => Assert.Equal("discord:100000000000000002", l.Entry.Owner));
    }
}
