using MentorBot.Discord.Transport;
using MentorBot.Packages.Discord;
using MentorBot.Packages.LiteDb;
using MentorBot.Packages.Telegram;
using MentorBot.Platforms;
using MentorBot.Storage;
using MentorBot.Storage.Sqlite;
using MentorBot.Telegram.Api;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MentorBot.Composition;

/// <summary>Which adapters this build has: those on the named libraries, and its own. Of each kind the preferred one is the first.</summary>
internal static class PackageAdapters
{
    /// <summary>The build's name, as <c>-p:MentorAdapters</c> takes it.</summary>
    public const string Name = "packages";

    /// <summary>The stores.</summary>
    public static IReadOnlyList<IStoreProvider> Stores { get; } = [new LiteDbProvider(), new SqliteProvider()];

    /// <summary>The ways to Telegram.</summary>
    public static IReadOnlyList<Adapter<ITelegramTransport>> Telegram { get; } = [new(TelegramOptions.Package, TelegramBot), BuiltInAdapters.Telegram];

    /// <summary>The ways to Discord.</summary>
    public static IReadOnlyList<Adapter<IDiscordTransport>> Discord { get; } = [new(DiscordOptions.Package, DiscordNet), BuiltInAdapters.Discord];

    private static TelegramBotTransport TelegramBot(IServiceProvider s)
    {
        var options = s.GetRequiredService<IOptions<TelegramOptions>>().Value;
        return new TelegramBotTransport(options.Token ?? "", options.Server, s.GetRequiredService<TimeProvider>());
    }

    private static DiscordNetTransport DiscordNet(IServiceProvider s) => new(
        BuiltInAdapters.DiscordHttp(),
        BuiltInAdapters.Connection(s),
        s.GetRequiredService<TimeProvider>(),
        MentorServices.FreshRandom(),
        s.GetRequiredService<ILogger<DiscordNetTransport>>());
}
