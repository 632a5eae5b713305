using System.Diagnostics;
using MentorBot.Composition;
using MentorBot.Core.Answers;
using MentorBot.Core.Ports;
using MentorBot.Discord;
using MentorBot.Discord.Transport;
using MentorBot.Editions;
using MentorBot.Platforms;
using MentorBot.Testing;
using MentorBot.Testing.Discord;
using MentorBot.Tests.Wires;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace MentorBot.Tests.Discord;

/// <summary>The real host on a Discord of the test's own; ends by holding every request to Discord's description.</summary>
internal sealed class DiscordStage : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly IHost host;

    private readonly StringWriter logs;
    private bool ownsServer = true;

    private DiscordStage(IHost host, ManualClock clock, DiscordServer server, MemoryStore store, StringWriter logs)
    {
        this.host = host;
        this.logs = logs;
        (Clock, Server, Store) = (clock, server, store);
        Payloads = new DiscordPayloads(server.Ids, server.Gateway.SelfId, server.Gateway.ApplicationId);
    }

    public ManualClock Clock { get; }

    public DiscordServer Server { get; }

    public MemoryStore Store { get; }

    public DiscordPayloads Payloads { get; }

    /// <summary>Whether something is on its way that must arrive before the clock moves on.</summary>
    public Func<bool> Holds { get; set; } = () => false;

    public IServiceProvider Services => host.Services;

    /// <summary>Tells when all that was taken is said.</summary>
    public WatchedReception Reception => host.Services.GetRequiredService<WatchedReception>();

    /// <param name="token">The bot's token.</param>
    /// <param name="after">The process before this one, whose Discord, clock and store go on.</param>
    /// <param name="folder">The data folder that sessions are kept in; null keeps none.</param>
    /// <param name="edition">The content; that of this checkout when none is given.</param>
    /// <param name="at">The clock.</param>
    /// <param name="seed">Where ids come from; chance when none is given.</param>
    /// <param name="steady">Whether the connection waits by the system's clock: then weeks may go by in a moment and it stays.</param>
    /// <param name="disk">The store that is written to in place of the one in memory.</param>
    public static async Task<DiscordStage> StartAsync(
        string token = DiscordServer.Token, DiscordStage? after = null, string? folder = null, Edition? edition = null, ManualClock? at = null, int? seed = null, bool steady = false, KeptStore? disk = null)
    {
        var clock = after?.Clock ?? at ?? new ManualClock(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var server = after?.Server ?? new DiscordServer(clock);
        var store = after?.Store ?? new MemoryStore();
        var builder = MentorHost.CreateBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Discord:Token", token), new("Discord:ApiBaseUrl", server.ApiBaseUrl.AbsoluteUri)]);
        // Discord.Net cannot hand its sessions on.
        builder.Configuration.AddInMemoryCollection([new("Discord:Transport", folder is null ? "auto" : "builtin")]);
        var told = new StringWriter();
        builder.Logging.ClearProviders().AddProvider(new MentorBot.Logs.StandardErrorLoggerProvider(TextWriter.Synchronized(told), new MentorBot.Terminal.PromptLine()));
        builder.Services.AddSingleton<LiveEditions>();
        builder.Services.AddSingleton<IEditions>(s => s.GetRequiredService<LiveEditions>());
        builder.Services.AddTurns();
        builder.Services.AddDiscord();
        builder.Services.AddSingleton(new TerminalPresence(false));
        builder.Services.AddSingleton<IAggregateStore>(disk ?? (IAggregateStore)store).AddSingleton<IDueItems>(disk ?? (IDueItems)store).AddSingleton<IOutbox>(disk ?? (IOutbox)store);
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        builder.Services.AddSingleton<WatchedReception>();
        builder.Services.Replace(ServiceDescriptor.Singleton<IReception>(s => s.GetRequiredService<WatchedReception>()));
        builder.Services.Replace(ServiceDescriptor.Singleton(new DiscordSessions(folder, clock, NullLogger<DiscordSessions>.Instance)));
        if (steady)
        {
            builder.Services.Replace(ServiceDescriptor.Singleton<IDiscordTransport>(s => new DiscordClient(
                new HttpClient(), s.GetRequiredService<IOptions<DiscordOptions>>().Value.Connection([]), new SteadyClock(clock), new Random(1), NullLogger<DiscordClient>.Instance)));
        }

        if (seed is { } given)
        {
            builder.Services.Replace(ServiceDescriptor.Singleton(new RandomIds(new Random(given))));
        }

        var built = builder.Build();
        built.Services.GetRequiredService<LiveEditions>().Publish(edition ?? RealContent.Edition);
        await built.StartAsync();
        return new DiscordStage(built, clock, server, store, told) { ownsServer = after is null };
    }

    /// <summary>Waits until the bot has its session.</summary>
    public Task ReadyAsync() => UntilAsync(() => Server.Gateway.Identifies.Count > 0 && Server.Rest.CommandsOf() is not null, "the bot is ready");

    /// <summary>The first message that holds some words, once it is there.</summary>
    public async Task<SeenMessage> SeesAsync(string words)
    {
        await UntilAsync(() => Server.Rest.Seen.Any(m => m.Text.Contains(words, StringComparison.Ordinal)), $"\"{words}\" is seen");
        return Server.Rest.Seen.First(m => m.Text.Contains(words, StringComparison.Ordinal));
    }

    /// <summary>Waits for what other threads bring about, without moving the clock.</summary>
    public async Task UntilAsync(Func<bool> holds, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.True(watch.Elapsed < Patience, $"Waited in vain until {what}; there is:\n{string.Join("\n---\n", Server.Rest.Seen.TakeLast(3).Select(m => m.Text))}\n{string.Join('\n', Server.Rest.Violations)}\n{logs}");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
    }

    /// <summary>Moves the clock second by second until something is so, giving what it sets off time to happen.</summary>
    public async Task AdvanceUntilAsync(Func<bool> holds, string what, int seconds = 90)
    {
        for (var second = 0; second < seconds && !holds(); second++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await LookAsync(holds, 3);
            await LookAsync(() => !Holds(), 200);
        }

        await UntilAsync(holds, what);
    }

    private static async Task LookAsync(Func<bool> holds, int times)
    {
        for (var i = 0; i < times && !holds(); i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
    }

    /// <summary>Stops the process; Discord goes on.</summary>
    public Task StopAsync() => host.StopAsync();

    /// <summary>Shows the test's time and waits by the system's.</summary>
    private sealed class SteadyClock(ManualClock shown) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => shown.GetUtcNow();
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        if (ownsServer)
        {
            await Server.DisposeAsync();
        }

        Assert.Empty(Server.Rest.Violations);
    }
}
