using System.Diagnostics;
using MentorBot.Testing;
using MentorBot.Testing.Telegram;
using MentorBot.Tests.Telegram;

namespace MentorBot.Tests.Races;

/// <summary>Races in a Telegram group, as its own quizzes, in the real host.</summary>
public sealed class TelegramRaceTests
{
    private const long Group = -100;
    private const string Room = "telegram/-100/-100";

    [Fact]
    public async Task ARace_IsAskedAsQuizzes_AndScoredByVotes()
    {
        await using var stage = await TelegramStage.StartAsync(edition: SampleQuestions.With(RealContent.Edition, SampleQuestions.Bank(12)), paced: false);
        var (maya, aki) = (new TelegramPerson(stage.Server, 11) { Name = "Maya" }, new TelegramPerson(stage.Server, 12) { Name = "Aki" });
        maya.Says("/quiz race sql 5 10s", chat: Group);
        await stage.SeesAsync(Group, "It starts in 10 seconds");
        for (var number = 1; number <= 5; number++)
        {
            await AdvanceUntilAsync(stage, () => stage.Store.Room(Room)?.Race is { } race && race.Number == number && race.Until is not null, $"question {number} is open");
            var asked = stage.Server.CallsOf("sendPoll")[^1].Fields;
            Assert.Equal("quiz", asked.GetProperty("type").GetString());
            Assert.Equal(10, asked.GetProperty("open_period").GetInt32());
            Assert.StartsWith($"Question {number}/5", asked.GetProperty("question").GetString(), StringComparison.Ordinal);
            Assert.Equal("A left join keeps every row of the left table.", asked.GetProperty("explanation").GetString());
            var right = asked.GetProperty("correct_option_ids")[0].GetInt32();
            Assert.StartsWith("right", asked.GetProperty("options")[right].GetProperty("text").GetString(), StringComparison.Ordinal);
            var poll = stage.Store.Room(Room)!.Race!.Present!.Poll;
            maya.Votes(poll, right);
            aki.Votes(poll, (right + 1) % 4);
            await UntilAsync(stage, () => stage.Store.Logs(number) == 2, "both votes are kept");
        }

        await AdvanceUntilAsync(stage, () => stage.Server.Screen(Group).Any(m => m.Text.Contains("The race is over", StringComparison.Ordinal)), "the race is over");
        Assert.Contains("1. Maya: 500 points, 5 of 5 right", stage.Server.Screen(Group).First(m => m.Text.Contains("The race is over", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
        await UntilAsync(stage, () => stage.Server.CallsOf("sendPhoto").Count == 1, "the podium is there");
        Assert.Equal(5, stage.Server.CallsOf("stopPoll").Count);
    }

    [Fact]
    public async Task OnlyItsStarterAndAdministrators_StopARace()
    {
        await using var stage = await TelegramStage.StartAsync(edition: SampleQuestions.With(RealContent.Edition, SampleQuestions.Bank(12)), paced: false);
        var (maya, aki) = (new TelegramPerson(stage.Server, 11), new TelegramPerson(stage.Server, 12) { Name = "Aki" });
        maya.Says("/quiz race sql 5 10s", chat: Group);
        await stage.SeesAsync(Group, "It starts in 10 seconds");
        aki.Says("/quiz race stop", chat: Group);
        await stage.SeesAsync(12, "Only who started the race");
        stage.Server.SetAdministrator(Group, 12);
        aki.Says("/quiz race stop", chat: Group);
        await AdvanceUntilAsync(stage, () => stage.Server.Screen(Group).Any(m => m.Text.Contains("The race was stopped", StringComparison.Ordinal)), "it is stopped");
    }

    [Fact]
    public async Task ADailyQuestion_IsAQuizWhoseAnswersAreHiddenUntilTheNext()
    {
        await using var stage = await TelegramStage.StartAsync(edition: SampleQuestions.With(RealContent.Edition, SampleQuestions.Bank(5)), paced: false);
        stage.Server.SetAdministrator(Group, 11);
        new TelegramPerson(stage.Server, 11).Says("/quiz daily 10:01 berlin", chat: Group);
        await stage.SeesAsync(11, "at 10:01 (Europe/Berlin)");
        stage.Clock.Advance(TimeSpan.FromMinutes(1));
        await UntilAsync(stage, () => stage.Store.Room(Room)?.Daily?.Open?.Poll.Length > 0, "the question is there");
        var asked = stage.Server.CallsOf("sendPoll")[^1].Fields;
        Assert.True(asked.GetProperty("hide_results_until_closes").GetBoolean());
        // It closes by itself a minute before the next comes at the latest.
        Assert.Equal((23 * 60 * 60) + (59 * 60), asked.GetProperty("open_period").GetInt32());
        stage.Clock.Advance(TimeSpan.FromDays(1));
        await UntilAsync(stage, () => stage.Server.CallsOf("sendPoll").Count == 2, "the next is there");
        Assert.Single(stage.Server.CallsOf("stopPoll"));
    }

    [Fact]
    public async Task TheMenuInGroups_HasWhatIsPlayedTogether()
    {
        await using var stage = await TelegramStage.StartAsync();
        await stage.Server.UntilAsync(() => stage.Server.CallsOf("setMyCommands").Count == 2);
        var menu = stage.Server.CallsOf("setMyCommands").Single(c => c.Fields.GetProperty("scope").GetProperty("type").GetString() == "all_group_chats");
        var verbs = menu.Fields.GetProperty("commands").EnumerateArray().Select(c => c.GetProperty("command").GetString()).ToList();
        Assert.Superset(new HashSet<string?> { "ask", "quiz", "leaderboard" }, verbs.ToHashSet());
        Assert.DoesNotContain("plan", verbs);
    }

    private static async Task AdvanceUntilAsync(TelegramStage stage, Func<bool> holds, string what)
    {
        for (var second = 0; second < 90 && !holds(); second++)
        {
            stage.Clock.Advance(TimeSpan.FromSeconds(1));
            for (var i = 0; i < 20 && !holds() && (i < 3 || stage.Store.Room(Room)?.Race?.Stage == Core.Quizzes.Races.RaceStage.Asking); i++)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
            }
        }

        await UntilAsync(stage, holds, what);
    }

    private static async Task UntilAsync(TelegramStage stage, Func<bool> holds, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"Waited in vain until {what}: {string.Join('\n', stage.Server.Violations)}\n{string.Join("\n---\n", stage.Server.Screen(Group).Select(m => m.Text))}");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
    }
}
