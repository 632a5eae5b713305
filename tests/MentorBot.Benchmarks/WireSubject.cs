using System.Threading.Channels;
using MentorBot.Composition;
using MentorBot.Discord.Transport;
using MentorBot.Platforms;
using MentorBot.Telegram.Api;
using MentorBot.Telegram.Receiving;
using MentorBot.Testing.Discord;
using MentorBot.Testing.Telegram;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorBot.Benchmarks;

/// <summary>A transport alone, that acknowledges whatever comes: what <see cref="WireFigures"/> measures.</summary>
internal static class WireSubject
{
    private static readonly DiscordText Hello = new([new DiscordEmbed("Hello", "there", 0x5865F2)]);

    /// <param name="platform"><c>telegram</c> or <c>discord</c>.</param>
    /// <param name="adapter">The name of the transport.</param>
    /// <param name="server">Its address.</param>
    public static async Task RunAsync(string platform, string adapter, string server)
    {
        using var over = new CancellationTokenSource();
        var running = platform == "telegram" ? TelegramAsync(adapter, server, over.Token) : DiscordAsync(adapter, server, over.Token);
        await Console.In.ReadToEndAsync(CancellationToken.None);
        await over.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task TelegramAsync(string adapter, string server, CancellationToken cancellation)
    {
        await using var services = Services().Configure<TelegramOptions>(o => (o.Token, o.ApiBaseUrl) = (TelegramServer.Token, server)).BuildServiceProvider();
        var transport = Adapters.Find(PackageAdapters.Telegram, adapter)!.Make(services);
        await new TelegramPolling(transport, TimeProvider.System, () => 0.5, NullLogger<TelegramPolling>.Instance)
            .RunAsync((update, token) => transport.CallAsync(new AnswerCallbackQuery(update.CallbackQuery!.Id), token), cancellation);
    }

    private static async Task DiscordAsync(string adapter, string server, CancellationToken cancellation)
    {
        await using var services = Services()
            .Configure<DiscordOptions>(o => (o.Token, o.ApiBaseUrl) = (DiscordServer.Token, server))
            .AddSingleton(s => new DiscordSessions(null, TimeProvider.System, s.GetRequiredService<ILogger<DiscordSessions>>()))
            .BuildServiceProvider();
        var transport = Adapters.Find(PackageAdapters.Discord, adapter)!.Make(services);
        var events = Channel.CreateUnbounded<DiscordEvent>();
        var listening = transport.Events.RunAsync(events.Writer, cancellation);
        await foreach (var told in events.Reader.ReadAllAsync(cancellation))
        {
            _ = told switch
            {
                DiscordInteraction used => (object)await transport.Interactions.AnswerAsync(used.Key, new Say(Hello), cancellation),
                DiscordMessage message => await transport.Messages.SendAsync(message.Channel.ChannelId, Hello, message.Id, cancellation),
                _ => told,
            };
        }

        await listening;
    }

    private static IServiceCollection Services() => new ServiceCollection().AddLogging().AddOptions().AddSingleton(TimeProvider.System);
}
