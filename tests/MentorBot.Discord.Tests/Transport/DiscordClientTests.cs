namespace MentorBot.Discord.Tests.Transport;

public sealed class DiscordClientTests : DiscordTransportContract
{
    protected override MakeTransport Transport { get; } =
        (http, connection, time, logger) => new DiscordClient(http, connection, time, new Random(1), new TypedLog<DiscordClient>(logger));
}
