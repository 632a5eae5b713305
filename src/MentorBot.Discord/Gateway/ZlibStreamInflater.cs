using System.IO.Compression;

namespace MentorBot.Discord.Gateway;

/// <summary>Inflates <c>zlib-stream</c>: one context for a connection, each message ended by a flush.</summary>
internal sealed class ZlibStreamInflater : IDisposable
{
    private readonly Feed feed = new();
    private readonly ZLibStream zlib;
    private readonly MemoryStream inflated = new();

    /// <summary>Makes one for a new connection.</summary>
    public ZlibStreamInflater() => zlib = new ZLibStream(feed, CompressionMode.Decompress);

    /// <summary>Whether bytes end a message.</summary>
    public static bool EndsMessage(ReadOnlySpan<byte> bytes) => bytes.EndsWith((ReadOnlySpan<byte>)[0, 0, 0xFF, 0xFF]);

    /// <summary>Inflates one message. What it returns is good until the next call.</summary>
    /// <exception cref="InvalidDataException">The stream is broken: only a new connection helps.</exception>
    public ReadOnlyMemory<byte> Inflate(ReadOnlyMemory<byte> message)
    {
        feed.Rest = message;
        inflated.SetLength(0);
        zlib.CopyTo(inflated);
        return inflated.GetBuffer().AsMemory(0, (int)inflated.Length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        zlib.Dispose();
        inflated.Dispose();
    }

    /// <summary>Gives what has arrived; its end is not the stream's end.</summary>
    private sealed class Feed : Stream
    {
        public ReadOnlyMemory<byte> Rest { get; set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var taken = Math.Min(buffer.Length, Rest.Length);
            Rest.Span[..taken].CopyTo(buffer);
            Rest = Rest[taken..];
            return taken;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
