using System.Globalization;
using System.Text;

namespace MentorBot.Testing.Http;

/// <summary>Reads requests from a connection, one after another: bodies of a given length, or in chunks.</summary>
internal sealed class HttpCallReader(Stream stream)
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private int from;
    private int to;

    /// <summary>The next request; null when the connection ended.</summary>
    public async Task<HttpCall?> ReadAsync(CancellationToken cancellation)
    {
        if (await LineAsync(cancellation) is not { } first || first.Split(' ') is not [var method, var path, _])
        {
            return null;
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await LineAsync(cancellation) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        var body = headers.TryGetValue("Content-Length", out var length) ? await BytesAsync(int.Parse(length, CultureInfo.InvariantCulture), cancellation)
            : headers.ContainsKey("Transfer-Encoding") ? await ChunksAsync(cancellation)
            : [];
        return new HttpCall(method, path, headers, body);
    }

    private async Task<byte[]> ChunksAsync(CancellationToken cancellation)
    {
        var body = new List<byte>();
        while (await LineAsync(cancellation) is { } size)
        {
            var length = int.Parse(size, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            body.AddRange(await BytesAsync(length, cancellation));
            await LineAsync(cancellation);
            if (length == 0)
            {
                break;
            }
        }

        return [.. body];
    }

    private async Task<byte[]> BytesAsync(int length, CancellationToken cancellation)
    {
        var bytes = new byte[length];
        for (var filled = 0; filled < length;)
        {
            if (from == to && !await FillAsync(cancellation))
            {
                throw new IOException("The connection ended within a body.");
            }

            var part = Math.Min(to - from, length - filled);
            buffer.AsSpan(from, part).CopyTo(bytes.AsSpan(filled));
            from += part;
            filled += part;
        }

        return bytes;
    }

    private async Task<string?> LineAsync(CancellationToken cancellation)
    {
        var line = new List<byte>();
        while (true)
        {
            if (from == to && !await FillAsync(cancellation))
            {
                return null;
            }

            var next = buffer[from++];
            if (next == '\n')
            {
                return Encoding.ASCII.GetString([.. line]).TrimEnd('\r');
            }

            line.Add(next);
        }
    }

    private async Task<bool> FillAsync(CancellationToken cancellation)
    {
        from = 0;
        to = await stream.ReadAsync(buffer, cancellation);
        return to > 0;
    }
}
