using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Interactions;

/// <summary>One interaction and what was said in it.</summary>
/// <param name="discord">Answers.</param>
/// <param name="time">The clock.</param>
/// <param name="key">The interaction.</param>
/// <param name="begun">How it stands.</param>
/// <param name="isPrivate">Whether its answer was declared to be for the person alone.</param>
/// <param name="onMessage">Whether a button was pressed on a message that an answer may take the place of: then "thinking" is not shown.</param>
internal sealed class InteractionThread(IDiscordInteractions discord, TimeProvider time, InteractionKey key, AnswerState begun, bool isPrivate, bool onMessage)
{
    private AnswerState state = begun;
    private ITimer? deferral;
    private bool closed;

    public InteractionKey Key => key;

    private InteractionAnswer Deferral => onMessage ? new DeferUpdate() : new Defer(isPrivate);

    /// <summary>Lets one part at a time. Never disposed: it holds no handle.</summary>
    private SemaphoreSlim Turn { get; } = new(1);

    /// <summary>Shows "thinking" after a while, unless something was said by then.</summary>
    public void DeferIn(TimeSpan delay, Action<DiscordFailure> tell) =>
        deferral = time.CreateTimer(_ => _ = DeferAsync(tell), null, delay > TimeSpan.Zero ? delay : TimeSpan.Zero, Timeout.InfiniteTimeSpan);

    /// <summary>Opens a form; null when it is open.</summary>
    public async Task<DiscordFailure?> ShowAsync(DiscordForm form, CancellationToken cancellation)
    {
        await Turn.WaitAsync(cancellation);
        try
        {
            var shown = await discord.AnswerAsync(key, new ShowForm(form), cancellation);
            state = AnswerState.Answered;
            return shown.Failure is { Kind: not FailureKind.AlreadyAnswered } failure ? failure : null;
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>Says a part.</summary>
    public async Task<DiscordOutcome<string>> SayAsync(DiscordText message, CancellationToken cancellation)
    {
        await Turn.WaitAsync(cancellation);
        try
        {
            return Acknowledgement.Next(state, time.GetUtcNow() - key.At, isPrivate, message.Private) switch
            {
                Saying.AsAnswer => await AnswerAsync(message, cancellation),
                Saying.IntoDeferral or Saying.InsteadOfDeferral when onMessage => Settle(message.InPlace
                    ? await discord.EditOriginalAsync(key, message, cancellation)
                    : await discord.FollowUpAsync(key, message, cancellation)),
                Saying.IntoDeferral => Settle(await discord.EditOriginalAsync(key, message, cancellation)),
                Saying.InsteadOfDeferral => await ReplaceAsync(message, cancellation),
                Saying.AsFollowUp => Settle(await discord.FollowUpAsync(key, message, cancellation)),
                _ => new DiscordFailure(FailureKind.Expired, $"{key}: too late for an answer"),
            };
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>Takes "thinking" away.</summary>
    public async Task CloseAsync(CancellationToken cancellation)
    {
        await Turn.WaitAsync(cancellation);
        try
        {
            closed = true;
            deferral?.Dispose();
            if (state == AnswerState.Open)
            {
                // Something has to be answered, or the person reads that we failed.
                var deferred = await discord.AnswerAsync(key, Deferral, cancellation);
                state = deferred.Succeeded ? AnswerState.Deferred : AnswerState.Expired;
            }

            if (state == AnswerState.Deferred && !onMessage)
            {
                await discord.DeleteOriginalAsync(key, cancellation);
                state = AnswerState.Answered;
            }
        }
        finally
        {
            Turn.Release();
        }
    }

    private async Task DeferAsync(Action<DiscordFailure> tell)
    {
        await Turn.WaitAsync();
        try
        {
            if (state != AnswerState.Open || closed)
            {
                return;
            }

            var deferred = await discord.AnswerAsync(key, Deferral, CancellationToken.None);
            state = deferred.Failure?.Kind switch
            {
                // When the answer was lost it may have arrived: filling it will tell.
                null or FailureKind.AlreadyAnswered or FailureKind.Unknown => AnswerState.Deferred,
                FailureKind.Expired => AnswerState.Expired,
                _ => AnswerState.Open,
            };
            if (state != AnswerState.Deferred && deferred.Failure is { } failure)
            {
                tell(failure);
            }
        }
        finally
        {
            Turn.Release();
        }
    }

    private async Task<DiscordOutcome<string>> AnswerAsync(DiscordText message, CancellationToken cancellation)
    {
        var said = await discord.AnswerAsync(key, onMessage && message.InPlace ? new Update(message) : new Say(message), cancellation);
        if (said.Succeeded)
        {
            deferral?.Dispose();
            state = AnswerState.Answered;
            return "";
        }

        switch (said.Failure.Kind)
        {
            case FailureKind.AlreadyAnswered:
                // Ours arrived although its answer did not; an edit makes sure of the words.
                state = AnswerState.Deferred;
                return Settle(await discord.EditOriginalAsync(key, message, cancellation));
            case FailureKind.Unknown:
                // It may have arrived: a repeat is to replace it, not to say it twice.
                state = AnswerState.Deferred;
                return said.Failure;
            case FailureKind.Expired:
                state = AnswerState.Expired;
                return said.Failure;
            default:
                return said.Failure;
        }
    }

    private async Task<DiscordOutcome<string>> ReplaceAsync(DiscordText message, CancellationToken cancellation)
    {
        var deleted = await discord.DeleteOriginalAsync(key, cancellation);
        if (!deleted.Succeeded && deleted.Failure.Kind != FailureKind.Unreachable)
        {
            // Without knowing that it is gone, a follow-up could fill it before everyone.
            return Settle<string>(deleted.Failure);
        }

        state = AnswerState.Answered;
        return Settle(await discord.FollowUpAsync(key, message, cancellation));
    }

    private DiscordOutcome<T> Settle<T>(DiscordOutcome<T> said)
    {
        if (said.Succeeded)
        {
            state = AnswerState.Answered;
        }
        else if (said.Failure.Kind is FailureKind.Expired or FailureKind.Unreachable)
        {
            // The token is dead, or somebody took the answer away: from here on only a message helps.
            state = AnswerState.Expired;
            return said.Failure with { Kind = FailureKind.Expired };
        }

        return said;
    }
}
