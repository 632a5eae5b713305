using MentorBot.Telegram.Api;

namespace MentorBot.Telegram.Receiving;

/// <summary>A way by which updates come: asked for, or brought.</summary>
public interface ITelegramUpdates
{
    /// <summary>Takes updates until it is cancelled, or ends because it cannot go on: a refused token, a wrong setting. The operator is told why.</summary>
    /// <param name="handle">Takes an update. It returns when what came of it is committed; it throws when that failed, and is then called again.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    Task RunAsync(Func<TelegramUpdate, CancellationToken, Task> handle, CancellationToken cancellation);
}
