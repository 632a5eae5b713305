namespace MentorBot.Terminal;

/// <summary>Lines of standard input, typed or piped.</summary>
/// <remarks>The system cannot take back a read: it waits on a thread of the pool, which does not keep the process alive.</remarks>
internal sealed class ConsoleLines : ILineSource, IDisposable
{
    private readonly StreamReader? piped = Console.IsInputRedirected ? Screens.Input() : null;

    /// <inheritdoc/>
    public bool IsTyped => piped is null;

    /// <inheritdoc/>
    public Task<string?> ReadLineAsync(CancellationToken cancellation)
    {
        var line = piped is null ? Task.Run(Console.ReadLine, CancellationToken.None) : piped.ReadLineAsync(CancellationToken.None).AsTask();
        return line.WaitAsync(cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => piped?.Dispose();
}
