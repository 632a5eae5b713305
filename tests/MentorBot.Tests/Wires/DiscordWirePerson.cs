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
internal sealed partial class DiscordWirePerson(DiscordStage stage) : IWirePerson
{
    private const string Channel = "700000000000000009";

    public ManualClock Clock => stage.Clock;

    public MemoryStore Store => stage.Store;

    public static async Task<DiscordWirePerson> StartAsync(int? seed = null)
    {
        var stage = await DiscordStage.StartAsync(seed: seed, steady: true);
        await stage.ReadyAsync();
        return new DiscordWirePerson(stage);
    }

    public void Wake() => stage.Services.GetRequiredService<DueBell>().Ring();

    public Task SaysAsync(string text) => DoesAsync("MESSAGE_CREATE", "m", stage.Payloads.Message(text, Channel));

    public Task PressesAsync(ButtonId button)
    {
        var press = DiscordPayloads.InPrivate(stage.Payloads.Press(button.ToString()));
        press["channel_id"] = Channel;
        stage.Server.Expect(press);
        return DoesAsync("INTERACTION_CREATE", "i", press);
    }

    public IReadOnlyList<WireMessage> Messages() =>
        [.. stage.Server.Rest.Seen.Select(m => new WireMessage($"{m.Id} {m.Body.GetHashCode()}", WireMessage.LinesOf(Plain(m), m.Buttons.Select(b => b.Label))))];

    public IReadOnlyList<(string Request, JsonNode? Body)> Sent() =>
    [
        .. stage.Server.Rest.Bodies
            .Where(b => b.Request.Split(' ') is [not "GET", var path] && (path.Contains("/messages", StringComparison.Ordinal) || path.Contains("/callback", StringComparison.Ordinal) || path.Contains("/webhooks/", StringComparison.Ordinal))),
    ];

    public ValueTask DisposeAsync() => stage.DisposeAsync();

    private async Task DoesAsync(string type, string kind, JsonObject data)
    {
        await stage.Server.Gateway.EmitAsync(type, data);
        await stage.UntilAsync(() => stage.Reception.HasTaken(new DeliveryId($"discord:{kind}:{data["id"]}")), "it is taken");
        await stage.Reception.SpokenAsync();
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
