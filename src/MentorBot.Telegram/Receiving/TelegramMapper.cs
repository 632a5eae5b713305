using System.Globalization;
using MentorBot.Core.Dialogue;
using MentorBot.Telegram.Api;

namespace MentorBot.Telegram.Receiving;

/// <summary>Says what an update means to the mentor. A pure function of the update, the bot and the verbs.</summary>
/// <param name="bot">Who the bot is.</param>
/// <param name="isVerb">Whether a word is a verb of the mentor: in groups, other commands are for other bots.</param>
public sealed class TelegramMapper(BotIdentity bot, Func<string, bool> isVerb)
{
    /// <summary>The platform's name in accounts and places.</summary>
    public const string Platform = "telegram";

    /// <summary>A button of an earlier version: no feature has this name, so that the mentor says so kindly.</summary>
    private static readonly ButtonId Stale = new("telegram", "stale", "");

    /// <summary>What an update means.</summary>
    /// <param name="update">The update, readable.</param>
    /// <param name="now">When it arrived.</param>
    public Inbound Map(TelegramUpdate update, DateTimeOffset now) => update switch
    {
        { Message: { } message } => OfMessage(update.UpdateId, message, now),
        { CallbackQuery: { } pressed } => OfPress(update.UpdateId, pressed, now),
        { MyChatMember: { } change } => OfMembership(update.UpdateId, change),
        { PollAnswer: { User: { } voter } vote } => new InboundVote(update.UpdateId, Delivery(update.UpdateId), AccountOf(voter), vote.PollId, vote.OptionIds, voter.FirstName),
        _ => new InboundIgnored(update.UpdateId, "kind"),
    };

    /// <summary>The account of somebody.</summary>
    public static AccountId AccountOf(TelegramUser user) => new(Platform, Text(user.Id));

    /// <summary>The place of a chat and, in forums, its topic.</summary>
    public static Place PlaceOf(TelegramChat chat, long? topic) => chat.IsPrivate
        ? new Place(Platform, "", Text(chat.Id), topic is { } thread ? Text(thread) : "")
        : new Place(Platform, Text(chat.Id), Text(chat.Id), topic is { } forum ? Text(forum) : "");

    private Inbound OfMessage(long update, TelegramMessage message, DateTimeOffset now)
    {
        if (message.MigrateToChatId is { } to)
        {
            return new InboundMigration(update, message.Chat.Id, to);
        }

        if (message.MigrateFromChatId is { } from)
        {
            return new InboundMigration(update, from, message.Chat.Id);
        }

        if (message.From is not { IsBot: false } author)
        {
            return new InboundIgnored(update, "no person");
        }

        if (!message.Chat.IsPrivate && !message.Chat.IsGroup)
        {
            return new InboundIgnored(update, "channel");
        }

        var addressed = Addressed.Read(message, bot);
        if (addressed.Text is not { Length: > 0 } text)
        {
            return addressed.ToBot && !string.IsNullOrWhiteSpace(message.Text)
                ? ToTurn(new CommandCall("help", ""))
                : new InboundIgnored(update, "no words");
        }

        if (CommandText.Read(text) is { } command)
        {
            return command.Bot is { } named && !bot.Is(named) ? new InboundIgnored(update, "another bot's command")
                : command.Verb == "start" ? ToTurn(DeepLink.Read(command.Arguments))
                : command.Bot is not null || addressed.ToBot || isVerb(command.Verb) ? ToTurn(new CommandCall(command.Verb, command.Arguments))
                : new InboundIgnored(update, "another bot's command");
        }

        return addressed.ToBot ? ToTurn(new TypedText(text)) : new InboundIgnored(update, "not to the bot");

        InboundTurn ToTurn(TurnInput input)
        {
            var topic = message.IsTopicMessage ? message.MessageThreadId : null;
            return new InboundTurn(
                update,
                new Turn(Delivery(update), AccountOf(author), PlaceOf(message.Chat, topic), input, author.LanguageCode ?? "en", now) { Name = author.FirstName },
                new TelegramOrigin(message.Chat.Id, topic, message.MessageId, CallbackQueryId: null));
        }
    }

    private Inbound OfPress(long update, TelegramCallback pressed, DateTimeOffset now)
    {
        if (pressed.Message is not { } message)
        {
            return new InboundIgnored(update, "button of another chat");
        }

        var topic = message.IsTopicMessage ? message.MessageThreadId : null;
        return new InboundTurn(
            update,
            new Turn(
                Delivery(update),
                AccountOf(pressed.From),
                PlaceOf(message.Chat, topic),
                new ButtonPress(ButtonId.TryParse(pressed.Data, out var id) ? id : Stale),
                pressed.From.LanguageCode ?? "en",
                now) { Name = pressed.From.FirstName },
            new TelegramOrigin(message.Chat.Id, topic, message.MessageId, pressed.Id));
    }

    private static InboundMembership OfMembership(long update, TelegramMembershipChange change) => new(
        update, PlaceOf(change.Chat, topic: null), AccountOf(change.From), change.NewChatMember.Status is "creator" or "administrator" or "member" or "restricted");

    private DeliveryId Delivery(long update) => new($"{Platform}:{Text(bot.Id)}:{Text(update)}");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
