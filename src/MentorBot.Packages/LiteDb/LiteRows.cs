using LiteDB;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;

namespace MentorBot.Packages.LiteDb;

/// <summary>Rows as they stand in the file: instants as milliseconds, documents as bytes, accounts as <c>platform:id</c>.</summary>
internal static class LiteRows
{
    public const string Aggregates = "aggregates";
    public const string Accounts = "accounts";
    public const string Due = "due";
    public const string Owned = "owned";
    public const string Logs = "logs";
    public const string Outbox = "outbox";
    public const string Deliveries = "deliveries";
    public const string Erased = "erased";

    /// <summary>All but the erased, who stay when the rest goes.</summary>
    public static IReadOnlyList<string> Emptied { get; } = [Aggregates, Accounts, Due, Owned, Logs, Outbox, Deliveries];

    public static long Milliseconds(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    public static DateTimeOffset Instant(BsonValue value) => DateTimeOffset.FromUnixTimeMilliseconds(value.AsInt64);

    /// <summary>Binary.</summary>
    public static BsonValue Bytes(ReadOnlyMemory<byte> document) => new(document.ToArray());

    public static AccountId Account(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return new AccountId(text[..colon], text[(colon + 1)..]);
    }

    public static BsonDocument Aggregate(AggregateKey key, long version, ReadOnlyMemory<byte> document) =>
        new() { ["_id"] = key.ToString(), ["kind"] = key.Kind, ["owner"] = key.Id, ["version"] = version, ["document"] = Bytes(document) };

    public static BsonDocument OfAccount(AccountId account, LearnerId learner) => new() { ["_id"] = account.ToString(), ["learner"] = learner.Value };

    public static BsonDocument OfDue(DueKey key, string owner, DateTimeOffset at, int attempt, ReadOnlyMemory<byte> document) => new()
    {
        ["_id"] = key.ToString(), ["kind"] = key.Kind, ["id"] = key.Id, ["owner"] = owner, ["at"] = Milliseconds(at), ["attempt"] = attempt,
        ["held"] = false, ["ready"] = Milliseconds(at), ["document"] = Bytes(document),
    };

    public static BsonDocument OfOwned(OwnedKey key, ReadOnlyMemory<byte> document) =>
        new() { ["_id"] = RowKeys.Of(key), ["kind"] = key.Kind, ["owner"] = key.Owner, ["id"] = key.Id, ["document"] = Bytes(document) };

    public static BsonDocument OfLog(long number, LogEntry entry) => new()
    {
        ["_id"] = number, ["log"] = entry.Log, ["owner"] = entry.Owner, ["at"] = Milliseconds(entry.At), ["document"] = Bytes(entry.Document),
        ["ofLog"] = RowKeys.Of(entry.Log, entry.At, number), ["ofOwner"] = RowKeys.Of(entry.Owner, entry.Log, entry.At, number),
    };

    public static BsonDocument OfOutbox(OutboxRow row) => new()
    {
        ["_id"] = row.Id, ["kind"] = (int)row.Draft.Kind, ["owner"] = row.Draft.Owner, ["account"] = row.Draft.Account.ToString(),
        ["platform"] = row.Draft.Place.Platform, ["community"] = row.Draft.Place.Community, ["room"] = row.Draft.Place.Room,
        ["thread"] = row.Draft.Place.Thread, ["until"] = Milliseconds(row.Draft.Until), ["at"] = Milliseconds(row.At),
        ["attempts"] = row.Attempts, ["document"] = Bytes(row.Draft.Document),
    };

    public static BsonDocument OfDelivery(DeliveryId delivery, string owner, DateTimeOffset at) =>
        new() { ["_id"] = delivery.Value, ["owner"] = owner, ["at"] = Milliseconds(at) };

    public static BsonDocument OfErased(ErasedRecord erased) => new()
    {
        ["_id"] = $"{erased.Mark} {Milliseconds(erased.At)} {erased.Receipt}", ["mark"] = erased.Mark, ["at"] = Milliseconds(erased.At),
        ["receipt"] = erased.Receipt,
    };

    public static AggregateRecord ToAggregate(BsonDocument row) =>
        new(new AggregateKey(row["kind"].AsString, row["owner"].AsString), row["version"].AsInt64, row["document"].AsBinary);

    public static AccountRecord ToAccount(BsonDocument row) => new(Account(row["_id"].AsString), new LearnerId(row["learner"].AsString));

    public static DueRecord ToDue(BsonDocument row) => new(
        new DueKey(row["kind"].AsString, row["id"].AsString), row["owner"].AsString, Instant(row["at"]), row["attempt"].AsInt32, row["document"].AsBinary);

    public static OwnedRecord ToOwned(BsonDocument row) =>
        new(new OwnedKey(row["kind"].AsString, row["owner"].AsString, row["id"].AsString), row["document"].AsBinary);

    public static LogEntry ToLog(BsonDocument row) => new(row["log"].AsString, row["owner"].AsString, Instant(row["at"]), row["document"].AsBinary);

    public static OutboxRow ToOutbox(BsonDocument row) => new(
        row["_id"].AsInt64,
        new OutboxDraft(
            (OutboxKind)row["kind"].AsInt32, row["owner"].AsString, Account(row["account"].AsString),
            new Place(row["platform"].AsString, row["community"].AsString, row["room"].AsString, row["thread"].AsString),
            Instant(row["until"]), row["document"].AsBinary),
        Instant(row["at"]),
        row["attempts"].AsInt32);

    public static DeliveryRecord ToDelivery(BsonDocument row) => new(new DeliveryId(row["_id"].AsString), row["owner"].AsString, Instant(row["at"]));

    public static ErasedRecord ToErased(BsonDocument row) => new(row["mark"].AsString, Instant(row["at"]), row["receipt"].AsString);
}
