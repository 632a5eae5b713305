using MentorBot.Telegram.Api;

namespace MentorBot.Telegram.Receiving;

/// <summary>Takes updates from polling or a webhook: answers presses of buttons at once, and hands on what an update means.</summary>
/// <param name="transport">The way to Telegram.</param>
/// <param name="mapper">Says what updates mean.</param>
/// <param name="time">The clock.</param>
/// <param name="take">Takes what an update means; returns when what came of it is committed. Repeats reach it too.</param>
public sealed class TelegramReceiver(ITelegramTransport transport, TelegramMapper mapper, TimeProvider time, Func<Inbound, CancellationToken, Task> take)
{
    /// <summary>Takes an update; returns when what came of it is committed.</summary>
    public async Task HandleAsync(TelegramUpdate update, CancellationToken cancellation)
    {
        // The client shows a spinner until the press is answered, so that this does not wait for the commit; whether it succeeds changes nothing.
        var answered = update.CallbackQuery is { } pressed ? transport.CallAsync(new AnswerCallbackQuery(pressed.Id), cancellation) : null;
        await take(mapper.Map(update, time.GetUtcNow()), cancellation);
        if (answered is not null)
        {
            await answered;
        }
    }
}
