using Microsoft.Extensions.Hosting;

namespace MentorBot.Terminal;

/// <summary>Holds the terminal conversation within the host; when it ends, so does the program.</summary>
internal sealed class TerminalWorker(TerminalSession session, IHostApplicationLifetime lifetime) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await session.RunAsync(stoppingToken);
        }
        finally
        {
            lifetime.StopApplication();
        }
    }
}
