using System.Buffers.Binary;

namespace MentorBot.Storage.Sqlite;

/// <summary>Whose a file is, from its first hundred bytes: nothing else of it is touched before this is known.</summary>
internal static class FileIdentity
{
    // The SQLite file format, section 1.3: the database header.
    private const int HeaderLength = 100;
    private const int ApplicationOffset = 68;

    /// <summary>Null when it is ours.</summary>
    public static StoreFault? Check(string file)
    {
        var header = Header(file);
        if (!IsSqlite(header))
        {
            return StoreFault.Foreign(file);
        }

        var application = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(ApplicationOffset));
        return application is Schema.Application or Schema.Importing ? null : StoreFault.Foreign(file);
    }

    /// <summary>Whether it is SQLite's, ours or not.</summary>
    public static bool IsSqlite(string file) => IsSqlite(Header(file));

    private static bool IsSqlite(byte[] header) => header.Length == HeaderLength && header.AsSpan().StartsWith("SQLite format 3\0"u8);

    private static byte[] Header(string file)
    {
        var header = new byte[HeaderLength];
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return header[..stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false)];
    }
}
