using System.Text.Json.Nodes;

namespace MentorBot.Testing.Telegram;

/// <summary>Somebody with a Telegram client: writes, presses, reads.</summary>
/// <param name="server">The server that the client is connected to.</param>
/// <param name="Id">The account; the private chat with the bot has the same id.</param>
public sealed class TelegramPerson(TelegramServer server, long Id)
{
    /// <summary>The name that others see.</summary>
    public string Name { get; init; } = "Maya";

    /// <summary>The language of the client.</summary>
    public string Language { get; init; } = "en";

    /// <summary>What stands in the private chat with the bot.</summary>
    public IReadOnlyList<SeenMessage> Screen => server.Screen(Id);

    /// <summary>Writes into the private chat, or into another; gives the update's id.</summary>
    public long Says(string text, long? chat = null, long? topic = null, long? answers = null, bool answersBot = false)
    {
        var message = server.Describe(chat ?? Id, text);
        message["from"] = User();
        if (topic is { } thread)
        {
            message["message_thread_id"] = thread;
            message["is_topic_message"] = true;
        }

        if (answers is { } original)
        {
            var answered = server.Describe(chat ?? Id, "…");
            answered["message_id"] = original;
            answered["from"] = answersBot ? TelegramServer.Bot() : Other();
            message["reply_to_message"] = answered;
        }

        if (Entities(text) is { Count: > 0 } entities)
        {
            message["entities"] = entities;
        }

        return server.Push("message", message);
    }

    /// <summary>Presses a button, found by its words, on the last message that has it; gives the update's id.</summary>
    public long Presses(string label, long? chat = null)
    {
        var message = server.Screen(chat ?? Id).Last(m => m.Buttons.Any(b => b.Label == label));
        var pressed = server.Describe(chat ?? Id, message.Text);
        pressed["message_id"] = message.Id;
        return Presses(message.Buttons.First(b => b.Label == label).Data!, pressed);
    }

    /// <summary>Presses a button that holds given data, on a given message; gives the update's id.</summary>
    public long Presses(string data, JsonObject message) => server.Push("callback_query", new JsonObject
    {
        ["id"] = $"q{server.NextNumber()}",
        ["from"] = User(),
        ["chat_instance"] = "1",
        ["message"] = message,
        ["data"] = data,
    });

    /// <summary>Blocks the bot, or lets it write again; gives the update's id.</summary>
    public long Blocks(bool blocked = true)
    {
        server.SetUnreachable(Id, blocked);
        return server.Push("my_chat_member", new JsonObject
        {
            ["chat"] = ChatOf(Id),
            ["from"] = User(),
            ["date"] = 1,
            ["old_chat_member"] = Member(blocked ? "member" : "kicked"),
            ["new_chat_member"] = Member(blocked ? "kicked" : "member"),
        });
    }

    /// <summary>Answers a poll; gives the update's id.</summary>
    public long Votes(string poll, params int[] options) => server.Push("poll_answer", new JsonObject
    {
        ["poll_id"] = poll,
        ["user"] = User(),
        ["option_ids"] = new JsonArray([.. options.Select(o => (JsonNode)o)]),
        ["option_persistent_ids"] = new JsonArray([.. options.Select(o => (JsonNode)$"p{o}")]),
    });

    internal static JsonObject ChatOf(long id) => id < 0
        ? new JsonObject { ["id"] = id, ["type"] = "supergroup", ["title"] = "Study group" }
        : new JsonObject { ["id"] = id, ["type"] = "private", ["first_name"] = "Maya" };

    private static JsonObject Other() => new() { ["id"] = 4, ["is_bot"] = false, ["first_name"] = "Aki" };

    private static JsonObject Member(string status)
    {
        var member = new JsonObject { ["status"] = status, ["user"] = TelegramServer.Bot() };
        if (status == "kicked")
        {
            member["until_date"] = 0;
        }

        return member;
    }

    private static JsonArray Entities(string text)
    {
        var entities = new JsonArray();
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            // What a slash begins is a command with its bot, not a mention.
            var length = text.AsSpan(at + 1).IndexOfAnyExcept(Names) is var end and >= 0 ? end + 1 : text.Length - at;
            if (at == 0 || text[at - 1] == ' ')
            {
                entities.Add(new JsonObject { ["type"] = "mention", ["offset"] = at, ["length"] = length });
            }
        }

        return entities;
    }

    private static readonly System.Buffers.SearchValues<char> Names =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    private JsonObject User() => new() { ["id"] = Id, ["is_bot"] = false, ["first_name"] = Name, ["language_code"] = Language };
}
