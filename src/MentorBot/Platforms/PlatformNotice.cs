using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorBot.Platforms;

/// <summary>Tells the operator of a token that nothing can be done with yet.</summary>
internal sealed class PlatformNotice(PlatformRoster roster, ILogger<PlatformNotice> logger) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var platform in roster.All.Where(p => p.Wanted && !p.On))
        {
            Log.NoConnectionYet(logger, platform.Setting, platform.Name);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
