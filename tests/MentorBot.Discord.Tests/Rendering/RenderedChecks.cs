using System.Text.Json.Nodes;
using MentorBot.Discord.Rest;
using MentorBot.Discord.Transport;
using MentorBot.Testing.Discord;
using MentorBot.Testing.Specifications;
using System.Text.Json;

namespace MentorBot.Discord.Tests.Rendering;

/// <summary>Holds messages to Discord's description and limits.</summary>
internal static class RenderedChecks
{
    public static void Accepts(DiscordText message)
    {
        var body = BodyWriter.Message(message, "nonce");
        Assert.Empty(DiscordSpecification.Check("POST", "/channels/800000000000000001/messages", JsonElement.Parse(body)));
        Assert.Empty(DiscordLimits.Check(JsonNode.Parse(body)));
    }

    public static void Accepts(InteractionAnswer answer)
    {
        var body = BodyWriter.Answer(answer);
        Assert.Empty(DiscordSpecification.Check("POST", "/interactions/800000000000000001/token/callback", JsonElement.Parse(body)));
        Assert.Empty(DiscordLimits.Check(JsonNode.Parse(body)));
    }
}
