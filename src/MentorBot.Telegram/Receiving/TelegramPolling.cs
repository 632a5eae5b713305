using MentorBot.Telegram.Api;
using Microsoft.Extensions.Logging;

namespace MentorBot.Telegram.Receiving;

/// <summary>Asks for updates, hands them on one by one, and confirms each only after its handler has returned.</summary>
/// <remarks>
/// The offset that confirms goes out with the next request. A process that dies in between is sent the update again, so that handlers
/// must refuse repeats. Nothing here gives up but for a refused token: every other trouble is waited out, longer each time.
/// </remarks>
/// <param name="transport">The way to Telegram.</param>
/// <param name="time">The clock to wait by.</param>
/// <param name="random">Gives a number from 0 up to 1; it spreads the waits of many processes.</param>
/// <param name="logger">Tells the operator.</param>
public sealed class TelegramPolling(ITelegramTransport transport, TimeProvider time, Func<double> random, ILogger<TelegramPolling> logger) : ITelegramUpdates
{
    /// <summary>How long the server holds a request that has nothing to tell, in seconds: the most that it allows.</summary>
    public const int HoldSeconds = 50;

    /// <summary>How often a handler may fail on one update before it is passed over: about six minutes.</summary>
    public const int MostAttempts = 12;

    /// <summary>A server that holds nothing is asked no more often than this.</summary>
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    private readonly Backoff trouble = new(random);
    private long? offset;

    /// <inheritdoc/>
    public async Task RunAsync(Func<TelegramUpdate, CancellationToken, Task> handle, CancellationToken cancellation)
    {
        while (true)
        {
            var asked = time.GetTimestamp();
            var answer = await transport.CallAsync(new GetUpdates(offset, HoldSeconds), cancellation);
            if (answer.Fault is TokenRefused refused)
            {
                Log.TokenRefused(logger, refused.Description);
                return;
            }

            if (!answer.IsDone)
            {
                await PauseAsync(answer.Fault, cancellation);
                continue;
            }

            if (trouble.Failures > 0)
            {
                Log.PollingAgain(logger, trouble.Failures);
                trouble.Succeeded();
            }

            foreach (var update in answer.Value)
            {
                await TakeAsync(update, handle, cancellation);
                offset = update.UpdateId + 1;
            }

            if (answer.Value.Count == 0 && time.GetElapsedTime(asked) < ShortestPause)
            {
                await Task.Delay(ShortestPause, time, cancellation);
            }
        }
    }

    private async Task TakeAsync(TelegramUpdate update, Func<TelegramUpdate, CancellationToken, Task> handle, CancellationToken cancellation)
    {
        if (update.Unreadable is { } why)
        {
            Log.UnreadableUpdate(logger, update.UpdateId, why);
            return;
        }

        var retry = new Backoff(random);
        while (true)
        {
            try
            {
                await handle(update, cancellation);
                return;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException && !cancellation.IsCancellationRequested)
            {
                var wait = retry.Next();
                if (retry.Failures >= MostAttempts)
                {
                    Log.UpdateGivenUp(logger, failure, update.UpdateId, retry.Failures);
                    return;
                }

                Log.UpdateFailed(logger, failure, update.UpdateId, wait);
                await Task.Delay(wait, time, cancellation);
            }
        }
    }

    private async Task PauseAsync(TelegramFault fault, CancellationToken cancellation)
    {
        var wait = fault is RetryAfter limited ? limited.Delay : trouble.Next();
        switch (fault)
        {
            case Conflict { Description: var said } when said.Contains("webhook", StringComparison.OrdinalIgnoreCase):
                Log.WebhookWasSet(logger);
                await transport.CallAsync(new DeleteWebhook(), cancellation);
                break;
            case Conflict:
                Log.PolledElsewhere(logger, wait);
                break;
            default:
                Log.PollFailed(logger, fault.Description, wait);
                break;
        }

        await Task.Delay(wait, time, cancellation);
    }
}
