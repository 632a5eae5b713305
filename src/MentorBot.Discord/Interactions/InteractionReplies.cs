using MentorBot.Discord.Transport;
using Microsoft.Extensions.Logging;

namespace MentorBot.Discord.Interactions;

/// <summary>Answers interactions in time: opens a form, or says the reply when it comes soon, or shows that it is coming.</summary>
/// <remarks>Keeps how each interaction of the last quarter of an hour stands. Safe for many threads; the parts of one interaction go one by one.</remarks>
public sealed class InteractionReplies(IDiscordInteractions discord, TimeProvider time, ILogger<InteractionReplies> logger)
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);
    private readonly Lock gate = new();
    private readonly Dictionary<string, InteractionThread> threads = new(StringComparer.Ordinal);
    private DateTimeOffset sweptAt;

    /// <summary>Takes an interaction up. From here on it is acknowledged in time, whatever happens to its answer.</summary>
    /// <param name="key">The interaction.</param>
    /// <param name="isPrivate">Whether its answer is declared to be for the person alone.</param>
    /// <param name="form">The form that answers it; null for none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="onMessage">Whether its answer may take the place of the message whose button was pressed.</param>
    /// <returns>False when it was taken up before: a repeat, to be dropped.</returns>
    public async Task<bool> OpenAsync(InteractionKey key, bool isPrivate, DiscordForm? form, CancellationToken cancellation, bool onMessage = false)
    {
        var thread = new InteractionThread(discord, time, key, AnswerState.Open, isPrivate, onMessage);
        lock (gate)
        {
            Sweep();
            if (!threads.TryAdd(key.Id, thread))
            {
                return false;
            }
        }

        if (form is not null)
        {
            if (await thread.ShowAsync(form, cancellation) is { } failure)
            {
                Tell(key, failure);
            }

            return true;
        }

        thread.DeferIn(key.At + Acknowledgement.DeferAfter - time.GetUtcNow(), failure => Tell(key, failure));
        return true;
    }

    /// <summary>Says one part of the answer.</summary>
    /// <param name="key">The interaction; after a restart one that was opened by the process before.</param>
    /// <param name="wasPrivate">What was declared when it was opened.</param>
    /// <param name="message">The part; <see cref="DiscordText.Private"/> says who may read it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="onMessage">As it was opened.</param>
    /// <returns>The message's id, empty when Discord does not tell; <see cref="FailureKind.Expired"/> when it can only be said by message.</returns>
    public Task<DiscordOutcome<string>> SayAsync(InteractionKey key, bool wasPrivate, DiscordText message, CancellationToken cancellation, bool onMessage = false)
    {
        InteractionThread? thread;
        lock (gate)
        {
            if (!threads.TryGetValue(key.Id, out thread))
            {
                // The process before will have deferred it.
                threads[key.Id] = thread = new InteractionThread(discord, time, key, AnswerState.Deferred, wasPrivate, onMessage);
            }
        }

        return thread.SayAsync(message, cancellation);
    }

    /// <summary>Nothing will be said (any more): takes "thinking" away if it is shown, and does not show it if it is not.</summary>
    public Task CloseAsync(InteractionKey key, CancellationToken cancellation)
    {
        InteractionThread? thread;
        lock (gate)
        {
            threads.TryGetValue(key.Id, out thread);
        }

        return thread?.CloseAsync(cancellation) ?? Task.CompletedTask;
    }

    private void Tell(InteractionKey key, DiscordFailure failure) => Log.NotAcknowledged(logger, key.ToString(), failure.Detail);

    private void Sweep()
    {
        var now = time.GetUtcNow();
        if (now - sweptAt < SweepEvery)
        {
            return;
        }

        sweptAt = now;
        foreach (var dead in threads.Values.Where(t => now - t.Key.At > Acknowledgement.TokenLife).ToList())
        {
            threads.Remove(dead.Key.Id);
        }
    }
}
