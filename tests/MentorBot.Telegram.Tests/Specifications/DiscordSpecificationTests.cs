using System.Text.Json;
using MentorBot.Testing.Specifications;

namespace MentorBot.Telegram.Tests.Specifications;

/// <summary>The evaluator on Discord's description: what it must let pass and what it must find.</summary>
public sealed class DiscordSpecificationTests
{
    private const string Messages = "/channels/123/messages";
    private const string Callback = "/interactions/1/token/callback";

    [SpecificationTheory]
    [InlineData("POST", "/api/v10" + Messages, """{"content": "hi", "nonce": "a1", "enforce_nonce": true, "allowed_mentions": {"parse": [], "replied_user": false}}""")]
    [InlineData("POST", Messages, """{"content": null, "components": [{"type": 1, "components": [{"type": 2, "style": 1, "label": "Go", "custom_id": "1|a|b|"}]}]}""")]
    [InlineData("POST", Callback + "?with_response=true", """{"type": 4, "data": {"content": "hi", "flags": 64}}""")]
    [InlineData("POST", Callback, """{"type": 5, "data": {"flags": 64}}""")]
    [InlineData("POST", Callback, """{"type": 8, "data": {"choices": [{"name": "NumPy", "value": "numpy"}]}}""")]
    [InlineData("POST", Callback, """{"type": 8, "data": {"choices": []}}""")]
    [InlineData("PATCH", "/webhooks/5/token/messages/@original", """{"content": "done"}""")]
    [InlineData("PUT", "/applications/5/commands", """[{"name": "ask", "description": "Ask", "options": [{"type": 3, "name": "question", "description": "What", "required": true}]}]""")]
    [InlineData("POST", "/users/@me/channels", """{"recipient_id": "77"}""")]
    [InlineData("GET", "/gateway/bot", null)]
    public void Check_RequestThatDiscordTakes_FindsNothing(string method, string path, string? body) => Assert.Empty(Check(method, path, body));

    [SpecificationTheory]
    [InlineData("POST", Messages, """{"contents": "hi"}""", "$.contents: unknown property")]
    [InlineData("POST", Messages, """{"content": 5}""", "$.content: Number is not")]
    [InlineData("POST", Messages, """{"allowed_mentions": {"prase": []}}""", "$.allowed_mentions.prase: unknown property")]
    [InlineData("POST", Messages, """{"components": [{"type": 1, "components": [{"type": 2, "style": 1, "lable": "x"}]}]}""", "$.components[0].components[0].lable: unknown property")]
    [InlineData("POST", Messages, """{"components": [{"type": 1, "components": []}]}""", "$.components[0].components: items 0, the least is 1")]
    [InlineData("POST", Messages, """{"components": [{"type": 99}]}""", "$.components[0]")]
    [InlineData("POST", Messages, null, "body: missing")]
    [InlineData("POST", "/channels/abc/messages", """{"content": "hi"}""", "path channel_id")]
    [InlineData("POST", Callback, """{"type": 4, "data": {"content": "hi", "content2": ""}}""", "$.data.content2: unknown property")]
    [InlineData("POST", Callback, """{"type": 3}""", "$.type: 3 is")]
    [InlineData("POST", Callback + "?with=1", """{"type": 5}""", "query with: unknown")]
    [InlineData("PUT", "/applications/5/commands", """[{"name": "ask", "options": [{"type": 3, "name": "q"}]}]""", "$[0].options[0].description: missing")]
    [InlineData("POST", "/users/@me/channels", """{"recipient_id": 77}""", "$.recipient_id")]
    [InlineData("POST", "/no/such", """{}""", "no such route")]
    [InlineData("DELETE", Messages, null, "no such route")]
    public void Check_RequestThatDiscordRefuses_NamesTheFault(string method, string path, string? body, string fault) =>
        Assert.Contains(Check(method, path, body), f => f.Contains(fault, StringComparison.Ordinal));

    [SpecificationFact]
    public void Check_TooLongText_IsFound() =>
        Assert.Contains(Check("POST", Messages, JsonSerializer.Serialize(new { content = new string('x', 4001) })), f => f == "$.content: characters 4001, the most is 4000");

    private static IReadOnlyList<string> Check(string method, string path, string? body) =>
        DiscordSpecification.Check(method, path, body is null ? null : JsonElement.Parse(body));
}
