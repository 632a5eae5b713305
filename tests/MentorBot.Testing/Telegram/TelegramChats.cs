using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Testing.Http;

namespace MentorBot.Testing.Telegram;

/// <summary>What stands in the chats of the server.</summary>
internal sealed class TelegramChats(TimeProvider time)
{
    private readonly ConcurrentDictionary<long, List<SeenMessage>> chats = [];
    private long lastId = 100;

    public IReadOnlyList<SeenMessage> Of(long chat)
    {
        var messages = chats.GetValueOrDefault(chat, []);
        lock (messages)
        {
            return [.. messages];
        }
    }

    public long NextId() => Interlocked.Increment(ref lastId);

    /// <summary>A message as the Bot API describes one.</summary>
    public JsonObject Describe(long id, long chat, string? text = null)
    {
        var message = new JsonObject { ["message_id"] = id, ["date"] = time.GetUtcNow().ToUnixTimeSeconds(), ["chat"] = TelegramPerson.ChatOf(chat) };
        if (text is not null)
        {
            message["text"] = text;
        }

        return message;
    }

    /// <summary>Adds what was sent, and describes it.</summary>
    public JsonObject Send(JsonElement fields, byte[]? picture)
    {
        var chat = fields.GetProperty("chat_id").GetInt64();
        var html = Text(fields);
        var message = new SeenMessage(NextId(), TelegramHtml.Read(html).Text.Trim(), SeenMessage.RowsOf(fields))
        {
            Html = html,
            Thread = fields.TryGetProperty("message_thread_id", out var thread) ? thread.GetInt64() : null,
            Answers = fields.TryGetProperty("reply_parameters", out var reply) ? reply.GetProperty("message_id").GetInt64() : null,
            Silent = fields.TryGetProperty("disable_notification", out var silent) && silent.GetBoolean(),
            Picture = picture,
            Options = fields.TryGetProperty("options", out var options) ? [.. options.EnumerateArray().Select(o => o.GetProperty("text").GetString()!)] : [],
        };
        var messages = chats.GetOrAdd(chat, _ => []);
        lock (messages)
        {
            messages.Add(message);
        }

        return Describe(message.Id, chat, message.Text);
    }

    /// <summary>Changes a message; the error of the Bot API when that cannot be.</summary>
    public HttpReply? Edit(JsonElement fields)
    {
        var id = fields.GetProperty("message_id").GetInt64();
        var messages = chats.GetValueOrDefault(fields.GetProperty("chat_id").GetInt64(), []);
        lock (messages)
        {
            var at = messages.FindIndex(m => m.Id == id);
            if (at < 0)
            {
                return TelegramScripted.ErrorReply(400, "Bad Request: message to edit not found");
            }

            var before = messages[at];
            var html = fields.TryGetProperty("text", out _) ? Text(fields) : before.Html;
            var rows = SeenMessage.RowsOf(fields);
            if (html == before.Html && JsonSerializer.Serialize(rows) == JsonSerializer.Serialize(before.Rows))
            {
                return TelegramScripted.ErrorReply(
                    400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
            }

            messages[at] = before with { Html = html, Text = TelegramHtml.Read(html).Text.Trim(), Rows = rows, Edits = before.Edits + 1 };
            return null;
        }
    }

    private static string Text(JsonElement fields) =>
        fields.TryGetProperty("text", out var text) ? text.GetString()!
        : fields.TryGetProperty("caption", out var caption) ? caption.GetString()!
        : fields.TryGetProperty("question", out var question) ? question.GetString()!.Replace("<", "&lt;", StringComparison.Ordinal)
        : "";
}
