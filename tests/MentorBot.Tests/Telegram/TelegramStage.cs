using MentorBot.Composition;
using MentorBot.Core.Ports;
using MentorBot.Editions;
using MentorBot.Platforms;
using MentorBot.Telegram.Sending;
using MentorBot.Testing;
using MentorBot.Testing.Telegram;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorBot.Tests.Telegram;

/// <summary>The real host on a Telegram server of the test's own; ends by holding every request to Telegram's description.</summary>
internal sealed class TelegramStage : IAsyncDisposable
{
    private readonly IHost host;

    private readonly StringWriter logs;

    private TelegramStage(IHost host, ManualClock clock, TelegramServer server, MemoryStore store, StringWriter logs)
    {
        this.host = host;
        this.logs = logs;
        (Clock, Server, Store) = (clock, server, store);
    }

    public ManualClock Clock { get; }

    public TelegramServer Server { get; }

    public MemoryStore Store { get; }

    public IServiceProvider Services => host.Services;

    public static async Task<TelegramStage> StartAsync(MemoryStore? store = null, string token = TelegramServer.Token, DateTimeOffset? at = null, Core.Answers.Edition? edition = null, bool paced = false)
    {
        var clock = new ManualClock(at ?? new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var server = new TelegramServer(clock, after: clock.GetUtcNow().ToUnixTimeSeconds());
        var kept = store ?? new MemoryStore();
        var builder = MentorHost.CreateBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Telegram:Token", token), new("Telegram:ApiBaseUrl", server.Address.AbsoluteUri)]);
        var told = new StringWriter();
        builder.Logging.ClearProviders().AddProvider(new MentorBot.Logs.StandardErrorLoggerProvider(TextWriter.Synchronized(told), new MentorBot.Terminal.PromptLine()));
        builder.Services.AddSingleton<LiveEditions>();
        builder.Services.AddSingleton<IEditions>(s => s.GetRequiredService<LiveEditions>());
        builder.Services.AddTurns();
        builder.Services.AddTelegram();
        builder.Services.AddSingleton(new TerminalPresence(false));
        builder.Services.AddSingleton<IAggregateStore>(kept).AddSingleton<IDueItems>(kept).AddSingleton<IOutbox>(kept);
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        // The rates have tests of their own; unless a test moves the clock for them, they are real.
        builder.Services.Replace(ServiceDescriptor.Singleton(new SendPace(paced ? clock : TimeProvider.System)));
        var built = builder.Build();
        built.Services.GetRequiredService<LiveEditions>().Publish(edition ?? RealContent.Edition);
        await built.StartAsync();
        return new TelegramStage(built, clock, server, kept, told);
    }

    /// <summary>Somebody with a client.</summary>
    public TelegramPerson Person(long id) => new(Server, id);

    /// <summary>Waits until one of the last two messages of a chat holds some words.</summary>
    public async Task SeesAsync(long chat, string words)
    {
        try
        {
            await Server.UntilAsync(() => Server.Screen(chat).TakeLast(2).Any(m => m.Text.Contains(words, StringComparison.Ordinal)));
        }
        catch (TimeoutException)
        {
            Assert.Fail($"\"{words}\" never came; the chat shows:\n{string.Join("\n---\n", Server.Screen(chat).TakeLast(4).Select(m => m.Text))}\n{string.Join('\n', Server.Violations)}\n{logs}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        await Server.DisposeAsync();
        Assert.Empty(Server.Violations);
    }
}
