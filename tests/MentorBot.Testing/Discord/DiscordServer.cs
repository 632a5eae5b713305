using System.Text.Json.Nodes;

namespace MentorBot.Testing.Discord;

/// <summary>Discord as its wires look: gateway and REST on the loopback address, with everything that goes wrong there.</summary>
public sealed class DiscordServer : IAsyncDisposable
{
    /// <summary>The only token that is accepted.</summary>
    public const string Token = "OTAwMDAwMDAwMDAwMDAwMDAx.fake.token-of-the-test-server-0123456789abcdef";

    private readonly LoopbackServer server;

    /// <param name="time">The clock of the server; the limits of three seconds and fifteen minutes go by it.</param>
    public DiscordServer(TimeProvider time)
    {
        Ids = new Snowflakes(time);
        Gateway = new GatewayServer(Token);
        Rest = new RestServer(Token, Gateway, Ids, time);
        server = new LoopbackServer(Rest.AnswerAsync, Gateway.ServeAsync);
        Gateway.Url = $"ws://127.0.0.1:{server.Port}";
        ApiBaseUrl = new Uri($"http://127.0.0.1:{server.Port}/api/v10/");
    }

    /// <summary>Makes ids of this moment.</summary>
    public Snowflakes Ids { get; }

    /// <summary>The gateway.</summary>
    public GatewayServer Gateway { get; }

    /// <summary>REST.</summary>
    public RestServer Rest { get; }

    /// <summary>Where requests go.</summary>
    public Uri ApiBaseUrl { get; }

    /// <summary>Somebody uses the bot: the interaction is known to REST and sent over the gateway.</summary>
    public async Task InteractAsync(JsonObject interaction, int copies = 1)
    {
        Expect(interaction);
        await Gateway.EmitAsync("INTERACTION_CREATE", interaction, copies: copies);
    }

    /// <summary>Makes an interaction known to REST, which then waits for its answer.</summary>
    public void Expect(JsonObject interaction) => Rest.Expect(interaction);

    /// <summary>Somebody writes a message.</summary>
    public Task WriteAsync(JsonObject message, int copies = 1) => Gateway.EmitAsync("MESSAGE_CREATE", message, copies: copies);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => server.DisposeAsync();
}
