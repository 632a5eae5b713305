namespace MentorBot.Core.Ports;

/// <summary>What an operator does with a whole store.</summary>
public interface IStoreAdmin
{
    /// <summary>Counts of everything.</summary>
    Task<StoreStatus> StatusAsync(CancellationToken cancellation);

    /// <summary>Writes a consistent copy to a new file while turns go on.</summary>
    /// <param name="file">Must not exist.</param>
    /// <param name="cancellation">Gives up; nothing is left behind.</param>
    /// <exception cref="IOException">The file exists, or cannot be written.</exception>
    Task BackupAsync(string file, CancellationToken cancellation);

    /// <summary>Every row as it stands at one moment, in an order that can be imported again.</summary>
    IAsyncEnumerable<StoreRecord> ExportAsync(CancellationToken cancellation);

    /// <summary>Takes rows into an empty store: all, or none when it fails. Gives their number.</summary>
    /// <exception cref="InvalidOperationException">The store is not empty.</exception>
    /// <exception cref="InvalidDataException">Two rows have the same key.</exception>
    /// <exception cref="StorageFullException">There is no room.</exception>
    Task<long> ImportAsync(IAsyncEnumerable<StoreRecord> records, CancellationToken cancellation);

    /// <summary>Drops what nobody needs any more: deliveries and log entries past their keeping, outbox rows past their time.</summary>
    Task TidyAsync(DateTimeOffset now, Keeping keeping, CancellationToken cancellation);
}

/// <summary>What a store holds.</summary>
/// <param name="Learners">People.</param>
/// <param name="Accounts">Their accounts.</param>
/// <param name="Due">Items waiting for their time.</param>
/// <param name="Pending">Outbox rows not known to be said.</param>
/// <param name="Bytes">Size on disk; 0 in memory.</param>
/// <param name="Schema">The version of its form.</param>
public sealed record StoreStatus(long Learners, long Accounts, long Due, long Pending, long Bytes, int Schema);
