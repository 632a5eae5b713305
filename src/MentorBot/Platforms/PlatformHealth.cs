using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorBot.Platforms;

/// <summary>Which platforms still live; when none does and nobody talks in the terminal, the program ends with an error.</summary>
internal sealed class PlatformHealth(PlatformRoster roster, TerminalPresence terminal, IHostApplicationLifetime lifetime, ILogger<PlatformHealth> logger)
{
    private readonly Lock gate = new();
    private readonly HashSet<string> dead = new(StringComparer.Ordinal);

    /// <summary>Whether every platform that was set up has died.</summary>
    public bool AllDead { get; private set; }

    /// <summary>A platform cannot go on.</summary>
    public void Dead(string platform)
    {
        lock (gate)
        {
            dead.Add(platform);
            AllDead = !terminal.Takes && roster.All.Where(p => p.On).All(p => dead.Contains(p.Name));
        }

        if (AllDead)
        {
            Log.AllDead(logger);
            lifetime.StopApplication();
        }
    }
}

/// <summary>Whether the conversation in the terminal takes part.</summary>
internal sealed record TerminalPresence(bool Takes);
