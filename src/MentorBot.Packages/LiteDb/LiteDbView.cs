using LiteDB;
using MentorBot.Core.Ports;
using MentorBot.Storage;
using MentorBot.Storage.Files;

namespace MentorBot.Packages.LiteDb;

/// <summary>A store that is only read, while nobody else has it.</summary>
internal sealed class LiteDbView : IStoreView
{
    private readonly FolderLock ownership;
    private readonly string source;
    private readonly LiteDatabase database;

    private LiteDbView(FolderLock ownership, string source)
    {
        this.ownership = ownership;
        this.source = source;
        database = LiteFile.Open(source, readOnly: true);
    }

    public static (IStoreView? View, StoreFault? Fault) Open(StoreFolder folder)
    {
        var file = folder.At(StoreKind.LiteDb.File);
        if (!File.Exists(file))
        {
            return (null, StoreFault.Missing(file));
        }

        var (ownership, held) = FolderLock.Take(folder);
        if (ownership is null)
        {
            return (null, held!.Kind == StoreFaultKind.Owned
                ? held with { Message = $"A MentorBot runs on {folder.Path}, and a store on LiteDB is read by one process only. Stop it first, or take today's copy in {folder.Backups}." }
                : held);
        }

        if (LiteCheck.RunPresent(file) is { } fault)
        {
            ownership.Dispose();
            return (null, fault);
        }

        if (File.Exists(LiteFile.LogOf(file)))
        {
            // A killed process left it: all of the store is to be in one file.
            new LiteFile(file).Close();
        }

        return (new LiteDbView(ownership, file), null);
    }

    public StoreStatus Status() => LiteReads.Status(database, new FileInfo(source).Length);

    public IEnumerable<LogEntry> ReadWholeLog(string log, CancellationToken cancellation) => LiteReads.WholeLog(read => read(database), log, cancellation);

    public void Backup(string file, CancellationToken cancellation)
    {
        using var kept = new NewFile(file);
        cancellation.ThrowIfCancellationRequested();
        File.Copy(source, kept.Draft);
        kept.Keep();
    }

    public IAsyncEnumerable<StoreRecord> ExportAsync(CancellationToken cancellation) => LiteReads.All(database, cancellation).ToAsyncEnumerable();

    public void Dispose()
    {
        database.Dispose();
        ownership.Dispose();
    }
}
