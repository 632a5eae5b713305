using System.Runtime.CompilerServices;
using LiteDB;
using MentorBot.Core.Ports;
using MentorBot.Storage.Files;
using MentorBot.Storage.Writing;

namespace MentorBot.Packages.LiteDb;

/// <summary>Copies a store as it stands at one moment. LiteDB has no snapshot over several collections, so writers wait while the file is copied.</summary>
/// <param name="source">The data file.</param>
/// <param name="file">The same, open.</param>
/// <param name="transactions">Those of its writer.</param>
/// <param name="writes">Its writer.</param>
internal sealed class LiteCopy(string source, LiteFile file, LiteTransactions transactions, WriteLoop writes)
{
    private int exports;

    /// <summary>Copies to a new file.</summary>
    /// <exception cref="IOException">The copy exists, or cannot be written.</exception>
    public async Task WriteAsync(string copy, CancellationToken cancellation)
    {
        using var kept = new NewFile(copy);
        await CopyAsync(kept.Draft, cancellation);
        kept.Keep();
    }

    /// <summary>Every row as it stands at one moment, read from a copy that goes away.</summary>
    public async IAsyncEnumerable<StoreRecord> ExportAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var copy = $"{source}.export-{Interlocked.Increment(ref exports)}";
        try
        {
            await CopyAsync(copy, cancellation);
            using var database = LiteFile.Open(copy, readOnly: true);
            foreach (var row in LiteReads.All(database, cancellation))
            {
                yield return row;
            }
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private async Task CopyAsync(string copy, CancellationToken cancellation)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        transactions.Between(() =>
        {
            try
            {
                cancellation.ThrowIfCancellationRequested();
                file.Checkpoint();
                File.Copy(source, copy, overwrite: true);
                done.SetResult();
            }
            catch (OperationCanceledException)
            {
                done.SetCanceled(cancellation);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                done.SetException(e);
            }
            catch (Exception e) when (e is LiteException or ObjectDisposedException)
            {
                done.SetException(new IOException(e.Message, e));
            }
        });
        await writes.RunAsync(() => true, lasting: false, CancellationToken.None);
        await done.Task;
    }
}
