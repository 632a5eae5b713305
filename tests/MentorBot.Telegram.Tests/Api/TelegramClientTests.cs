using MentorBot.Telegram.Api;

namespace MentorBot.Telegram.Tests.Api;

public sealed class TelegramClientTests : TelegramTransportContract
{
    protected override ITelegramTransport Transport(string token, Uri server, TimeProvider time) => new TelegramClient(new TelegramToken(token), server, time);
}
