using MentorBot.Discord;
using MentorBot.Discord.Transport;
using MentorBot.Platforms;
using MentorBot.Telegram.Api;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MentorBot.Composition;

/// <summary>The ways to the platforms that every build has.</summary>
internal static class BuiltInAdapters
{
    /// <summary>The Bot API over HTTP.</summary>
    public static Adapter<ITelegramTransport> Telegram { get; } = new(Adapters.BuiltIn, s =>
    {
        var options = s.GetRequiredService<IOptions<TelegramOptions>>().Value;
        return new TelegramClient(new TelegramToken(options.Token ?? ""), options.Server, s.GetRequiredService<TimeProvider>());
    });

    /// <summary>Gateway and REST on the language's own library.</summary>
    public static Adapter<IDiscordTransport> Discord { get; } = new(Adapters.BuiltIn, s => new DiscordClient(
        DiscordHttp(), Connection(s), s.GetRequiredService<TimeProvider>(), MentorServices.FreshRandom(), s.GetRequiredService<ILogger<DiscordClient>>()));

    /// <summary>Sends requests to Discord, over a bounded number of connections: a slow server must not take every socket of the process.</summary>
    public static HttpClient DiscordHttp() =>
        new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), MaxConnectionsPerServer = 256 }) { Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>Where Discord is, and the sessions that an earlier process left there.</summary>
    public static DiscordConnection Connection(IServiceProvider s) =>
        s.GetRequiredService<IOptions<DiscordOptions>>().Value.Connection(s.GetRequiredService<DiscordSessions>().Read());
}
