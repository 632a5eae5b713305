using MentorBot.Core.Json;
using MentorBot.Core.Places;
using MentorBot.Core.Ports;
using MentorBot.Testing;

namespace MentorBot.Tests.Races;

/// <summary>Looks into the rooms of a store.</summary>
internal static class StoredRooms
{
    /// <summary>A room as stored; null when nothing is.</summary>
    public static Room? Room(this MemoryStore store, string id) =>
        store.ExportAsync(default).ToBlockingEnumerable().OfType<AggregateRecord>().Where(a => a.Key == new AggregateKey("place", id))
            .Select(a => CoreJson.ReadRoom(new Stored(a.Version, a.Document))).FirstOrDefault();

    /// <summary>How many rows of a kind somebody has, or all have.</summary>
    public static int Owned(this MemoryStore store, string kind, string? owner) =>
        store.ExportAsync(default).ToBlockingEnumerable().OfType<OwnedRecord>().Count(o => o.Key.Kind == kind && (owner is null || o.Key.Owner == owner));

    /// <summary>How many log entries and rows somebody has.</summary>
    public static int Of(this MemoryStore store, string owner) =>
        store.ExportAsync(default).ToBlockingEnumerable().Count(r => (r is OwnedRecord o && o.Key.Owner == owner) || (r is LogRecord l && l.Entry.Owner == owner));

    /// <summary>How many answers a question of the race has.</summary>
    public static int Logs(this MemoryStore store, int number) =>
        store.ExportAsync(default).ToBlockingEnumerable().OfType<LogRecord>().Count(l => l.Entry.Log.StartsWith("race:", StringComparison.Ordinal) && l.Entry.Log.EndsWith($":{number}", StringComparison.Ordinal));
}
