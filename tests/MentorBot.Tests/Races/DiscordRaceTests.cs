using MentorBot.Testing.Discord;

namespace MentorBot.Tests.Races;

/// <summary>Races on Discord, from the gateway to the store and back, in the real host.</summary>
public sealed class DiscordRaceTests
{
    private const string Room = "discord/500000000000000001/800000000000000001";
    private const string Maya = "100000000000000001";
    private const string Aki = "100000000000000002";

    [Fact]
    public async Task ARace_FromLobbyToPodium()
    {
        await using var race = await RaceStage.StartAsync();
        await race.BeginAsync();
        Assert.Equal(race.Thread, race.Shown(1)!.Channel);

        for (var number = 1; number <= 5; number++)
        {
            await race.AsksAsync(number);
            await race.AnswerAsync(number, Maya, "Maya");
            await race.AnswerAsync(number, Aki, "Aki", rightly: number == 1);
            await race.Stage.UntilAsync(() => race.Stage.Store.Logs(number) == 2, $"both answers to {number} are kept");
            await race.Stage.AdvanceUntilAsync(() => race.Shown(number)!.Text.Contains("A left join keeps every row", StringComparison.Ordinal), $"{number} is revealed");
        }

        Assert.Contains("2 right, 0 wrong.", race.Shown(1)!.Text, StringComparison.Ordinal);
        Assert.Contains("1 right, 1 wrong (", race.Shown(5)!.Text, StringComparison.Ordinal);
        Assert.Contains("Top: Maya 500, Aki 100", race.Shown(5)!.Text, StringComparison.Ordinal);
        await race.Stage.AdvanceUntilAsync(() => race.Stage.Server.Rest.Seen.Any(m => m.Text.Contains("The race is over", StringComparison.Ordinal)), "the podium is there");
        var podium = await race.Stage.SeesAsync("The race is over");
        Assert.Equal(race.Thread, podium.Channel);
        Assert.Contains("Maya", (string)podium.Body["attachments"]![0]!["description"]!, StringComparison.Ordinal);
        Assert.Null(race.Stage.Store.Room(Room)!.Race);
        Assert.All(race.Stage.Server.Rest.Interactions, i => Assert.True(i.Private));

        // What Aki missed waits for Aki alone, and becomes cards with the first review.
        Assert.Equal(4, race.Stage.Store.Owned("missed", "discord:" + Aki));
        Assert.Equal(0, race.Stage.Store.Owned("missed", "discord:" + Maya));
        await race.Stage.Server.InteractAsync(DiscordPayloads.By(race.Stage.Payloads.Command("review"), Aki, "Aki"));
        await race.Stage.UntilAsync(() => race.Stage.Store.Owned("missed", "discord:" + Aki) == 0, "what was missed became cards");
        Assert.Equal(4, race.Stage.Store.Owned("card", null));

        // On the board are those who asked for it, and oneself.
        await race.Stage.Server.InteractAsync(DiscordPayloads.By(race.Stage.Payloads.Subcommand("leaderboard", "show"), Maya, "Maya"));
        await race.Stage.SeesAsync("From now on others see you");
        await race.Stage.Server.InteractAsync(DiscordPayloads.By(race.Stage.Payloads.Subcommand("leaderboard", "week"), "100000000000000003", "Bo"));
        var board = await race.Stage.SeesAsync("this week");
        Assert.Contains("Maya", board.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Aki", board.Text, StringComparison.Ordinal);
        Assert.True(board.Private);
        await race.Stage.Server.InteractAsync(DiscordPayloads.By(race.Stage.Payloads.Subcommand("leaderboard", "season"), Aki, "Aki"));
        var own = await race.Stage.SeesAsync("You are number 2 with 100 points");
        Assert.Contains("Q4 2026", own.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forget_TakesAPlayersAnswersPointsAndMissedQuestions()
    {
        await using var race = await RaceStage.StartAsync();
        await race.BeginAsync();
        await race.AnswerAsync(1, Maya, "Maya");
        await race.AnswerAsync(1, Aki, "Aki", rightly: false);
        await race.Stage.UntilAsync(() => race.Stage.Store.Logs(1) == 2, "both answers are kept");
        await race.Stage.AdvanceUntilAsync(() => race.Stage.Store.Room(Room)!.Race!.Stage == Core.Quizzes.Races.RaceStage.Shown, "it is revealed");
        await race.PressAsync($"1|race|stop|{race.Stage.Store.Room(Room)!.Race!.Id}", Maya, "Maya");
        await race.Stage.UntilAsync(() => race.Stage.Store.Owned("missed", "discord:" + Aki) == 1 && race.Stage.Store.Of("discord:" + Maya) > 1, "the race is over");
        foreach (var (user, name) in new[] { (Maya, "Maya"), (Aki, "Aki") })
        {
            await race.Stage.Server.InteractAsync(DiscordPayloads.By(race.Stage.Payloads.Command("forget"), user, name));
            await race.Stage.Server.InteractAsync(DiscordPayloads.By(race.Stage.Payloads.Press("1|privacy|erase|2026-11-23"), user, name));
            await race.Stage.UntilAsync(() => race.Stage.Store.Of("discord:" + user) == 0, $"nothing of {name} is left");
        }
    }

    [Fact]
    public async Task AnAnswer_MayBeChangedOnce_AndNotAfterTheTime()
    {
        await using var race = await RaceStage.StartAsync();
        await race.BeginAsync();
        await race.AnswerAsync(1, Aki, "Aki", rightly: false);
        await race.Stage.SeesAsync("it is. You may change once.");
        await race.AnswerAsync(1, Aki, "Aki");
        await race.Stage.SeesAsync("Changed to");
        await race.AnswerAsync(1, Aki, "Aki", rightly: false);
        await race.Stage.SeesAsync("You have changed once");
        race.Stage.Clock.Advance(TimeSpan.FromSeconds(1));
        await race.Stage.UntilAsync(() => race.Shown(1)!.Text.Contains("answered: 1", StringComparison.Ordinal), "the board is brought up to date");
        var buttons = RaceStage.Buttons(race.Shown(1)!);
        await race.Stage.AdvanceUntilAsync(() => race.Shown(1)!.Text.Contains("1 right, 0 wrong.", StringComparison.Ordinal), "the change counts");
        await race.PressAsync((string)buttons[0]!["custom_id"]!, Maya, "Maya");
        await race.Stage.SeesAsync("Too late");
    }

    [Fact]
    public async Task ARace_NobodyAnswers_StopsByItself()
    {
        await using var race = await RaceStage.StartAsync();
        await race.BeginAsync();
        await race.Stage.AdvanceUntilAsync(() => race.Stage.Server.Rest.Seen.Any(m => m.Text.Contains("Nobody is answering any more, so I stop here after 3", StringComparison.Ordinal)), "it stops", 120);
    }

    [Fact]
    public async Task OnlyItsStarterAndModerators_StopARace()
    {
        await using var race = await RaceStage.StartAsync();
        await race.BeginAsync();
        var id = race.Stage.Store.Room(Room)!.Race!.Id;
        await race.PressAsync($"1|race|stop|{id}", Aki, "Aki");
        await race.Stage.SeesAsync("Only who started the race");
        await race.PressAsync($"1|race|stop|{id}", Aki, "Aki", permissions: 8192);
        await race.Stage.SeesAsync("The race was stopped after 0 questions");
        Assert.Contains("does not count", race.Shown(1)!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneRace_InAChannel()
    {
        await using var race = await RaceStage.StartAsync();
        await race.BeginAsync();
        await race.Stage.Server.InteractAsync(race.Stage.Payloads.Subcommand("quiz", "race"));
        await race.Stage.SeesAsync("A race is running here already");
    }
}
