using MentorBot.Core.Ports;

namespace MentorBot.Storage.Files;

/// <summary>Keeps the rows of people who were erased here out of what comes from elsewhere, where they may not be erased yet.</summary>
/// <param name="known">Who was erased here.</param>
internal sealed class ErasedFilter(IEnumerable<ErasedRecord> known)
{
    private readonly HashSet<ErasedRecord> here = [.. known];
    private HashSet<string>? marks;

    /// <summary>
    /// Whether a row comes in. Rows come with the erased first (<see cref="IStoreAdmin.ExportAsync"/>): an erasure that the source knows was applied
    /// to its rows already, and what it has of that owner is of later.
    /// </summary>
    public bool Admits(StoreRecord record)
    {
        if (record is ErasedRecord erased)
        {
            return !here.Remove(erased);
        }

        marks ??= here.Select(e => e.Mark).ToHashSet(StringComparer.Ordinal);
        return marks.Count == 0 || !Owners(record).Any(o => marks.Contains(ErasedList.Mark(o)));
    }

    private static string[] Owners(StoreRecord record) => record switch
    {
        AggregateRecord r => [r.Key.Id],
        AccountRecord r => [r.Account.ToString(), r.Learner.Value],
        DueRecord r => [r.Owner],
        OwnedRecord r => [r.Key.Owner],
        LogRecord r => [r.Entry.Owner],
        OutboxRecord r => [r.Row.Draft.Owner],
        DeliveryRecord r => [r.Owner],
        _ => [],
    };
}
