using System.IO.Compression;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace MentorBot.Testing.Discord;

/// <summary>The server's end of one gateway connection.</summary>
internal sealed class GatewayLink : IDisposable
{
    private readonly TcpClient client;
    private readonly WebSocket socket;
    private readonly MemoryStream deflated = new();
    private readonly ZLibStream? zlib;
    private readonly SemaphoreSlim sending = new(1);

    private GatewayLink(TcpClient client, WebSocket socket, bool compress)
    {
        this.client = client;
        this.socket = socket;
        zlib = compress ? new ZLibStream(deflated, CompressionLevel.Fastest, leaveOpen: true) : null;
    }

    /// <summary>The code that the client closed with; null while it has not.</summary>
    public int? CloseCode => (int?)socket.CloseStatus;

    public static async Task<GatewayLink> AcceptAsync(LoopbackRequest request, TcpClient client, CancellationToken cancellation)
    {
        var key = request.Headers["Sec-WebSocket-Key"] + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
#pragma warning disable CA5350 // RFC 6455 asks for SHA-1 here.
        var accept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key)));
#pragma warning restore CA5350
        var head = $"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), cancellation);
        var accepted = WebSocket.CreateFromStream(client.GetStream(), new WebSocketCreationOptions { IsServer = true, KeepAliveInterval = Timeout.InfiniteTimeSpan });
        return new GatewayLink(client, accepted, request.Path.Contains("compress=zlib-stream", StringComparison.Ordinal));
    }

    /// <summary>The next frame of the client; null when it has gone.</summary>
    public async Task<JsonNode?> ReceiveAsync(CancellationToken cancellation)
    {
        var buffer = new byte[4096 + 1];
        var filled = 0;
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(filled), cancellation);
                filled += part.Count;
                if (part.MessageType == WebSocketMessageType.Close || filled > 4096)
                {
                    return null;
                }

                if (part.EndOfMessage)
                {
                    return JsonNode.Parse(buffer.AsSpan(0, filled));
                }
            }
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Sends a text as one message; false when the client has gone.</summary>
    public async Task<bool> SendAsync(string text)
    {
        await sending.WaitAsync();
        try
        {
            var bytes = Encode(text);
            await socket.SendAsync(bytes, zlib is null ? WebSocketMessageType.Text : WebSocketMessageType.Binary, true, CancellationToken.None);
            return true;
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or InvalidOperationException or OperationCanceledException)
        {
            return false;
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>Sends the beginning of a message and cuts the connection.</summary>
    public async Task CutMidFrameAsync(string text)
    {
        await sending.WaitAsync();
        try
        {
            var bytes = Encode(text);
            byte[] head = [zlib is null ? (byte)0x81 : (byte)0x82, 126, (byte)(bytes.Length >> 8), (byte)bytes.Length];
            await client.GetStream().WriteAsync(head.Concat(bytes.Take(bytes.Length / 2)).ToArray());
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException or OperationCanceledException)
        {
            // It has gone already.
        }
        finally
        {
            client.Close();
            sending.Release();
        }
    }

    /// <summary>Closes with a code.</summary>
    public async Task CloseAsync(int code)
    {
        await sending.WaitAsync();
        try
        {
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, "", CancellationToken.None);
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or InvalidOperationException or OperationCanceledException)
        {
            // It has gone already.
        }
        finally
        {
            sending.Release();
        }
    }

    public void Dispose()
    {
        socket.Dispose();
        zlib?.Dispose();
        deflated.Dispose();
    }

    private byte[] Encode(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (zlib is null)
        {
            return bytes;
        }

        deflated.SetLength(0);
        zlib.Write(bytes);
        zlib.Flush();
        return deflated.ToArray();
    }
}
