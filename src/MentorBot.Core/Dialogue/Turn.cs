using MentorBot.Core.Places;

namespace MentorBot.Core.Dialogue;

/// <summary>One thing that a person did, mapped from its platform.</summary>
/// <param name="Delivery">Names this delivery; a repeat has the same.</param>
/// <param name="Account">Who did it.</param>
/// <param name="Place">Where.</param>
/// <param name="Input">What.</param>
/// <param name="Locale">The person's language as the platform says, for example <c>en</c>.</param>
/// <param name="At">When it arrived, UTC.</param>
public sealed record Turn(DeliveryId Delivery, AccountId Account, Place Place, TurnInput Input, string Locale, DateTimeOffset At)
{
    /// <summary>What the platform needs to answer exactly this (an interaction's token, the message whose button was pressed), in a form of its own; may be empty.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The name that others see of the person; empty when the platform does not say.</summary>
    public string Name { get; init; } = "";

    /// <summary>What the person may decide there; null when the platform has not said so yet.</summary>
    public Powers? Powers { get; init; }

    /// <summary>The permissions that the mentor lacks there, by the names of their phrases (<c>setup.permissions.*</c>); empty when none is known to lack.</summary>
    public IReadOnlyList<string> Lacks { get; init; } = [];
}

/// <summary>A delivery of a platform, for example <c>telegram:7:1001</c>; repeats are refused by it.</summary>
public readonly record struct DeliveryId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>An account of a platform, written <c>platform:id</c>, for example <c>discord:123</c>.</summary>
/// <param name="Platform">The platform's name, lower case.</param>
/// <param name="Id">The platform's own id, as text.</param>
public readonly record struct AccountId(string Platform, string Id)
{
    /// <summary>Reads <c>platform:id</c>; false when it is not of that form.</summary>
    public static bool TryParse(string? text, out AccountId account)
    {
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        account = colon > 0 && colon < text!.Length - 1 ? new AccountId(text[..colon], text[(colon + 1)..]) : default;
        return account.Platform is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Platform}:{Id}";
}

/// <summary>Where a conversation takes place.</summary>
/// <param name="Platform">The platform's name.</param>
/// <param name="Community">The server or group; empty in a private chat.</param>
/// <param name="Room">The channel or chat.</param>
/// <param name="Thread">The thread or forum topic; empty when there is none.</param>
public sealed record Place(string Platform, string Community, string Room, string Thread)
{
    /// <summary>A private chat with one person.</summary>
    public static Place Private(AccountId account) => new(account.Platform, "", account.Id, "");

    /// <summary>Whether only the person reads along.</summary>
    public bool IsPrivate => Community.Length == 0;

    /// <summary>Where a person goes on with what is theirs alone: here when only they read along, else in their private chat.</summary>
    public Place PrivateTo(AccountId account) => IsPrivate ? this : Private(account);

    /// <summary>The room itself, outside of its threads.</summary>
    public Place Outside => Thread.Length == 0 ? this : this with { Thread = "" };

    /// <summary>Who is written to there when it is nobody's turn: the community, or the person of a private chat.</summary>
    public AccountId Addressee => new(Platform, IsPrivate ? Room : Community);

    /// <inheritdoc/>
    public override string ToString() => string.Join('/', new[] { Platform, Community, Room, Thread }.Where(p => p.Length > 0));
}

/// <summary>What a person did; a closed family.</summary>
public abstract record TurnInput
{
    private protected TurnInput()
    {
    }
}

/// <summary>Words typed to the mentor.</summary>
public sealed record TypedText(string Text) : TurnInput;

/// <summary>A command of the catalog.</summary>
/// <param name="Verb">Its verb, without the slash.</param>
/// <param name="Arguments">Everything behind the verb, as typed.</param>
public sealed record CommandCall(string Verb, string Arguments) : TurnInput;

/// <summary>A button pressed.</summary>
public sealed record ButtonPress(ButtonId Button) : TurnInput;

/// <summary>Nobody did anything: a time has come that a feature set.</summary>
/// <param name="Kind">As it was set.</param>
/// <param name="At">When it was due, UTC.</param>
public sealed record DueFired(string Kind, DateTimeOffset At) : TurnInput;

/// <summary>An answer to a poll.</summary>
/// <param name="Poll">The platform's id of the poll.</param>
/// <param name="Options">The chosen options from 0; none when the answer was taken back.</param>
public sealed record PollVote(string Poll, IReadOnlyList<int> Options) : TurnInput;

/// <summary>Nobody did anything: it is known what became of a post that wanted to be reported.</summary>
/// <param name="Report">As it was asked for (<see cref="Reply.Report"/>).</param>
/// <param name="Posted">The post; null when it could not be said, or nobody knows.</param>
public sealed record PostEnded(ButtonId Report, Posted? Posted) : TurnInput;

/// <summary>The mentor was invited into this community.</summary>
public sealed record Invited : TurnInput;
