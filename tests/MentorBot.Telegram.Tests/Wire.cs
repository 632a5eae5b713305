using MentorBot.Telegram.Api;
using MentorBot.Testing;
using MentorBot.Testing.Telegram;

namespace MentorBot.Telegram.Tests;

/// <summary>A transport, the built-in one when none is named, and the server that it talks to. It ends by holding every request of the test to the description.</summary>
public sealed class Wire : IAsyncDisposable
{
    /// <param name="time">The clock of the server and of the client's time-outs; <see cref="Clock"/> when none is given.</param>
    /// <param name="transport">Makes a transport of token, server and clock.</param>
    public Wire(TimeProvider? time = null, Func<string, Uri, TimeProvider, ITelegramTransport>? transport = null)
    {
        Server = new TelegramServer(time ?? Clock);
        transport ??= (token, server, clock) => new TelegramClient(new TelegramToken(token), server, clock);
        Client = transport(TelegramServer.Token, Server.Address, time ?? Clock);
    }

    public ManualClock Clock { get; } = new();

    public TelegramServer Server { get; }

    public ITelegramTransport Client { get; }

    public Task<TelegramAnswer<T>> CallAsync<T>(TelegramRequest<T> request) => Client.CallAsync(request, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        (Client as IDisposable)?.Dispose();
        await Server.DisposeAsync();
        Assert.Empty(Server.Violations);
    }
}
