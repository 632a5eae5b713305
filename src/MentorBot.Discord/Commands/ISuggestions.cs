using MentorBot.Core.Dialogue;
using MentorBot.Discord.Receiving;
using MentorBot.Discord.Rendering;
using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Commands;

/// <summary>Finds what an option being typed may mean. A read alone: Discord gives it three seconds, people much less.</summary>
public interface ISuggestions
{
    /// <summary>The best suggestions, best first; what is beyond 25 is left out.</summary>
    /// <param name="kind">What the option takes.</param>
    /// <param name="typed">What is there so far; may be empty.</param>
    /// <param name="account">Who is typing.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyList<DiscordChoice>> FindAsync(ArgumentKind kind, string typed, AccountId account, CancellationToken cancellation);
}

/// <summary>Answers options being typed.</summary>
public sealed class SuggestionAnswers(IDiscordInteractions discord, ISuggestions suggestions)
{
    /// <summary>Answers with what fits.</summary>
    public async Task<DiscordOutcome<Done>> AnswerAsync(SuggestionsWanted wanted, CommandCatalog catalog, CancellationToken cancellation)
    {
        var found = CommandProjection.Suggested(catalog, wanted.Command) is { } kind
            ? await suggestions.FindAsync(kind, wanted.Typed, wanted.Account, cancellation)
            : [];
        var choices = found
            .Where(c => c.Name.Length > 0 && c.Value.Length is > 0 and <= DiscordLimit.ChoiceName)
            .DistinctBy(c => c.Name)
            .Take(DiscordLimit.Choices)
            .Select(c => c with { Name = DiscordLimit.Clip(c.Name, DiscordLimit.ChoiceName) });
        return await discord.AnswerAsync(wanted.Key, new Suggest([.. choices]), cancellation);
    }
}
