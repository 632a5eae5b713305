using System.Runtime.InteropServices;
using System.Text.Json;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;

namespace MentorBot.Storage.Files;

/// <content>From a line to a row.</content>
internal static partial class RecordLine
{
    /// <summary>The row of a line; else what is wrong with it.</summary>
    public static (StoreRecord? Record, string? Fault) Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return Read(document.RootElement) is { } record ? (record, null) : (null, "its \"type\" is not known");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return (null, e.Message);
        }
    }

    private static StoreRecord? Read(JsonElement json) => Text(json, "type") switch
    {
        "aggregate" => new AggregateRecord(new AggregateKey(Text(json, "kind"), Text(json, "id")), json.GetProperty("version").GetInt64(), ReadDocument(json)),
        "account" => new AccountRecord(ReadAccount(json), new LearnerId(Text(json, "learner"))),
        "due" => new DueRecord(
            new DueKey(Text(json, "kind"), Text(json, "id")), Text(json, "owner"), Instant(json, "at"), json.GetProperty("attempt").GetInt32(), ReadDocument(json)),
        "owned" => new OwnedRecord(new OwnedKey(Text(json, "kind"), Text(json, "owner"), Text(json, "id")), ReadDocument(json)),
        "log" => new LogRecord(new LogEntry(Text(json, "log"), Text(json, "owner"), Instant(json, "at"), ReadDocument(json))),
        "outbox" => new OutboxRecord(ReadRow(json)),
        "delivery" => new DeliveryRecord(new DeliveryId(Text(json, "id")), Text(json, "owner"), Instant(json, "at")),
        "erased" => new ErasedRecord(Text(json, "mark"), Instant(json, "at"), Text(json, "receipt")),
        _ => null,
    };

    private static OutboxRow ReadRow(JsonElement json)
    {
        var kind = Text(json, "kind") switch
        {
            "reply" => OutboxKind.Reply,
            "reminder" => OutboxKind.Reminder,
            "post" => OutboxKind.Post,
            var other => throw new FormatException($"its \"kind\" is \"{other}\"; it may be reply, reminder or post"),
        };
        var place = new Place(Text(json, "placePlatform"), Text(json, "community"), Text(json, "room"), Text(json, "thread"));
        var draft = new OutboxDraft(kind, Text(json, "owner"), ReadAccount(json), place, Instant(json, "until"), ReadDocument(json));
        return new OutboxRow(json.GetProperty("id").GetInt64(), draft, Instant(json, "at"), json.GetProperty("attempts").GetInt32());
    }

    private static AccountId ReadAccount(JsonElement json) => new(Text(json, "platform"), Text(json, "account"));

    private static ReadOnlyMemory<byte> ReadDocument(JsonElement json) =>
        json.TryGetProperty("document", out var document) ? JsonMarshal.GetRawUtf8Value(document).ToArray() : default(ReadOnlyMemory<byte>);

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException($"its \"{name}\" is null");

    private static DateTimeOffset Instant(JsonElement json, string name) => json.GetProperty(name).GetDateTimeOffset();
}
