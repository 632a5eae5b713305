using Microsoft.Extensions.Configuration;

namespace MentorBot.Platforms;

/// <summary>The platforms that this program knows, in the order in which people read them, and how each stands.</summary>
internal sealed record PlatformRoster(IReadOnlyList<PlatformState> All)
{
    /// <summary>Whether any platform is on.</summary>
    public bool AnyOn => All.Any(p => p.On);

    /// <summary>Whether a platform is on.</summary>
    public bool IsOn(string name) => All.Any(p => p.Name == name && p.On);

    /// <summary>The platforms as they are set up.</summary>
    public static PlatformRoster Of(IConfiguration configuration) => new(
    [
        .. new[] { DiscordOptions.Section, TelegramOptions.Section }
            .Select(name => new PlatformState(name, $"{name}__Token", !string.IsNullOrWhiteSpace(configuration[$"{name}:Token"]))),
    ]);
}

/// <summary>How a platform stands.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Setting">The environment variable that turns it on.</param>
/// <param name="On">Whether it is on.</param>
internal sealed record PlatformState(string Name, string Setting, bool On);
