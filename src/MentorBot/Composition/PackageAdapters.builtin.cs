using MentorBot.Discord.Transport;
using MentorBot.Storage;
using MentorBot.Storage.Sqlite;
using MentorBot.Telegram.Api;

namespace MentorBot.Composition;

/// <summary>Which adapters this build has: its own alone. Of each kind the preferred one is the first.</summary>
internal static class PackageAdapters
{
    /// <summary>The build's name, as <c>-p:MentorAdapters</c> takes it.</summary>
    public const string Name = "builtin";

    /// <summary>The stores.</summary>
    public static IReadOnlyList<IStoreProvider> Stores { get; } = [new SqliteProvider()];

    /// <summary>The ways to Telegram.</summary>
    public static IReadOnlyList<Adapter<ITelegramTransport>> Telegram { get; } = [BuiltInAdapters.Telegram];

    /// <summary>The ways to Discord.</summary>
    public static IReadOnlyList<Adapter<IDiscordTransport>> Discord { get; } = [BuiltInAdapters.Discord];
}
