using System.Collections.Concurrent;
using LiteDB;
using LiteDB.Engine;
using MentorBot.Storage;
using Microsoft.Win32.SafeHandles;

namespace MentorBot.Packages.LiteDb;

/// <summary>
/// One data file and its log, held open in direct mode. LiteDB does not flush its log and, once a write met a full disk, its engine stays closed:
/// both are made up for here.
/// </summary>
internal sealed class LiteFile : IDisposable
{
    /// <summary>More than a group of commits writes. With less than this LiteDB is not asked at all: a write that it cannot finish costs the engine.</summary>
    private const long LeastRoom = 64 << 20;

    /// <summary>
    /// Engines that were given up in the middle of a commit. Let go of, the transaction's finalizer would throw and end the process (LiteDB 5.0.21),
    /// so they are held; there is one for each write that failed at the disk.
    /// </summary>
    private static readonly ConcurrentBag<LiteDatabase> GivenUp = [];

    private readonly string file;
    private readonly ReaderWriterLockSlim swap = new();
    private LiteDatabase database;
    private SafeFileHandle? log;
    private long flushed;

    /// <param name="file">A file of ours that was checked, or nothing yet.</param>
    public LiteFile(string file)
    {
        this.file = file;
        database = Open(file, readOnly: false);
    }

    /// <summary>For the writer's thread.</summary>
    public LiteDatabase Database => database;

    /// <summary>Size of the log, bytes.</summary>
    public long LogLength => Length(LogOf(file));

    /// <summary>Size of both files, bytes.</summary>
    public long Bytes => Length(file) + LogLength;

    /// <summary>Where LiteDB keeps the log of a file.</summary>
    public static string LogOf(string file) =>
        Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}-log{Path.GetExtension(file)}");

    /// <summary>
    /// Opens a file by itself. Strings are compared by their code units and never trimmed; an empty one is no null. Rows are written as BSON
    /// documents, so nothing else of a mapper is used.
    /// </summary>
    public static LiteDatabase Open(string file, bool readOnly)
    {
        var mapper = new BsonMapper { TrimWhitespace = false, EmptyStringToNull = false };
        return new LiteDatabase(new LiteEngine(new EngineSettings { Filename = file, ReadOnly = readOnly, Collation = readOnly ? null : Collation.Binary }), mapper);
    }

    /// <summary>Reads, on any thread; must not leave anything unread.</summary>
    public T Read<T>(Func<LiteDatabase, T> read)
    {
        swap.EnterReadLock();
        try
        {
            return read(database);
        }
        finally
        {
            swap.ExitReadLock();
        }
    }

    /// <summary>Begins a transaction, which is this thread's; opens the engine again when a failure has closed it.</summary>
    /// <exception cref="IOException">There is no room for what may be written.</exception>
    public void Begin()
    {
        if (new DriveInfo(file).AvailableFreeSpace < LeastRoom)
        {
            throw new IOException($"{file} has less than {LeastRoom >> 20} MB of room.", StoreFault.DiskFull);
        }

        try
        {
            database.BeginTrans();
        }
        catch (Exception e) when (e is IOException or LiteException or ObjectDisposedException)
        {
            Reopen();
            database.BeginTrans();
        }
    }

    /// <summary>Begins anew with what is in the file.</summary>
    public void Reopen()
    {
        swap.EnterWriteLock();
        try
        {
            log?.Dispose();
            (log, flushed) = (null, 0);
            GivenUp.Add(database);
            database.Dispose();
            database = Open(file, readOnly: false);
        }
        finally
        {
            swap.ExitWriteLock();
        }
    }

    /// <summary>Everything committed is on the disk when this returns. LiteDB only writes it to the log.</summary>
    public void Flush()
    {
        if (LogLength == flushed)
        {
            return;
        }

        log ??= File.OpenHandle(LogOf(file), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.FlushToDisk(log);
        flushed = LogLength;
    }

    /// <summary>
    /// Brings the log into the data file and empties it. The log is on the disk before: when the power goes in the middle, it is played again over
    /// half-written pages.
    /// </summary>
    public void Checkpoint()
    {
        if (LogLength > 0)
        {
            Flush();
            database.Checkpoint();
            flushed = 0;
        }
    }

    /// <summary>Brings the log in, so that all of the store is in its one file, and closes it.</summary>
    public void Close()
    {
        try
        {
            Checkpoint();
        }
        catch (Exception e) when (e is IOException or LiteException or ObjectDisposedException)
        {
            // A full disk: all is safe in the log.
        }

        Dispose();
    }

    public void Dispose()
    {
        log?.Dispose();
        database.Dispose();
        swap.Dispose();
    }

    private static long Length(string file) => File.Exists(file) ? new FileInfo(file).Length : 0;
}
