using MentorBot.Terminal;
using Microsoft.Extensions.Logging;

namespace MentorBot.Logs;

/// <summary>Writes one line a message to standard error: the level in four letters, then the message, which starts with its id.</summary>
/// <param name="error">Where to.</param>
/// <param name="prompt">The prompt that may stand open there.</param>
internal sealed class StandardErrorLoggerProvider(TextWriter error, PromptLine prompt) : ILoggerProvider
{
    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new LineLogger(this);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private void Write(string line) => prompt.Between(error.WriteLine, () =>
    {
        error.WriteLine(line);
        error.Flush();
    });

    private sealed class LineLogger(StandardErrorLoggerProvider owner) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                var line = $"{Word(logLevel)} {formatter(state, exception)}";
                owner.Write(exception is null ? line : $"{line}{Environment.NewLine}{exception}");
            }
        }

        private static string Word(LogLevel level) => level switch
        {
            LogLevel.Trace => "trce",
            LogLevel.Debug => "dbug",
            LogLevel.Information => "info",
            LogLevel.Warning => "warn",
            LogLevel.Error => "fail",
            _ => "crit",
        };
    }
}
