using System.Collections.Concurrent;
using MentorBot.Telegram.Receiving;
using Microsoft.Extensions.Logging;

namespace MentorBot.Telegram.Tests;

/// <summary>What the operator would have read.</summary>
internal sealed class RecordedLog : ILogger<TelegramPolling>
{
    private readonly ConcurrentQueue<(int Id, string Text)> lines = [];

    public int CountOf(int id) => lines.Count(l => l.Id == id);

    public string TextOf(int id) => lines.First(l => l.Id == id).Text;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue((eventId.Id, formatter(state, exception)));
}
