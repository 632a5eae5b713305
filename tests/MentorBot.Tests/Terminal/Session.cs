using MentorBot.Platforms;
using MentorBot.Terminal;

namespace MentorBot.Tests.Terminal;

/// <summary>Holds terminal conversations with the real content.</summary>
internal static class Session
{
    public static PlatformRoster Off { get; } = new([new("Discord", "Discord__Token", false), new("Telegram", "Telegram__Token", false)]);

    /// <summary>All that is shown when lines are typed or piped.</summary>
    public static async Task<string> Show(ILineSource lines, PlatformRoster? platforms = null, CancellationToken cancellation = default)
    {
        using var stage = new Stage();
        await stage.Session(lines, platforms ?? Off).RunAsync(cancellation);
        return stage.Shown;
    }
}
