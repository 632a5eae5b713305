namespace MentorBot.Storage.Writing;

/// <summary>Something to be written, with somebody waiting for it.</summary>
/// <param name="lasting">Whether it must be on the disk, and not only in the file, before it is acknowledged.</param>
internal abstract class Write(bool lasting)
{
    public bool Lasting => lasting;

    /// <summary>Writes it, inside a transaction; runs again when that was rolled back because of another.</summary>
    public abstract void Apply();

    /// <summary>The transaction is committed.</summary>
    public abstract void Acknowledge();

    /// <summary>It is not.</summary>
    public abstract void Fail(Exception cause);
}

/// <inheritdoc/>
internal sealed class Write<T>(Func<T> apply, bool lasting, CancellationToken cancellation) : Write(lasting)
{
    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;
    private bool cancelled;

    public Task<T> Done => done.Task;

    public override void Apply()
    {
        cancelled = cancellation.IsCancellationRequested;
        result = cancelled ? default : apply();
    }

    public override void Acknowledge()
    {
        if (cancelled)
        {
            done.SetCanceled(cancellation);
        }
        else
        {
            done.SetResult(result!);
        }
    }

    public override void Fail(Exception cause) => done.SetException(cause);
}
