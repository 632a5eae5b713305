using MentorBot.Telegram.Api;

namespace MentorBot.Telegram.Sending;

/// <summary>A transport that keeps the sending rates: what a chat sees waits for its turn, all else goes at once.</summary>
/// <param name="transport">The transport that sends.</param>
/// <param name="pace">The rates, shared by all that send for one bot.</param>
public sealed class PacedTransport(ITelegramTransport transport, SendPace pace) : ITelegramTransport
{
    /// <inheritdoc/>
    public async Task<TelegramAnswer<T>> CallAsync<T>(TelegramRequest<T> request, CancellationToken cancellation)
    {
        if (request is not TelegramSend<T> send)
        {
            return await transport.CallAsync(request, cancellation);
        }

        await pace.TurnAsync(send.ChatId, send.Priority, cancellation);
        var answer = await transport.CallAsync(request, cancellation);
        if (answer.Fault is RetryAfter limited)
        {
            pace.Hold(send.ChatId, limited.Delay);
        }

        return answer;
    }
}
