using MentorBot.Telegram.Api;
using MentorBot.Telegram.Sending;
using MentorBot.Testing.Telegram;

namespace MentorBot.Telegram.Tests.Sending;

/// <summary>The rates in front of the wire.</summary>
public sealed class PacedTransportTests
{
    [Fact]
    public async Task Call_TooManyRequests_LeavesThatChatAlone()
    {
        await using var wire = new Wire();
        using var pace = new SendPace(wire.Clock);
        var paced = new PacedTransport(wire.Client, pace);
        wire.Server.Script("sendMessage", TelegramScripted.TooMany(5));
        Assert.IsType<RetryAfter>((await paced.CallAsync(new SendMessage(42, "one"), CancellationToken.None)).Fault);

        var again = paced.CallAsync(new SendMessage(42, "two"), CancellationToken.None);
        Assert.Equal(1, pace.Waiters);
        Assert.Null((await paced.CallAsync(new AnswerCallbackQuery("q1"), CancellationToken.None)).Fault);
        Assert.Null((await paced.CallAsync(new SendMessage(43, "other"), CancellationToken.None)).Fault);

        wire.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Null((await again).Fault);
        Assert.Equal("two", Assert.Single(wire.Server.Screen(42)).Text);
    }
}
