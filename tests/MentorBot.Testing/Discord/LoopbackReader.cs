using System.Globalization;
using System.Text;

namespace MentorBot.Testing.Discord;

/// <summary>Reads requests of one connection.</summary>
internal sealed class LoopbackReader(Stream stream) : IDisposable
{
    private readonly BufferedStream buffered = new(stream, 16 * 1024);

    public void Dispose() => buffered.Dispose();

    /// <summary>The next request; null when the client has gone.</summary>
    public async Task<LoopbackRequest?> ReadAsync(CancellationToken cancellation)
    {
        if (await LineAsync(cancellation) is not { Length: > 0 } first || first.Split(' ') is not [var method, var path, _])
        {
            return null;
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await LineAsync(cancellation) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        return new LoopbackRequest(method, path, headers, await BodyAsync(headers, cancellation));
    }

    private async Task<byte[]> BodyAsync(Dictionary<string, string> headers, CancellationToken cancellation)
    {
        if (headers.TryGetValue("Content-Length", out var length))
        {
            var body = new byte[int.Parse(length, CultureInfo.InvariantCulture)];
            await buffered.ReadExactlyAsync(body, cancellation);
            return body;
        }

        if (!headers.TryGetValue("Transfer-Encoding", out _))
        {
            return [];
        }

        var whole = new MemoryStream();
        while (int.Parse(await LineAsync(cancellation) ?? "0", NumberStyles.HexNumber, CultureInfo.InvariantCulture) is var size and > 0)
        {
            var chunk = new byte[size];
            await buffered.ReadExactlyAsync(chunk, cancellation);
            await whole.WriteAsync(chunk, cancellation);
            await LineAsync(cancellation);
        }

        await LineAsync(cancellation);
        return whole.ToArray();
    }

    private async Task<string?> LineAsync(CancellationToken cancellation)
    {
        var line = new List<byte>(64);
        var one = new byte[1];
        while (await buffered.ReadAsync(one, cancellation) == 1)
        {
            if (one[0] == '\n')
            {
                return Encoding.ASCII.GetString([.. line]).TrimEnd('\r');
            }

            line.Add(one[0]);
        }

        return null;
    }
}
