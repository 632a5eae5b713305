namespace MentorBot.Telegram.Api;

/// <summary>The way to Telegram's Bot API: one request out, one answer back. It neither waits nor repeats: that is its callers' matter.</summary>
public interface ITelegramTransport
{
    /// <summary>Sends a request. All that may go wrong on the way or there is a value; only the caller's own cancellation throws.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled; whether the request arrived is then unknown.</exception>
    Task<TelegramAnswer<T>> CallAsync<T>(TelegramRequest<T> request, CancellationToken cancellation);
}
