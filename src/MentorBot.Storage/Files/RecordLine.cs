using System.Buffers;
using System.Text.Json;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;

namespace MentorBot.Storage.Files;

/// <summary>A row of a store as one line of JSON: its <c>type</c>, its values, its document as it is.</summary>
internal static class RecordLine
{
    /// <summary>The line, without its end.</summary>
    public static ReadOnlyMemory<byte> Write(StoreRecord record)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            Write(json, record);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

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

    /// <summary>The name of a type of rows.</summary>
    public static string TypeOf(StoreRecord record) => record switch
    {
        AggregateRecord => "aggregate",
        AccountRecord => "account",
        DueRecord => "due",
        LogRecord => "log",
        OutboxRecord => "outbox",
        DeliveryRecord => "delivery",
        ErasedRecord => "erased",
        _ => throw new ArgumentOutOfRangeException(nameof(record), record, "A new kind of row: say here how it is written."),
    };

    private static void Write(Utf8JsonWriter json, StoreRecord record)
    {
        json.WriteString("type", TypeOf(record));
        switch (record)
        {
            case AggregateRecord aggregate:
                json.WriteString("kind", aggregate.Key.Kind);
                json.WriteString("id", aggregate.Key.Id);
                json.WriteNumber("version", aggregate.Version);
                WriteDocument(json, aggregate.Document);
                break;
            case AccountRecord account:
                WriteAccount(json, account.Account);
                json.WriteString("learner", account.Learner.Value);
                break;
            case DueRecord due:
                json.WriteString("kind", due.Key.Kind);
                json.WriteString("id", due.Key.Id);
                json.WriteString("owner", due.Owner);
                json.WriteString("at", due.At.UtcDateTime);
                json.WriteNumber("attempt", due.Attempt);
                WriteDocument(json, due.Document);
                break;
            case LogRecord { Entry: var entry }:
                json.WriteString("log", entry.Log);
                json.WriteString("owner", entry.Owner);
                json.WriteString("at", entry.At.UtcDateTime);
                WriteDocument(json, entry.Document);
                break;
            case OutboxRecord { Row: var row }:
                Write(json, row);
                break;
            case DeliveryRecord delivery:
                json.WriteString("id", delivery.Delivery.Value);
                json.WriteString("owner", delivery.Owner);
                json.WriteString("at", delivery.At.UtcDateTime);
                break;
            case ErasedRecord erased:
                json.WriteString("mark", erased.Mark);
                json.WriteString("at", erased.At.UtcDateTime);
                json.WriteString("receipt", erased.Receipt);
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, OutboxRow row)
    {
        json.WriteNumber("id", row.Id);
        json.WriteString("kind", row.Draft.Kind switch { OutboxKind.Reply => "reply", OutboxKind.Reminder => "reminder", _ => "post" });
        json.WriteString("owner", row.Draft.Owner);
        WriteAccount(json, row.Draft.Account);
        json.WriteString("placePlatform", row.Draft.Place.Platform);
        json.WriteString("community", row.Draft.Place.Community);
        json.WriteString("room", row.Draft.Place.Room);
        json.WriteString("thread", row.Draft.Place.Thread);
        json.WriteString("until", row.Draft.Until.UtcDateTime);
        json.WriteString("at", row.At.UtcDateTime);
        json.WriteNumber("attempts", row.Attempts);
        WriteDocument(json, row.Draft.Document);
    }

    private static StoreRecord? Read(JsonElement json) => Text(json, "type") switch
    {
        "aggregate" => new AggregateRecord(new AggregateKey(Text(json, "kind"), Text(json, "id")), json.GetProperty("version").GetInt64(), ReadDocument(json)),
        "account" => new AccountRecord(ReadAccount(json), new LearnerId(Text(json, "learner"))),
        "due" => new DueRecord(
            new DueKey(Text(json, "kind"), Text(json, "id")), Text(json, "owner"), Instant(json, "at"), json.GetProperty("attempt").GetInt32(), ReadDocument(json)),
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

    private static void WriteAccount(Utf8JsonWriter json, AccountId account)
    {
        json.WriteString("platform", account.Platform);
        json.WriteString("account", account.Id);
    }

    private static AccountId ReadAccount(JsonElement json) => new(Text(json, "platform"), Text(json, "account"));

    /// <summary>As it is, but on one line: outside of strings, where JSON has no line ends, a space says the same. An empty one is left out.</summary>
    private static void WriteDocument(Utf8JsonWriter json, ReadOnlyMemory<byte> document)
    {
        if (!document.IsEmpty)
        {
            json.WritePropertyName("document");
            json.WriteRawValue(document.Span.ContainsAny((byte)'\n', (byte)'\r') ? OneLine(document) : document.Span);
        }
    }

    private static byte[] OneLine(ReadOnlyMemory<byte> document)
    {
        var line = document.ToArray();
        line.AsSpan().Replace((byte)'\n', (byte)' ');
        line.AsSpan().Replace((byte)'\r', (byte)' ');
        return line;
    }

    private static ReadOnlyMemory<byte> ReadDocument(JsonElement json) =>
        json.TryGetProperty("document", out var document) ? System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(document).ToArray() : ReadOnlyMemory<byte>.Empty;

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException($"its \"{name}\" is null");

    private static DateTimeOffset Instant(JsonElement json, string name) => json.GetProperty(name).GetDateTimeOffset();
}
