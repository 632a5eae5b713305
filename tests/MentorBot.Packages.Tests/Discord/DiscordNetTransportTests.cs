using MentorBot.Discord.Tests;
using MentorBot.Discord.Tests.Transport;
using MentorBot.Packages.Discord;

namespace MentorBot.Packages.Tests.Discord;

public sealed class DiscordNetTransportTests : DiscordTransportContract
{
    protected override MakeTransport Transport { get; } =
        (http, connection, time, logger) => new DiscordNetTransport(http, connection, time, new Random(1), new TypedLog<DiscordNetTransport>(logger));
}
