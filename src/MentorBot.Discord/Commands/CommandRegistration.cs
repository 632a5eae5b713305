using MentorBot.Discord.Transport;
using Microsoft.Extensions.Logging;

namespace MentorBot.Discord.Commands;

/// <summary>Keeps Discord's list of commands equal to ours, and writes only when it is not: the day has 200 creations.</summary>
public sealed class CommandRegistration(IDiscordCommands discord, ILogger<CommandRegistration> logger)
{
    /// <summary>Compares and registers.</summary>
    /// <param name="commands">All that there should be.</param>
    /// <param name="guild">The one server to offer them in, during development; null offers them everywhere.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Whether something was written; or why not.</returns>
    public async Task<DiscordOutcome<bool>> UpdateAsync(IReadOnlyList<DiscordCommand> commands, string? guild, CancellationToken cancellation)
    {
        var present = await discord.ReadCommandsAsync(guild, cancellation);
        if (!present.Succeeded)
        {
            Log.CommandsNotRegistered(logger, present.Failure.Detail);
            return present.Failure;
        }

        if (CommandDifference.Same(commands, present.Value))
        {
            return false;
        }

        var written = await discord.WriteCommandsAsync(guild, commands, cancellation);
        if (!written.Succeeded)
        {
            Log.CommandsNotRegistered(logger, written.Failure.Detail);
            return written.Failure;
        }

        Log.CommandsRegistered(logger, commands.Count);
        return true;
    }
}
