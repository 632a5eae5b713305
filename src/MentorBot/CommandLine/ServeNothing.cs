using MentorBot.Platforms;

namespace MentorBot.CommandLine;

/// <summary>What is said when only platforms are to run and none is on.</summary>
internal static class ServeNothing
{
    public static async Task ExplainAsync(PlatformRoster platforms, TextWriter error)
    {
        await error.WriteLineAsync("serve runs platforms only, and none is on:");
        foreach (var platform in platforms.All)
        {
            await error.WriteLineAsync($"  {platform.Name}: set {platform.Setting} to the bot's token.");
        }

        await error.WriteLineAsync("To talk in the terminal, use chat.");
    }
}
