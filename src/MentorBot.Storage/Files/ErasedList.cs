using System.Security.Cryptography;
using System.Text;
using MentorBot.Core.Ports;

namespace MentorBot.Storage.Files;

/// <summary>
/// The erased, in a file beside the database, because a restore puts an older database in its place. Lives on the writer's thread.
/// </summary>
/// <param name="file">JSON lines, only ever added to.</param>
internal sealed class ErasedList(string file)
{
    private readonly List<ErasedRecord> uncommitted = [];
    private readonly List<ErasedRecord> owed = [];

    /// <summary>Whether lines of committed erasures are still to be written.</summary>
    public bool Owes => owed.Count > 0;

    /// <summary>The one-way mark of an owner: SHA-256, hexadecimal.</summary>
    public static string Mark(string owner) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(owner)));

    /// <summary>Everybody in the file. A line that was cut off when the power went is passed over: its erasure is in the database.</summary>
    public static IReadOnlyList<ErasedRecord> Read(string file) =>
        File.Exists(file) ? [.. File.ReadLines(file).Select(l => RecordLine.Read(Encoding.UTF8.GetBytes(l)).Record).OfType<ErasedRecord>()] : [];

    /// <summary>Notes an erasure of the transaction under way.</summary>
    public void Add(ErasedRecord erased) => uncommitted.Add(erased);

    /// <summary>The transaction under way failed.</summary>
    public void Withdraw() => uncommitted.Clear();

    /// <summary>The transaction under way is committed; whether it erased anybody.</summary>
    public bool Commit()
    {
        var any = uncommitted.Count > 0;
        owed.AddRange(uncommitted);
        uncommitted.Clear();
        return any;
    }

    /// <summary>Writes what is owed, onto the disk. What cannot be written now stays owed; the database knows it, too.</summary>
    public void Publish()
    {
        if (!Owes)
        {
            return;
        }

        try
        {
            using var stream = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            EndLine(stream);
            foreach (var erased in owed)
            {
                stream.Write(RecordLine.Write(erased).Span);
                stream.WriteByte((byte)'\n');
            }

            stream.Flush(flushToDisk: true);
            owed.Clear();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Tried again.
        }
    }

    /// <summary>Goes to the end, and ends a line that was cut off there.</summary>
    private static void EndLine(FileStream stream)
    {
        stream.Seek(Math.Max(0, stream.Length - 1), SeekOrigin.Begin);
        if (stream.ReadByte() is not ('\n' or -1))
        {
            stream.WriteByte((byte)'\n');
        }
    }
}
