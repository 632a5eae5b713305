using MentorBot.Composition;
using MentorBot.Core.Ports;
using MentorBot.Editions;
using MentorBot.Platforms;
using MentorBot.Telegram.Api;
using MentorBot.Telegram.Sending;
using MentorBot.Testing;
using MentorBot.Testing.Telegram;
using MentorBot.Tests.Wires;
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

    private bool ownsServer = true;

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

    /// <summary>Tells when all that was taken is said.</summary>
    public WatchedReception Reception => host.Services.GetRequiredService<WatchedReception>();

    /// <param name="store">Kept by an earlier process, or by another worker; an empty one when none is given.</param>
    /// <param name="token">The bot's token.</param>
    /// <param name="at">The first instant; Monday 23 November 2026, 09:00 UTC when none is given.</param>
    /// <param name="beside">Another worker, whose server and clock this one shares.</param>
    /// <param name="paced">Whether the rates that Telegram asks for are kept.</param>
    /// <param name="edition">The content; that of this checkout when none is given.</param>
    /// <param name="seed">Where ids come from; chance when none is given.</param>
    /// <param name="clock">The clock; one that stands at the first instant when none is given.</param>
    /// <param name="disk">The store that is written to in place of the one in memory.</param>
    /// <param name="settings">More settings, as <c>name=value</c>.</param>
    public static async Task<TelegramStage> StartAsync(
        MemoryStore? store = null, string token = TelegramServer.Token, DateTimeOffset? at = null, TelegramStage? beside = null, bool paced = true, Core.Answers.Edition? edition = null, int? seed = null, ManualClock? clock = null, KeptStore? disk = null, params IReadOnlyList<string> settings)
    {
        clock = beside?.Clock ?? clock ?? new ManualClock(at ?? new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var server = beside?.Server ?? new TelegramServer(clock, after: clock.GetUtcNow().ToUnixTimeSeconds());
        var kept = store ?? beside?.Store ?? new MemoryStore();
        var builder = MentorHost.CreateBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Telegram:Token", token), new("Telegram:ApiBaseUrl", server.Address.AbsoluteUri), .. settings.Select(s => s.Split('=', 2)).Select(s => KeyValuePair.Create(s[0], (string?)s[1]))]);
        var told = new StringWriter();
        builder.Logging.ClearProviders().AddProvider(new MentorBot.Logs.StandardErrorLoggerProvider(TextWriter.Synchronized(told), new MentorBot.Terminal.PromptLine()));
        builder.Services.AddSingleton<LiveEditions>();
        builder.Services.AddSingleton<IEditions>(s => s.GetRequiredService<LiveEditions>());
        builder.Services.AddTurns();
        builder.Services.AddTelegram();
        builder.Services.AddSingleton(new TerminalPresence(false));
        builder.Services.AddSingleton<IAggregateStore>(disk ?? (IAggregateStore)kept).AddSingleton<IDueItems>(disk ?? (IDueItems)kept).AddSingleton<IOutbox>(disk ?? (IOutbox)kept);
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        builder.Services.AddSingleton<WatchedReception>();
        builder.Services.Replace(ServiceDescriptor.Singleton<IReception>(s => s.GetRequiredService<WatchedReception>()));
        // The rates have tests of their own; here nobody moves the clock for them.
        builder.Services.Replace(ServiceDescriptor.Singleton(new SendPace(TimeProvider.System)));
        if (!paced)
        {
            builder.Services.Replace(ServiceDescriptor.Singleton<ITelegramTransport>(s => s.GetRequiredKeyedService<ITelegramTransport>("unpaced")));
        }

        if (seed is { } given)
        {
            builder.Services.Replace(ServiceDescriptor.Singleton(new RandomIds(new Random(given))));
        }

        var built = builder.Build();
        built.Services.GetRequiredService<LiveEditions>().Publish(edition ?? RealContent.Edition);
        await built.StartAsync();
        return new TelegramStage(built, clock, server, kept, told) { ownsServer = beside is null };
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

    /// <summary>Waits until the program wants to end.</summary>
    public async Task EndedAsync()
    {
        var ended = new TaskCompletionSource();
        await using var registration = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(ended.SetResult);
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>Stops the process; Telegram goes on.</summary>
    public Task StopAsync() => host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        if (ownsServer)
        {
            await Server.DisposeAsync();
        }

        Assert.Empty(Server.Violations);
    }
}
