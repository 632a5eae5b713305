using MentorBot.Core.Dialogue;

namespace MentorBot.Telegram.Receiving;

/// <summary>What an update means to the mentor; a closed family.</summary>
/// <param name="UpdateId">The update.</param>
public abstract record Inbound(long UpdateId);

/// <summary>Somebody said or pressed something.</summary>
/// <param name="UpdateId">The update.</param>
/// <param name="Turn">What, who and where.</param>
/// <param name="Origin">Where the answer belongs.</param>
public sealed record InboundTurn(long UpdateId, Turn Turn, TelegramOrigin Origin) : Inbound(UpdateId);

/// <summary>The bot may write to a chat from now on, or may not.</summary>
/// <param name="UpdateId">The update.</param>
/// <param name="Place">The chat.</param>
/// <param name="By">Who changed it; in a private chat, the person.</param>
/// <param name="MayWrite">Whether the bot is in.</param>
public sealed record InboundMembership(long UpdateId, Place Place, AccountId By, bool MayWrite) : Inbound(UpdateId);

/// <summary>Somebody answered a poll, or took the answer back.</summary>
/// <param name="UpdateId">The update.</param>
/// <param name="Delivery">Names this delivery; a repeat has the same.</param>
/// <param name="Account">Who.</param>
/// <param name="Poll">Telegram's id of the poll.</param>
/// <param name="Options">The chosen options from 0; none when the answer was taken back.</param>
/// <param name="Name">The name that others see of them.</param>
public sealed record InboundVote(long UpdateId, DeliveryId Delivery, AccountId Account, string Poll, IReadOnlyList<int> Options, string Name) : Inbound(UpdateId);

/// <summary>A group has another id from now on: every stored key changes, in one commit.</summary>
/// <param name="UpdateId">The update.</param>
/// <param name="From">The id until now.</param>
/// <param name="To">The id from now on.</param>
public sealed record InboundMigration(long UpdateId, long From, long To) : Inbound(UpdateId);

/// <summary>Something that the mentor does not serve; it is counted by its reason.</summary>
/// <param name="UpdateId">The update.</param>
/// <param name="Reason">One of few words, for example <c>edited</c>: fit to be a label of a counter.</param>
public sealed record InboundIgnored(long UpdateId, string Reason) : Inbound(UpdateId);

/// <summary>Where the answer to a turn belongs.</summary>
/// <param name="ChatId">The chat.</param>
/// <param name="ThreadId">The forum topic, if any.</param>
/// <param name="MessageId">The message that was written, or whose button was pressed; null when Telegram does not say.</param>
/// <param name="CallbackQueryId">The press that waits to be answered; null for words.</param>
public sealed record TelegramOrigin(long ChatId, long? ThreadId, long? MessageId, string? CallbackQueryId);
