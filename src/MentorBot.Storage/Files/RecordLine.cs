using System.Buffers;
using System.Text.Json;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Ports;

namespace MentorBot.Storage.Files;

/// <summary>A row of a store as one line of JSON: its <c>type</c>, its values, its document as it is.</summary>
internal static partial class RecordLine
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

    /// <summary>The name of a type of rows.</summary>
    public static string TypeOf(StoreRecord record) => record switch
    {
        AggregateRecord => "aggregate",
        AccountRecord => "account",
        DueRecord => "due",
        OwnedRecord => "owned",
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
            case OwnedRecord owned:
                json.WriteString("kind", owned.Key.Kind);
                json.WriteString("owner", owned.Key.Owner);
                json.WriteString("id", owned.Key.Id);
                WriteDocument(json, owned.Document);
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

    private static void WriteAccount(Utf8JsonWriter json, AccountId account)
    {
        json.WriteString("platform", account.Platform);
        json.WriteString("account", account.Id);
    }

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
}
