using System.Text.Json.Nodes;
using MentorBot.Core.Quizzes;
using MentorBot.Testing;
using MentorBot.Testing.Discord;
using MentorBot.Tests.Discord;

namespace MentorBot.Tests.Races;

/// <summary>A Discord server in which people race.</summary>
internal sealed class RaceStage(DiscordStage stage, QuestionBank bank) : IAsyncDisposable
{
    public DiscordStage Stage => stage;

    private const string Room = "discord/500000000000000001/800000000000000001";

    /// <summary>The thread of the race: the lobby's message has its id.</summary>
    public string Thread { get; private set; } = "";

    public static async Task<RaceStage> StartAsync(int questions = 12)
    {
        var bank = SampleQuestions.Bank(questions);
        var stage = await DiscordStage.StartAsync(edition: SampleQuestions.With(RealContent.Edition, bank));
        stage.Holds = () => stage.Store.Room(Room)?.Race?.Stage == Core.Quizzes.Races.RaceStage.Asking;
        await stage.ReadyAsync();
        return new RaceStage(stage, bank);
    }

    /// <summary>Maya starts a race, and the first question is there.</summary>
    public async Task BeginAsync(string words = "sql 5 10s")
    {
        await stage.Server.InteractAsync(DiscordPayloads.By(stage.Payloads.Subcommand("quiz", "race", ("skill", words)), "100000000000000001", "Maya"));
        var lobby = await stage.SeesAsync("It starts in 10 seconds");
        Thread = lobby.Id;
        await AsksAsync(1);
    }

    /// <summary>Waits until a question is there and its time runs.</summary>
    public Task AsksAsync(int number) => stage.AdvanceUntilAsync(() => Shown(number) is { } m && Components(m) > 0 && IsOpen(number), $"question {number} is asked");

    /// <summary>Somebody answers the present question, rightly or wrongly; gives the option.</summary>
    public async Task<int> AnswerAsync(int number, string user, string name, bool rightly = true)
    {
        var message = Shown(number)!;
        var options = ((string)message.Body["embeds"]![0]!["description"]!).Split('\n').Where(l => l.Contains("**", StringComparison.Ordinal) && !l.Contains("Question", StringComparison.Ordinal)).ToList();
        var option = options.FindIndex(o => o.Contains("right ", StringComparison.Ordinal) == rightly);
        await PressAsync((string)Buttons(message)[option]!["custom_id"]!, user, name);
        return option;
    }

    /// <summary>Somebody presses a button in the race's thread.</summary>
    public Task PressAsync(string button, string user, string name, ulong permissions = 0) =>
        stage.Server.InteractAsync(DiscordPayloads.InThread(DiscordPayloads.By(stage.Payloads.Press(button), user, name, permissions), Thread));

    /// <summary>The message of a question.</summary>
    public SeenMessage? Shown(int number) => stage.Server.Rest.Seen.LastOrDefault(m => m.Text.Contains($"Question {number}/", StringComparison.Ordinal));

    /// <summary>The buttons below a message.</summary>
    public static JsonArray Buttons(SeenMessage message) => message.Body["components"]![0]!["components"]!.AsArray();

    public QuestionBank Bank => bank;

    public ValueTask DisposeAsync() => stage.DisposeAsync();

    private bool IsOpen(int number) => stage.Store.Room(Room)?.Race is { } race && race.Number == number && race.Until is not null;

    private static int Components(SeenMessage message) => (message.Body["components"] as JsonArray)?.Count ?? 0;
}
