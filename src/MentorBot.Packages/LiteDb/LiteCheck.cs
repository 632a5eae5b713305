using MentorBot.Storage;

namespace MentorBot.Packages.LiteDb;

/// <summary>What keeps a file from being opened as a store. Nothing here changes it.</summary>
internal static class LiteCheck
{
    /// <summary>A file up to this size is read through at opening; of a larger one only header and schema are.</summary>
    private const long CheckedBytes = 64 << 20;

    // LiteDB's header page, as of file version 8.
    private const int NameOffset = 32;
    private const int InvalidOffset = 191;
    private const int HeaderLength = 192;

    private static ReadOnlySpan<byte> Name => "** This is a LiteDB file **"u8;

    /// <summary>Whether a file is LiteDB's, ours or not.</summary>
    public static bool IsLiteDb(string file) => IsLiteDb(Header(file));

    /// <summary>What is wrong with a file of ours, without changing it; null when nothing is.</summary>
    /// <param name="file">The data file.</param>
    /// <param name="schema">Its version.</param>
    public static StoreFault? Run(string file, out int schema)
    {
        schema = 0;
        var header = Header(file);
        if (!IsLiteDb(header))
        {
            return StoreFault.Foreign(file);
        }

        if (header[InvalidOffset] != 0)
        {
            return StoreFault.Damaged(file, "LiteDB marked it as invalid");
        }

        using var database = LiteFile.Open(file, readOnly: true);
        if (LiteSchema.Version(database) is not { } version)
        {
            return StoreFault.Foreign(file);
        }

        schema = version;
        if (LiteSchema.IsImporting(database))
        {
            return StoreFault.HalfImported(file);
        }

        if (version > LiteSchema.Current)
        {
            return StoreFault.Newer(file, version, LiteSchema.Current);
        }

        if (new FileInfo(file).Length <= CheckedBytes)
        {
            _ = LiteReads.All(database, CancellationToken.None).Count();
        }

        return null;
    }

    /// <summary>What keeps a file from being read as a store; null when nothing does.</summary>
    /// <param name="file">A path; there may be nothing.</param>
    /// <param name="olderToo">Whether one of an earlier version will do.</param>
    public static StoreFault? RunPresent(string file, bool olderToo = false)
    {
        if (!File.Exists(file))
        {
            return StoreFault.Missing(file);
        }

        try
        {
            return Run(file, out var schema) ?? (schema < LiteSchema.Current && !olderToo ? StoreFault.Older(file, schema, LiteSchema.Current) : null);
        }
        catch (Exception e) when (Explain(file, e) is { } fault)
        {
            return fault;
        }
    }

    /// <summary>What the operator is told of a failure. LiteDB meets broken pages with exceptions of every kind: its pages have no checksum.</summary>
    public static StoreFault? Explain(string file, Exception failure) => failure switch
    {
        UnauthorizedAccessException => StoreFault.ReadOnly(file),
        IOException when StoreFault.IsFull(failure) => StoreFault.Full(file),
        IOException e => StoreFault.Unusable(file, e),
        OutOfMemoryException => null,
        _ => StoreFault.Damaged(file, failure.Message),
    };

    private static bool IsLiteDb(byte[] header) => header.Length == HeaderLength && header.AsSpan(NameOffset).StartsWith(Name);

    private static byte[] Header(string file)
    {
        var header = new byte[HeaderLength];
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return header[..stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false)];
    }
}
