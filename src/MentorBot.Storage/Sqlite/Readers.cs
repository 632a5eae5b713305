using System.Collections.Concurrent;

namespace MentorBot.Storage.Sqlite;

/// <summary>Reading connections, as many as were ever needed at once. Each read begins anew, so it sees everything acknowledged before it.</summary>
internal sealed class Readers(string file) : IDisposable
{
    private readonly ConcurrentBag<Reader> idle = [];
    private volatile bool closed;

    public T Read<T>(Func<Reader, T> read)
    {
        ObjectDisposedException.ThrowIf(closed, typeof(SqliteStore));
        var reader = idle.TryTake(out var rested) ? rested : new Reader(file);
        try
        {
            return read(reader);
        }
        finally
        {
            idle.Add(reader);
            if (closed)
            {
                Dispose();
            }
        }
    }

    public void Dispose()
    {
        closed = true;
        while (idle.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }
}
