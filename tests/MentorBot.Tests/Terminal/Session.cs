using MentorBot.Editions;
using MentorBot.Platforms;
using MentorBot.Terminal;
using MentorBot.Testing;

namespace MentorBot.Tests.Terminal;

/// <summary>Holds terminal conversations with the real content.</summary>
internal static class Session
{
    public static PlatformRoster Off { get; } = new([new("Discord", "Discord__Token", false), new("Telegram", "Telegram__Token", false)]);

    /// <summary>All that is shown when lines are typed or piped.</summary>
    public static async Task<string> Show(ILineSource lines, PlatformRoster? platforms = null, CancellationToken cancellation = default)
    {
        var output = new StringWriter { NewLine = "\n" };
        var editions = new LiveEditions();
        editions.Publish(RealContent.Edition);
        var session = new TerminalSession(RealContent.Mentor(), editions, platforms ?? Off, new PlainScreen(output), lines, new ManualClock());
        await session.RunAsync(cancellation);
        return output.ToString();
    }
}
