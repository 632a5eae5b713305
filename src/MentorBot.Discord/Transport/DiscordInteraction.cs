namespace MentorBot.Discord.Transport;

/// <summary>Somebody used a command, a button, a menu or a form, or is typing an option.</summary>
/// <param name="Key">What it is answered with.</param>
/// <param name="Channel">Where it happened.</param>
/// <param name="User">Who did it.</param>
/// <param name="Data">What was done.</param>
public sealed record DiscordInteraction(InteractionKey Key, DiscordChannel Channel, DiscordUser User, InteractionData Data) : DiscordEvent
{
    /// <summary>Who reads along.</summary>
    public InteractionContext Context { get; init; }

    /// <summary>The person's language, for example <c>en-US</c>.</summary>
    public string Locale { get; init; } = "en";

    /// <summary>What the person may do in this channel, as Discord's bits; 0 in private chats.</summary>
    public ulong MemberPermissions { get; init; }

    /// <summary>What the bot may do in this channel, as Discord's bits.</summary>
    public ulong AppPermissions { get; init; }
}

/// <summary>What an interaction is answered with.</summary>
/// <param name="Id">The interaction.</param>
/// <param name="ApplicationId">The application that it was meant for: us.</param>
/// <param name="Token">Authenticates answers for 15 minutes. A secret as long as it lives.</param>
/// <param name="At">When it arrived here, UTC.</param>
public sealed record InteractionKey(string Id, string ApplicationId, string Token, DateTimeOffset At)
{
    /// <inheritdoc/>
    public override string ToString() => $"interaction {Id}";
}

/// <summary>Who reads along where an interaction happened.</summary>
public enum InteractionContext
{
    /// <summary>A server.</summary>
    Guild,

    /// <summary>The private chat with the bot.</summary>
    BotPrivate,

    /// <summary>A private chat of people that the bot is no part of.</summary>
    PeoplePrivate,
}

/// <summary>What was done in an interaction; a closed family.</summary>
public abstract record InteractionData
{
    private protected InteractionData()
    {
    }
}

/// <summary>A slash command.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">The subcommand group and subcommand, as far as it has them.</param>
/// <param name="Options">The options given, in order.</param>
public sealed record CommandUsed(string Name, IReadOnlyList<string> Path, IReadOnlyList<OptionValue> Options) : InteractionData;

/// <summary>An option and its value as text.</summary>
public sealed record OptionValue(string Name, string Value);

/// <summary>A button pressed, or choices made in a menu.</summary>
/// <param name="CustomId">The component's id.</param>
/// <param name="Values">What was chosen; empty for a button.</param>
/// <param name="MessageId">The message that it stands under.</param>
public sealed record ComponentUsed(string CustomId, IReadOnlyList<string> Values, string MessageId) : InteractionData
{
    /// <summary>Whether rooms of the server were chosen, in a menu of them.</summary>
    public bool ChoosesRooms { get; init; }

    /// <summary>Whether only the person sees that message.</summary>
    public bool OnPrivateMessage { get; init; }

    /// <summary>Whom that message answers; null when Discord does not tell.</summary>
    public string? Answers { get; init; }
}

/// <summary>A form sent.</summary>
/// <param name="CustomId">The form's id.</param>
/// <param name="Fields">What was typed, by the input's id.</param>
public sealed record FormSent(string CustomId, IReadOnlyList<OptionValue> Fields) : InteractionData;

/// <summary>An option being typed: suggestions are wanted.</summary>
/// <param name="Command">The command and its options so far; they may be incomplete or wrong.</param>
/// <param name="Focused">The option being typed, with what is there so far.</param>
public sealed record OptionTyped(CommandUsed Command, OptionValue Focused) : InteractionData;

/// <summary>An interaction of a kind that this version does not know.</summary>
public sealed record UnknownInteraction(int Type) : InteractionData;
