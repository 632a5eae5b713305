using System.Runtime.CompilerServices;
using System.Text;
using MentorBot.Core.Ports;

namespace MentorBot.Storage.Files;

/// <summary>A whole store as JSON lines, one row a line.</summary>
public static class RecordFile
{
    /// <summary>Writes rows to a new file; it appears when it is whole and on the disk.</summary>
    /// <param name="rows">For example all of a store.</param>
    /// <param name="file">Must not exist.</param>
    /// <param name="cancellation">Gives up; nothing is left behind.</param>
    /// <exception cref="IOException">The file exists, or cannot be written.</exception>
    public static async Task<StoreDigest> WriteAsync(IAsyncEnumerable<StoreRecord> rows, string file, CancellationToken cancellation)
    {
        using var kept = new NewFile(file);
        StoreDigest digest;
        await using (var stream = File.Create(kept.Draft, bufferSize: 1 << 16))
        {
            digest = await WriteAsync(rows, stream, cancellation);
        }

        kept.Keep();
        return digest;
    }

    /// <summary>Writes rows to a stream.</summary>
    /// <param name="rows">For example all of a store.</param>
    /// <param name="stream">Takes many small writes; left open.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static async Task<StoreDigest> WriteAsync(IAsyncEnumerable<StoreRecord> rows, Stream stream, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(stream);
        var digest = new StoreDigest();
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            var line = RecordLine.Write(row);
            digest.Add(row, line);
            await stream.WriteAsync(line, cancellation);
            stream.WriteByte((byte)'\n');
        }

        return digest;
    }

    /// <summary>The rows of such a file; empty lines are passed over.</summary>
    /// <param name="file">What was written here.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InvalidDataException">A line is not a row; the message names it and says why.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async IAsyncEnumerable<StoreRecord> ReadAsync(string file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(file, cancellation))
        {
            number++;
            if (line.Length > 0)
            {
                var (record, fault) = RecordLine.Read(Encoding.UTF8.GetBytes(line));
                yield return record ?? throw new InvalidDataException($"{file}:{number}: {fault}");
            }
        }
    }
}
