using System.Globalization;
using System.Text.Json.Nodes;
using MentorBot.Core.Dialogue;
using MentorBot.Testing;
using MentorBot.Testing.Discord;
using MentorBot.Tests.Discord;
using MentorBot.Tests.Wires;
using MentorBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Together;

/// <summary>A channel of a Discord server, with its threads.</summary>
internal sealed class DiscordSharedPlace : ISharedPlace
{
    private const string Channel = "800000000000000001";
    private const ulong Manages = 32 | 8192;

    private readonly ManualClock clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private readonly People people = new();
    private readonly Dictionary<string, string> actors = new(StringComparer.Ordinal);
    private readonly Stack<DiscordStage> lives = [];

    private DiscordSharedPlace() => Store = new KeptStore(clock);

    public KeptStore Store { get; }

    public string Room => $"discord/500000000000000001/{Channel}";

    private DiscordStage Stage => lives.Peek();

    public static async Task<ISharedPlace> StartAsync()
    {
        var place = new DiscordSharedPlace();
        await place.LiveAsync();
        return place;
    }

    /// <summary>What is typed becomes a slash command with the options that are registered: a word each, the last takes what is left.</summary>
    public Task SayAsync(string person, string words)
    {
        var said = words.TrimStart('/').Split(' ');
        var command = Stage.Server.Rest.CommandsOf()!.AsArray().First(c => (string)c!["name"]! == said[0])!;
        if (command["options"]?.AsArray().FirstOrDefault(o => said.Length > 1 && (string)o!["name"]! == said[1]) is not { } subcommand)
        {
            return InteractAsync(person, Stage.Payloads.Command(said[0]));
        }

        var names = (subcommand["options"]?.AsArray() ?? []).Select(o => (string)o!["name"]!).ToList();
        var values = names.Count == 0 ? [] : string.Join(' ', said[2..]).Split(' ', names.Count, StringSplitOptions.RemoveEmptyEntries);
        return InteractAsync(person, Stage.Payloads.Subcommand(said[0], said[1], [.. values.Select((v, i) => (names[i], v))]));
    }

    public Task PressAsync(string person, string label)
    {
        var message = Stage.Server.Rest.Seen.Last(m => AudienceOf(m) is var audience && (audience == SharedScript.Room || audience == person) && m.Buttons.Any(b => b.Label == label));
        var press = Stage.Payloads.Press(message.Buttons.First(b => b.Label == label).Id);
        press["message"] = new JsonObject { ["id"] = message.Id, ["flags"] = message.Private ? 64 : 0 };
        return InteractAsync(person, message.Channel is "" or Channel ? press : DiscordPayloads.InThread(press, message.Channel));
    }

    public Task PassAsync(TimeSpan time) => Store.PassAsync(time);

    public async Task RestartAsync(TimeSpan after)
    {
        await Stage.StopAsync();
        Store.Reopen();
        clock.Advance(after);
        await LiveAsync();
    }

    public IReadOnlyList<(string Audience, WireMessage Message)> Messages() =>
    [
        .. Stage.Server.Rest.Seen.Select(m => (AudienceOf(m), new WireMessage(
            $"{m.Id} {m.Body.ToJsonString().GetHashCode(StringComparison.Ordinal)}",
            [.. DiscordWirePerson.Plain(m).Split('\n'), .. m.Body["attachments"] is JsonArray { Count: > 0 } ? ["picture"] : Array.Empty<string>(), string.Join("  ", m.Buttons.Select(b => b.Label))]))),
    ];

    public async ValueTask DisposeAsync()
    {
        foreach (var life in lives)
        {
            await life.DisposeAsync();
        }

        Store.Dispose();
    }

    private async Task LiveAsync()
    {
        var before = lives.Count == 0 ? null : Stage;
        var sessions = before?.Server.Gateway.Identifies.Count ?? 0;
        lives.Push(await DiscordStage.StartAsync(after: before, at: clock, seed: lives.Count, steady: true, disk: Store));
        await Stage.ReadyAsync();
        await Stage.UntilAsync(() => Stage.Server.Gateway.Identifies.Count > sessions, "the bot is ready again");
        Store.Wake = Stage.Services.GetRequiredService<DueBell>().Ring;
        await Store.SettleAsync();
    }

    private async Task InteractAsync(string person, JsonObject interaction)
    {
        var by = DiscordPayloads.By(interaction, Account(person), People.NameOf(person), person == People.Manager ? Manages : 0);
        actors[(string)by["id"]!] = person;
        await Stage.Server.InteractAsync(by);
        await Stage.UntilAsync(() => Stage.Reception.HasTaken(new DeliveryId($"discord:i:{by["id"]}")), "it is taken");
        await Stage.Reception.SpokenAsync();
        await Store.SettleAsync();
    }

    private string AudienceOf(SeenMessage message) => message.Private ? actors[message.Interaction!] : SharedScript.Room;

    private string Account(string person) => (100_000_000_000_000_000 + people.NumberOf(person)).ToString(CultureInfo.InvariantCulture);
}
