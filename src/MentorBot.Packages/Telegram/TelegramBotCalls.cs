using System.Text.Json;
using MentorBot.Telegram.Api;
using Telegram.Bot;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using Library = Telegram.Bot.Types;

namespace MentorBot.Packages.Telegram;

/// <summary>Each of our requests as the library's, and its answer as ours.</summary>
internal static class TelegramBotCalls
{
    /// <summary>Sends a request.</summary>
    /// <returns>What the request's type promises.</returns>
    /// <exception cref="JsonException">The answer is not what the API promises.</exception>
    public static async Task<object> SendAsync<T>(TelegramBotClient bot, TelegramRequest<T> request, CancellationToken cancellation)
    {
        switch (request)
        {
            case GetMe:
                return TelegramBotUpdates.ToUser(await bot.SendRequest(new GetMeRequest(), cancellation));
            case GetUpdates r:
                var updates = await bot.SendRequest(new UpdatesRequest { Offset = checked((int?)r.Offset), Timeout = r.Timeout, AllowedUpdates = r.AllowedUpdates }, cancellation);
                return (IReadOnlyList<TelegramUpdate>)[.. updates.Select(TelegramBotUpdates.Read).OfType<TelegramUpdate>()];
            case SendMessage r:
                return Sent(await bot.SendRequest(Message(r), cancellation));
            case SendPhoto r:
                return Sent(await bot.SendRequest(Photo(r), cancellation));
            case SendDocument r:
                return Sent(await bot.SendRequest(
                    new SendDocumentRequest { ChatId = r.ChatId, MessageThreadId = Id(r.MessageThreadId), Document = File(r.Content, r.Name) }, cancellation));
            case SendPoll r:
                return Sent(await bot.SendRequest(Poll(r), cancellation));
            case StopPoll r:
                return new TelegramPoll((await bot.SendRequest(new StopPollRequest { ChatId = r.ChatId, MessageId = Id(r.MessageId) }, cancellation)).Id);
            case EditMessageText r:
                await bot.SendRequest(Edit(r), cancellation);
                return default(TelegramDone);
            case EditMessageReplyMarkup r:
                await bot.SendRequest(
                    new EditMessageReplyMarkupRequest { ChatId = r.ChatId, MessageId = Id(r.MessageId), ReplyMarkup = Buttons(r.ReplyMarkup) }, cancellation);
                return default(TelegramDone);
            case SendChatAction r:
                await bot.SendRequest(
                    new SendChatActionRequest { ChatId = r.ChatId, MessageThreadId = Id(r.MessageThreadId), Action = ChatAction.Typing }, cancellation);
                return default(TelegramDone);
            case AnswerCallbackQuery r:
                await bot.SendRequest(new AnswerCallbackQueryRequest { CallbackQueryId = r.CallbackQueryId, Text = r.Text }, cancellation);
                return default(TelegramDone);
            case GetChatMember r:
                return TelegramBotUpdates.ToMember(await bot.SendRequest(new GetChatMemberRequest { ChatId = r.ChatId, UserId = r.UserId }, cancellation));
            case GetMyCommands r:
                var commands = await bot.SendRequest(new GetMyCommandsRequest { Scope = Scope(r.Scope) }, cancellation);
                return (IReadOnlyList<MentorBot.Telegram.Api.BotCommand>)[.. commands.Select(c => new MentorBot.Telegram.Api.BotCommand(c.Command, c.Description))];
            case SetMyCommands r:
                await bot.SendRequest(
                    new SetMyCommandsRequest { Scope = Scope(r.Scope), Commands = [.. r.Commands.Select(c => new Library.BotCommand(c.Command, c.Description))] }, cancellation);
                return default(TelegramDone);
            case DeleteMyCommands r:
                await bot.SendRequest(new DeleteMyCommandsRequest { Scope = Scope(r.Scope) }, cancellation);
                return default(TelegramDone);
            case SetWebhook r:
                await bot.SendRequest(
                    new SetWebhookRequest { Url = r.Url.AbsoluteUri, SecretToken = r.SecretToken, AllowedUpdates = [.. r.AllowedUpdates.Select(Kind)] }, cancellation);
                return default(TelegramDone);
            case DeleteWebhook:
                await bot.SendRequest(new DeleteWebhookRequest(), cancellation);
                return default(TelegramDone);
            default:
                throw new ArgumentOutOfRangeException(nameof(request), request, "A new request: say here what it is in the library.");
        }
    }

    private static SendMessageRequest Message(SendMessage r) => new()
    {
        ChatId = r.ChatId, Text = r.Text, MessageThreadId = Id(r.MessageThreadId), ParseMode = ParseMode.Html,
        LinkPreviewOptions = new Library.LinkPreviewOptions { IsDisabled = r.LinkPreviewOptions.IsDisabled },
        DisableNotification = r.DisableNotification ?? false, ReplyParameters = Reply(r.ReplyParameters), ReplyMarkup = Buttons(r.ReplyMarkup),
    };

    private static SendPhotoRequest Photo(SendPhoto r) => new()
    {
        ChatId = r.ChatId, Photo = File(r.Picture, "picture.png"), MessageThreadId = Id(r.MessageThreadId), Caption = r.Caption, ParseMode = ParseMode.Html,
        DisableNotification = r.DisableNotification ?? false, ReplyParameters = Reply(r.ReplyParameters), ReplyMarkup = Buttons(r.ReplyMarkup),
    };

    private static SendPollRequest Poll(SendPoll r) => new()
    {
        ChatId = r.ChatId, Question = r.Question, Options = [.. r.Options.Select(o => new Library.InputPollOption(o.Text))],
        MessageThreadId = Id(r.MessageThreadId), IsAnonymous = r.IsAnonymous, Type = r.CorrectOptionIds is null ? PollType.Regular : PollType.Quiz,
        CorrectOptionIds = r.CorrectOptionIds, HideResultsUntilCloses = r.HideResultsUntilCloses ?? false, Explanation = r.Explanation, OpenPeriod = r.OpenPeriod, ReplyMarkup = Buttons(r.ReplyMarkup),
    };

    private static EditMessageTextRequest Edit(EditMessageText r) => new()
    {
        ChatId = r.ChatId, MessageId = Id(r.MessageId), Text = r.Text, ParseMode = ParseMode.Html,
        LinkPreviewOptions = new Library.LinkPreviewOptions { IsDisabled = r.LinkPreviewOptions.IsDisabled }, ReplyMarkup = Buttons(r.ReplyMarkup),
    };

    /// <summary>The library reads anything as a message; one without an id is none.</summary>
    private static TelegramSent Sent(Library.Message message) => message.Id == 0
        ? throw new JsonException("The message has no id.")
        : new TelegramSent(message.Id) { Poll = message.Poll is { } poll ? new TelegramPoll(poll.Id) : null };

    private static InlineKeyboardMarkup? Buttons(InlineKeyboard? keyboard) =>
        keyboard is null ? null : new InlineKeyboardMarkup(keyboard.Rows.Select(row => row.Select(Button)));

    private static InlineKeyboardButton Button(InlineButton button) => new(button.Text) { CallbackData = button.CallbackData, Url = button.Url?.OriginalString };

    private static Library.ReplyParameters? Reply(MentorBot.Telegram.Api.ReplyParameters? reply) =>
        reply is null ? null : new Library.ReplyParameters { MessageId = Id(reply.MessageId), AllowSendingWithoutReply = reply.AllowSendingWithoutReply };

    private static InputFileStream File(ReadOnlyMemory<byte> content, string name) => InputFile.FromStream(new MemoryStream(content.ToArray()), name);

    private static Library.BotCommandScope Scope(MentorBot.Telegram.Api.BotCommandScope scope) => scope.Type switch
    {
        "all_private_chats" => Library.BotCommandScope.AllPrivateChats(),
        "all_group_chats" => Library.BotCommandScope.AllGroupChats(),
        _ => Library.BotCommandScope.Default(),
    };

    private static UpdateType Kind(string name) => JsonSerializer.Deserialize<UpdateType>($"\"{name}\"", JsonBotAPI.Options);

    /// <summary>The library's ids within a chat have 32 bits.</summary>
    private static int Id(long id) => checked((int)id);

    private static int? Id(long? id) => checked((int?)id);
}
