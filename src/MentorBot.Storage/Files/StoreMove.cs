using MentorBot.Core.Ports;

namespace MentorBot.Storage.Files;

/// <summary>Brings rows, of another store or of a file, into an empty store and makes sure that they arrived.</summary>
public static class StoreMove
{
    /// <summary>Imports, reads everything back and compares. When it fails the store is empty as before, unless the fault says otherwise.</summary>
    /// <param name="rows">All rows of a store, as <see cref="IStoreAdmin.ExportAsync"/> or <see cref="RecordFile.ReadAsync"/> gives them.</param>
    /// <param name="to">Empty but for its erased, whose rows do not come in.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<MoveResult> RunAsync(IAsyncEnumerable<StoreRecord> rows, IStoreAdmin to, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(to);
        var known = await to.ExportAsync(cancellation).TakeWhile(r => r is ErasedRecord).Cast<ErasedRecord>().ToListAsync(cancellation);
        var filter = new ErasedFilter(known);
        var sent = new StoreDigest();
        known.ForEach(sent.Add);
        var admitted = rows.Where(filter.Admits).Select(row =>
        {
            sent.Add(row);
            return row;
        });
        try
        {
            await to.ImportAsync(admitted, cancellation);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return new MoveResult(null, $"{e.Message} Nothing was taken in.");
        }
        catch (InvalidOperationException)
        {
            return new MoveResult(null, "The store is not empty; rows come into an empty one only. Name another folder in Storage:Path.");
        }

        var arrived = await DigestAsync(to.ExportAsync(cancellation), cancellation);
        return arrived.ToString() == sent.ToString()
            ? new MoveResult(arrived, null)
            : new MoveResult(null, $"What arrived ({arrived}) is not what was sent ({sent}). Do not use this store: delete it and try again.");
    }

    private static async Task<StoreDigest> DigestAsync(IAsyncEnumerable<StoreRecord> rows, CancellationToken cancellation)
    {
        var digest = new StoreDigest();
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            digest.Add(row);
        }

        return digest;
    }
}

/// <summary>What came of bringing rows in.</summary>
/// <param name="Digest">Of the store, read back; null when it failed.</param>
/// <param name="Fault">A sentence for the operator; null when it went well.</param>
public sealed record MoveResult(StoreDigest? Digest, string? Fault);
