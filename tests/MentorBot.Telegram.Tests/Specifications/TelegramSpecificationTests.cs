using System.Text.Json;
using MentorBot.Testing.Specifications;

namespace MentorBot.Telegram.Tests.Specifications;

/// <summary>The evaluator on the Bot API's description and the limits that stand there in prose.</summary>
public sealed class TelegramSpecificationTests
{
    [SpecificationTheory]
    [InlineData("getMe", "{}")]
    [InlineData("getUpdates", """{"offset": -1, "timeout": 50, "allowed_updates": ["message"]}""")]
    [InlineData("sendMessage", """{"chat_id": 5, "text": "<b>a</b> &lt; b", "parse_mode": "HTML", "link_preview_options": {"is_disabled": true}}""")]
    [InlineData("sendMessage", """{"chat_id": "@room", "text": "x", "reply_markup": {"inline_keyboard": [[{"text": "Go", "callback_data": "1|a|b|"}]]}}""")]
    [InlineData("editMessageText", """{"chat_id": 5, "message_id": 7, "text": "x"}""")]
    [InlineData("setMyCommands", """{"commands": [{"command": "ask", "description": "Ask"}], "scope": {"type": "all_private_chats"}}""")]
    [InlineData("sendPoll", """{"chat_id": 5, "question": "?", "options": [{"text": "a"}, {"text": "b"}], "type": "quiz", "correct_option_ids": [1]}""")]
    [InlineData("sendPhoto", """{"chat_id": 5, "photo": "chart.png", "caption": ""}""")]
    public void Check_RequestThatTelegramTakes_FindsNothing(string method, string fields) => Assert.Empty(Check(method, fields));

    [SpecificationTheory]
    [InlineData("sendText", "{}", "no such method")]
    [InlineData("sendMessage", """{"chat_id": 5}""", "sendMessage.text: missing")]
    [InlineData("sendMessage", """{"chat_id": 5, "text": "x", "silent": true}""", "sendMessage.silent: unknown property")]
    [InlineData("sendMessage", """{"chat_id": true, "text": "x"}""", "sendMessage.chat_id")]
    [InlineData("sendMessage", """{"chat_id": 5, "text": " \n\u200b"}""", "sendMessage.text: empty")]
    [InlineData("sendMessage", """{"chat_id": 5, "text": "<b>x", "parse_mode": "HTML"}""", "<b> is never closed")]
    [InlineData("sendMessage", """{"chat_id": 5, "text": "a < b", "parse_mode": "HTML"}""", "a bare <")]
    [InlineData("sendMessage", """{"chat_id": 5, "text": "&nbsp;", "parse_mode": "HTML"}""", "a bare &")]
    [InlineData("sendMessage", """{"chat_id": 5, "text": "<h1>x</h1>", "parse_mode": "HTML"}""", "<h1> is not supported")]
    [InlineData("sendMessage", """{"chat_id": 5, "text": "<b><i>x</b></i>", "parse_mode": "HTML"}""", "closes nothing")]
    [InlineData("sendMessage", """{"chat_id": 5, "text": "<b><code>x</code></b>", "parse_mode": "HTML"}""", "<code> inside <b>")]
    [InlineData("sendMessage", """{"chat_id": 5, "text": "x", "parse_mode": "html"}""", "sendMessage.parse_mode")]
    [InlineData("sendMessage", """{"chat_id": 5, "text": "x", "reply_markup": {"inline_keyboard": [[{"text": "Go"}]]}}""", "exactly one action")]
    [InlineData("sendMessage", """{"chat_id": 5, "text": "x", "reply_markup": {"inline_keyboard": [[]]}}""", "rows of 1 to 8")]
    [InlineData("editMessageText", """{"chat_id": 5, "text": "x"}""", "names no message")]
    [InlineData("setMyCommands", """{"commands": [{"command": "Ask-me", "description": "Ask"}]}""", "setMyCommands.commands[0].command")]
    [InlineData("setMyCommands", """{"commands": [], "scope": {"type": "everywhere"}}""", "setMyCommands.scope")]
    [InlineData("sendPoll", """{"chat_id": 5, "question": "?", "options": [{"text": "a"}], "type": "quiz", "correct_option_ids": [1]}""", "beyond the options")]
    [InlineData("sendPoll", """{"chat_id": 5, "question": "?", "options": [{"text": "a"}], "explanation": "1\n2\n3\n4"}""", "sendPoll.explanation")]
    public void Check_RequestThatTelegramRefuses_NamesTheFault(string method, string fields, string fault) =>
        Assert.Contains(Check(method, fields), f => f.Contains(fault, StringComparison.Ordinal));

    [SpecificationFact]
    public void Check_SizesAtAndBeyondTheLimit_FindsThoseBeyond()
    {
        Assert.Empty(Check("sendMessage", new { chat_id = 5, text = $"<b>{new string('x', 4096)}</b>", parse_mode = "HTML" }));
        Assert.Single(Check("sendMessage", new { chat_id = 5, text = new string('x', 4097) }));
        Assert.Empty(Check("sendPhoto", new { chat_id = 5, photo = "a", caption = new string('x', 1024) }));
        Assert.Single(Check("sendPhoto", new { chat_id = 5, photo = "a", caption = new string('x', 1025) }));
        Assert.NotEmpty(Check("sendMessage", new { chat_id = 5, text = "x", reply_markup = new { inline_keyboard = new[] { new[] { new { text = "Go", callback_data = new string('ä', 33) } } } } }));
    }

    [SpecificationFact]
    public void FromForm_FieldsOfAForm_AreReadAsTheirTypesAsk()
    {
        var fields = TelegramSpecification.FromForm("sendPhoto", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["chat_id"] = "5",
            ["photo"] = "chart.png",
            ["caption"] = "5",
            ["disable_notification"] = "true",
            ["reply_markup"] = """{"inline_keyboard": [[{"text": "Go", "callback_data": "a"}]]}""",
        });
        Assert.Equal(JsonValueKind.True, fields.GetProperty("disable_notification").ValueKind);
        Assert.Empty(TelegramSpecification.Check("sendPhoto", fields));
    }

    private static IReadOnlyList<string> Check(string method, string fields) => TelegramSpecification.Check(method, JsonElement.Parse(fields));

    private static IReadOnlyList<string> Check<T>(string method, T fields) => TelegramSpecification.Check(method, JsonSerializer.SerializeToElement(fields));
}
