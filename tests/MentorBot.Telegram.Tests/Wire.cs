using MentorBot.Telegram.Api;
using MentorBot.Testing;
using MentorBot.Testing.Telegram;

namespace MentorBot.Telegram.Tests;

/// <summary>The built-in client and the server that it talks to. It ends by holding every request of the test to the description.</summary>
public sealed class Wire : IAsyncDisposable
{
    /// <param name="time">The clock of the server and of the client's time-outs; <see cref="Clock"/> when none is given.</param>
    public Wire(TimeProvider? time = null)
    {
        Server = new TelegramServer(time ?? Clock);
        Client = new TelegramClient(new TelegramToken(TelegramServer.Token), Server.Address, time ?? Clock);
    }

    public ManualClock Clock { get; } = new();

    public TelegramServer Server { get; }

    public TelegramClient Client { get; }

    public Task<TelegramAnswer<T>> CallAsync<T>(TelegramRequest<T> request) => Client.CallAsync(request, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
        Assert.Empty(Server.Violations);
    }
}
