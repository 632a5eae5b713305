using System.Text.Json;
using MentorBot.Packages.Telegram;
using MentorBot.Telegram.Api;
using MentorBot.Telegram.Tests.Api;

namespace MentorBot.Packages.Tests.Telegram;

public sealed class TelegramBotTransportTests : TelegramTransportContract
{
    protected override ITelegramTransport Transport(string token, Uri server, TimeProvider time) => new TelegramBotTransport(token, server, time);
}

/// <summary>The library's updates are ours, and one that it cannot read does not stop the rest.</summary>
public sealed class TelegramBotUpdatesTests
{
    [Theory]
    [InlineData("""{"update_id": 7, "message": {"message_id": 1, "date": 1, "chat": {"id": 42, "type": "gigagroup-of-tomorrow", "x": 1}, "text": 5}}""")]
    [InlineData("""{"update_id": 7, "my_chat_member": {"chat": {"id": 42, "type": "private"}, "from": {"id": 1, "is_bot": false, "first_name": "A"}, "date": 1, "old_chat_member": {"status": "levitating"}, "new_chat_member": {"status": "levitating"}}}""")]
    public void AnUnreadableUpdate_KeepsItsNumber(string json)
    {
        var update = TelegramBotUpdates.Read(JsonDocument.Parse(json).RootElement);

        Assert.Equal(7, update!.UpdateId);
        Assert.NotNull(update.Unreadable);
    }

    [Theory]
    [InlineData("""{"update_id": 1, "message": {"message_id": 9, "date": 1, "message_thread_id": 3, "is_topic_message": true, "chat": {"id": -100123456789, "type": "supergroup", "title": "t"}, "from": {"id": 5, "is_bot": false, "first_name": "A", "username": "ann", "language_code": "pt-br"}, "text": "/ask@bot hi", "entities": [{"type": "bot_command", "offset": 0, "length": 8}, {"type": "text_mention", "offset": 9, "length": 2, "user": {"id": 6, "is_bot": true, "first_name": "B"}}], "reply_to_message": {"message_id": 3, "date": 1, "chat": {"id": -100123456789, "type": "supergroup"}, "forum_topic_created": {"name": "n", "icon_color": 1}}}}""")]
    [InlineData("""{"update_id": 2, "callback_query": {"id": "q", "chat_instance": "c", "from": {"id": 5, "is_bot": false, "first_name": "A"}, "data": "1|a|b|", "message": {"message_id": 9, "date": 0, "chat": {"id": 5, "type": "private"}}}}""")]
    [InlineData("""{"update_id": 3, "my_chat_member": {"chat": {"id": 5, "type": "private"}, "from": {"id": 5, "is_bot": false, "first_name": "A"}, "date": 1, "old_chat_member": {"status": "member", "user": {"id": 1, "is_bot": true, "first_name": "B"}}, "new_chat_member": {"status": "kicked", "until_date": 0, "user": {"id": 1, "is_bot": true, "first_name": "B"}}}}""")]
    [InlineData("""{"update_id": 4, "poll_answer": {"poll_id": "p", "option_ids": [0, 2], "option_persistent_ids": ["a", "b"], "user": {"id": 5, "is_bot": false, "first_name": "A"}}}""")]
    [InlineData("""{"update_id": 5, "message": {"message_id": 9, "date": 1, "chat": {"id": -4, "type": "group", "title": "t"}, "migrate_to_chat_id": -1001}}""")]
    [InlineData("""{"update_id": 6, "edited_message": {"message_id": 9, "date": 1, "chat": {"id": 5, "type": "private"}, "text": "x"}}""")]
    public void AnUpdate_IsReadAsTheBuiltInTransportReadsIt(string json)
    {
        var element = JsonDocument.Parse(json).RootElement;

        Assert.Equal(Shown(TelegramUpdate.Read(element)!), Shown(TelegramBotUpdates.Read(element)!));
    }

    private static string Shown(TelegramUpdate update)
    {
        var json = JsonSerializer.SerializeToNode(update with { Message = WithoutTopic(update.Message) })!;
        return $"{json.ToJsonString()} {update.Message?.ReplyToMessage?.ForumTopicCreated is null}";
    }

    /// <summary>Only whether it is there matters.</summary>
    private static TelegramMessage? WithoutTopic(TelegramMessage? message) =>
        message?.ReplyToMessage is { } answered ? message with { ReplyToMessage = answered with { ForumTopicCreated = null } } : message;
}
