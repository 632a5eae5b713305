using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Core.Dialogue;
using MentorBot.Telegram.Api;
using MentorBot.Telegram.Receiving;
using MentorBot.Testing;
using MentorBot.Testing.Telegram;

namespace MentorBot.Telegram.Tests.Receiving;

/// <summary>What updates mean, from the JSON that Telegram sends.</summary>
public sealed class MapperTests
{
    private const long Group = -1005;
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly TelegramMapper Mapper = new(new BotIdentity(TelegramServer.BotId, TelegramServer.BotName), verb => verb is "ask" or "plan");

    [Theory]
    [InlineData("how do i learn sql", "text:how do i learn sql")]
    [InlineData("  /ask what is sql  ", "ask:what is sql")]
    [InlineData("/ASK@mentor_test_bot what\nis sql", "ask:what\nis sql")]
    [InlineData("/nosuch thing", "nosuch:thing")]
    [InlineData("/home/maya is full", "text:/home/maya is full")]
    [InlineData("/ask@other_bot hi", "ignored:another bot's command")]
    [InlineData("@mentor_test_bot hello", "text:hello")]
    [InlineData("/start", "start:")]
    [InlineData("/start link_7QK4-M2XD", "link:opened 7QK4-M2XD")]
    [InlineData("/start link_a_b", "link:opened a_b")]
    [InlineData("/start quiz_numpy", "quiz:numpy")]
    [InlineData("/start ask_is_tensorflow_worth_it", "ask:is tensorflow worth it")]
    [InlineData("/start whatever_else", "start:whatever_else")]
    [InlineData("   ", "ignored:no words")]
    public void Map_PrivateMessage(string text, string meaning) => Assert.Equal(meaning, Say(Message(text)));

    [Theory]
    [InlineData("good morning", "ignored:not to the bot")]
    [InlineData("/ask what is sql", "ask:what is sql")]
    [InlineData("/weather london", "ignored:another bot's command")]
    [InlineData("/weather@mentor_test_bot london", "weather:london")]
    [InlineData("/ask@other_bot hi", "ignored:another bot's command")]
    [InlineData("hey @Mentor_Test_Bot what is sql", "text:hey  what is sql")]
    [InlineData("@mentor_test_bot", "help:")]
    [InlineData("@mentor_test_bots what is sql", "ignored:not to the bot")]
    [InlineData("mail me@mentor_test_bot", "ignored:not to the bot")]
    [InlineData("/start@mentor_test_bot quiz_sql", "quiz:sql")]
    public void Map_GroupMessage(string text, string meaning) => Assert.Equal(meaning, Say(Message(text, Group)));

    [Fact]
    public void Map_GroupReply_CountsWhenItAnswersTheBot()
    {
        Assert.Equal("text:and how long?", Say(Message("and how long?", Group, answersBot: true, answers: 5)));
        Assert.Equal("ignored:not to the bot", Say(Message("and how long?", Group, answers: 5)));
    }

    [Fact]
    public void Map_ForumTopic_IsAPlaceOfItsOwnAndItsOpeningIsNoQuestion()
    {
        var turn = Assert.IsType<InboundTurn>(Map(Message("/ask sql", Group, topic: 77)));
        Assert.Equal(new Place("telegram", "-1005", "-1005", "77"), turn.Turn.Place);
        Assert.Equal(77, turn.Origin.ThreadId);

        var update = Message("hello all", Group, topic: 77, answers: 77, answersBot: true);
        update["message"]!["reply_to_message"]!["forum_topic_created"] = new JsonObject { ["name"] = "SQL", ["icon_color"] = 1 };
        Assert.Equal("ignored:not to the bot", Say(update));
    }

    [Fact]
    public void Map_Turn_SaysWhoWhereWhen()
    {
        var turn = Assert.IsType<InboundTurn>(Map(Message("hi")));
        Assert.Equal(new AccountId("telegram", "42"), turn.Turn.Account);
        Assert.Equal(Place.Private(turn.Turn.Account), turn.Turn.Place);
        Assert.Equal($"telegram:7:{turn.UpdateId}", turn.Turn.Delivery.Value);
        Assert.Equal(("pt-br", Now), (turn.Turn.Locale, turn.Turn.At));
        Assert.Null(turn.Origin.CallbackQueryId);
    }

    [Theory]
    [InlineData("1|answers|open|skill:numpy#learn", "button:1|answers|open|skill:numpy#learn")]
    [InlineData("0|of|an|older version", "button:1|telegram|stale|")]
    [InlineData("", "button:1|telegram|stale|")]
    public void Map_Press(string data, string meaning)
    {
        var message = new JsonObject { ["message_id"] = 9, ["date"] = 0, ["chat"] = new JsonObject { ["id"] = 42, ["type"] = "private" } };
        var update = Captured(p => p.Presses(data, message));
        var turn = Assert.IsType<InboundTurn>(Map(update));
        Assert.Equal(meaning, Say(update));
        Assert.Equal((9L, true), (turn.Origin.MessageId!.Value, turn.Origin.CallbackQueryId is not null));
    }

    [Fact]
    public void Map_BlockedAndUnblocked()
    {
        var blocked = Assert.IsType<InboundMembership>(Map(Captured(p => p.Blocks())));
        Assert.Equal((false, new AccountId("telegram", "42")), (blocked.MayWrite, blocked.By));
        Assert.True(Assert.IsType<InboundMembership>(Map(Captured(p => p.Blocks(false)))).MayWrite);
    }

    [Fact]
    public void Map_Vote()
    {
        var vote = Assert.IsType<InboundVote>(Map(Captured(p => p.Votes("poll9", 1, 2))));
        Assert.Equal("poll9", vote.Poll);
        Assert.Equal([1, 2], vote.Options);
        Assert.Empty(Assert.IsType<InboundVote>(Map(Captured(p => p.Votes("poll9")))).Options);
    }

    [Fact]
    public void Map_GroupThatMoved_BothMessagesSayTheSame()
    {
        var before = Message("", -5);
        before["message"]!["migrate_to_chat_id"] = -1005;
        var after = Message("", -1005);
        after["message"]!["migrate_from_chat_id"] = -5;
        Assert.All([before, after], u => Assert.Equal((-5L, -1005L), Map(u) is InboundMigration moved ? (moved.From, moved.To) : default));
    }

    [Theory]
    [InlineData("""{"update_id": 5, "edited_message": {}}""", "ignored:kind")]
    [InlineData("""{"update_id": 5, "channel_post": {}}""", "ignored:kind")]
    [InlineData("""{"update_id": 5, "message": {"message_id": 1, "date": 1, "chat": {"id": -9, "type": "channel"}, "text": "hi"}}""", "ignored:no person")]
    [InlineData("""{"update_id": 5, "message": {"message_id": 1, "date": 1, "chat": {"id": -9, "type": "group"}, "from": {"id": 1, "is_bot": true}, "text": "/ask"}}""", "ignored:no person")]
    [InlineData("""{"update_id": 5, "message": {"message_id": 1, "date": 1, "chat": {"id": 9, "type": "private"}, "from": {"id": 9, "is_bot": false}, "sticker": {}}}""", "ignored:no words")]
    [InlineData("""{"update_id": 5, "message": {"message_id": 1, "date": 1, "chat": {"id": 9, "type": "private"}, "from": {"id": 9, "is_bot": false}, "caption": "is this right?"}}""", "text:is this right?")]
    [InlineData("""{"update_id": 5, "callback_query": {"id": "1", "from": {"id": 9, "is_bot": false}, "inline_message_id": "x"}}""", "ignored:button of another chat")]
    [InlineData("""{"update_id": 5, "message": {"message_id": 1, "date": 1, "chat": {"id": -9, "type": "group"}, "from": {"id": 9, "is_bot": false}, "text": "hi", "entities": [{"type": "mention", "offset": 1, "length": 900}]}}""", "ignored:not to the bot")]
    public void Map_WhatIsNotServed_IsCountedByItsReason(string update, string meaning) => Assert.Equal(meaning, Say(JsonNode.Parse(update)!.AsObject()));

    [Fact]
    public void DeepLink_ThereAndBack()
    {
        Assert.Equal("https://t.me/mentor_test_bot?start=ask_is_sql_hard", DeepLink.To(TelegramServer.BotName, "ask", "is sql hard")!.ToString());
        Assert.Equal("https://t.me/mentor_test_bot", DeepLink.To(TelegramServer.BotName)!.ToString());
        Assert.Null(DeepLink.To(TelegramServer.BotName, "ask", "why?"));
        Assert.Null(DeepLink.To(TelegramServer.BotName, "link", new string('x', 60)));
    }

    private static Inbound Map(JsonObject update) => Mapper.Map(TelegramUpdate.Read(JsonSerializer.SerializeToElement(update))!, Now);

    private static string Say(JsonObject update) => Map(update) switch
    {
        InboundTurn { Turn.Input: TypedText typed } => $"text:{typed.Text}",
        InboundTurn { Turn.Input: CommandCall call } => $"{call.Verb}:{call.Arguments}",
        InboundTurn { Turn.Input: ButtonPress press } => $"button:{press.Button}",
        InboundIgnored ignored => $"ignored:{ignored.Reason}",
        var other => other.ToString(),
    };

    private static JsonObject Message(string text, long? chat = null, long? topic = null, long? answers = null, bool answersBot = false) =>
        Captured(p => p.Says(text, chat, topic, answers, answersBot));

    /// <summary>An update as the test server would send it.</summary>
    private static JsonObject Captured(Action<TelegramPerson> act) => TelegramServer.Capture(new ManualClock(Now), server => act(new TelegramPerson(server, 42) { Language = "pt-br" }));
}
