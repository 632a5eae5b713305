using MentorBot.Discord.Tests;
using MentorBot.Discord.Tests.Transport;
using MentorBot.Packages.Discord;

namespace MentorBot.Packages.Tests.Discord;

public sealed class DiscordNetTransportTests : DiscordTransportContract
{
    /// <summary>Fields of what it receives, which it also sends, empty.</summary>
    private static readonly string[] Echoes = ["proxy_icon_url", "proxy_url", "channel_types", "default_values"];

    protected override MakeTransport Transport { get; } =
        (http, connection, time, logger) => new DiscordNetTransport(http, connection, time, new Random(1), new TypedLog<DiscordNetTransport>(logger));

    protected override bool Forgives(string violation) => Echoes.Any(e => violation.EndsWith($".{e}: unknown property", StringComparison.Ordinal));
}
