using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MentorBot.Core.Dialogue;
using MentorBot.Testing;
using MentorBot.Testing.Discord;
using MentorBot.Tests.Discord;
using MentorBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Wires;

/// <summary>Somebody on Discord, in the private chat with the bot.</summary>
internal sealed partial class DiscordWirePerson(DiscordStage first) : IWirePerson
{
    private const string Channel = "700000000000000009";

    private readonly List<DiscordStage> stages = [first];

    public ManualClock Clock => Stage.Clock;

    public MemoryStore Store => Stage.Store;

    private DiscordStage Stage => stages[^1];

    public static async Task<DiscordWirePerson> StartAsync(int? seed = null)
    {
        var begun = await DiscordStage.StartAsync(seed: seed, steady: true);
        await begun.ReadyAsync();
        return new DiscordWirePerson(begun);
    }

    public void Wake() => Stage.Services.GetRequiredService<DueBell>().Ring();

    public Task SaysAsync(string text) => DoesAsync("MESSAGE_CREATE", "m", Stage.Payloads.Message(text, Channel));

    public Task PressesAsync(ButtonId button)
    {
        var press = DiscordPayloads.InPrivate(Stage.Payloads.Press(button.ToString()));
        press["channel_id"] = Channel;
        Stage.Server.Expect(press);
        return DoesAsync("INTERACTION_CREATE", "i", press);
    }

    public async Task RestartAsync()
    {
        await Stage.StopAsync();
        var identified = Stage.Server.Gateway.Identifies.Count;
        stages.Add(await DiscordStage.StartAsync(after: Stage, steady: true));
        await Stage.UntilAsync(() => Stage.Server.Gateway.Identifies.Count > identified, "the bot is back");
    }

    public IReadOnlyList<WireMessage> Messages() =>
        [.. Stage.Server.Rest.Seen.Select(m => new WireMessage($"{m.Id} {m.Body.GetHashCode()}", WireMessage.LinesOf(Plain(m), m.Buttons.Select(b => b.Label))))];

    public IReadOnlyList<(string Request, JsonNode? Body)> Sent() =>
    [
        .. Stage.Server.Rest.Bodies
            .Where(b => b.Request.Split(' ') is [not "GET", var path] && (path.Contains("/messages", StringComparison.Ordinal) || path.Contains("/callback", StringComparison.Ordinal) || path.Contains("/webhooks/", StringComparison.Ordinal))),
    ];

    public async ValueTask DisposeAsync()
    {
        foreach (var process in stages.AsEnumerable().Reverse())
        {
            await process.DisposeAsync();
        }
    }

    private async Task DoesAsync(string type, string kind, JsonObject data)
    {
        await Stage.Server.Gateway.EmitAsync(type, data);
        await Stage.UntilAsync(() => Stage.Reception.HasTaken(new DeliveryId($"discord:{kind}:{data["id"]}")), "it is taken");
        await Stage.Reception.SpokenAsync();
    }

    /// <summary>What is read: the words of all embeds with their small print, without the signs of Markdown.</summary>
    internal static string Plain(SeenMessage message)
    {
        var prints = (message.Body["embeds"]?.AsArray() ?? []).Select(e => (string?)e!["footer"]?["text"]).OfType<string>();
        return Markup().Replace(string.Join('\n', [message.Text, .. prints]), "$1");
    }

    /// <summary>A link, of which the address is not read, or an escaped sign.</summary>
    [GeneratedRegex(@"\[([^\[\]]*)\]\(https?://[^\s()]*\)|\\(?=[\p{P}\p{S}])")]
    private static partial Regex Markup();
}
