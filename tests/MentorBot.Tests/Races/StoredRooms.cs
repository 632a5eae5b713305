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

    /// <summary>How many answers a question of the race has.</summary>
    public static int Logs(this MemoryStore store, int number) =>
        store.ExportAsync(default).ToBlockingEnumerable().OfType<LogRecord>().Count(l => l.Entry.Log.StartsWith("race:", StringComparison.Ordinal) && l.Entry.Log.EndsWith($":{number}", StringComparison.Ordinal));
}
