using MentorBot.Terminal;

namespace MentorBot.Tests.Terminal;

/// <summary>Lines that a test types.</summary>
internal sealed class FakeLines(bool typed, params IReadOnlyList<string> lines) : ILineSource
{
    private int next;

    public bool IsTyped => typed;

    public Task<string?> ReadLineAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(next < lines.Count ? lines[next++] : null);
    }
}
