using MentorBot.Core.Dialogue;
using MentorBot.Telegram.Api;
using MentorBot.Telegram.Receiving;
using MentorBot.Testing.Telegram;

namespace MentorBot.Telegram.Tests.Receiving;

/// <summary>From a press to its meaning.</summary>
public sealed class ReceiverTests
{
    [Fact]
    public async Task Handle_Press_IsAnsweredBeforeItIsCommitted()
    {
        await using var wire = new Wire();
        var commit = new TaskCompletionSource();
        Inbound? taken = null;
        var mapper = new TelegramMapper(new BotIdentity(TelegramServer.BotId, TelegramServer.BotName), _ => true);
        var receiver = new TelegramReceiver(wire.Client, mapper, wire.Clock, (inbound, _) =>
        {
            taken = inbound;
            return commit.Task;
        });
        await wire.CallAsync(new SendMessage(42, "?") { ReplyMarkup = new InlineKeyboard([[new InlineButton("Go") { CallbackData = "1|a|b|c" }]]) });
        new TelegramPerson(wire.Server, 42).Presses("Go");
        var updates = await wire.CallAsync(new GetUpdates(null, 0));

        var handled = receiver.HandleAsync(Assert.Single(updates.Value!), CancellationToken.None);
        await wire.Server.UntilAsync(() => wire.Server.CallsOf("answerCallbackQuery").Count == 1);
        Assert.False(handled.IsCompleted);
        commit.SetResult();
        await handled;
        Assert.Equal(new ButtonPress(new ButtonId("a", "b", "c")), Assert.IsType<InboundTurn>(taken).Turn.Input);
    }
}
