using System.Text.RegularExpressions;
using MentorBot.Core.Dialogue;
using MentorBot.Telegram.Api;
using Microsoft.Extensions.Logging;

namespace MentorBot.Telegram.Commands;

/// <summary>The commands that clients offer, made from the catalog.</summary>
public static partial class TelegramCommands
{
    private const int MostCommands = 100;
    private const int LongestDescription = 256;

    /// <summary>The commands of a catalog, as a scope shows them.</summary>
    /// <param name="catalog">All verbs.</param>
    /// <param name="describe">The words of a phrase that describes a verb.</param>
    public static IReadOnlyList<BotCommand> Of(CommandCatalog catalog, Func<string, string> describe) =>
    [
        .. catalog.Entries.Where(e => Name().IsMatch(e.Verb)).Take(MostCommands).Select(e => new BotCommand(e.Verb, Short(describe(e.Description)))),
    ];

    /// <summary>Tells Telegram the commands of each scope, where it does not know them so already.</summary>
    /// <returns>How many scopes were told.</returns>
    public static async Task<int> RegisterAsync(
        ITelegramTransport transport, IReadOnlyDictionary<BotCommandScope, IReadOnlyList<BotCommand>> wanted, ILogger logger, CancellationToken cancellation)
    {
        var told = 0;
        foreach (var (scope, commands) in wanted)
        {
            var known = await transport.CallAsync(new GetMyCommands(scope), cancellation);
            if (known.IsDone && known.Value.SequenceEqual(commands))
            {
                continue;
            }

            var answer = commands.Count > 0
                ? await transport.CallAsync(new SetMyCommands(scope, commands), cancellation)
                : await transport.CallAsync(new DeleteMyCommands(scope), cancellation);
            told++;
            if (answer.Fault is { } fault)
            {
                Log.CommandsRefused(logger, fault.Description);
            }
        }

        return told;
    }

    private static string Short(string description) =>
        description.Length == 0 ? "…" : description.Length <= LongestDescription ? description : string.Concat(description.AsSpan(0, LongestDescription - 1), "…");

    [GeneratedRegex(@"\A[a-z0-9_]{1,32}\z")]
    private static partial Regex Name();
}
