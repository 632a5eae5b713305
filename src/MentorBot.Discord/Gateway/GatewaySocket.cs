using System.Net.WebSockets;

namespace MentorBot.Discord.Gateway;

/// <summary>One connection to the gateway: frames in, frames out.</summary>
internal sealed class GatewaySocket : IAsyncDisposable
{
    private const int Chunk = 16 * 1024;
    private readonly ClientWebSocket socket = new();
    private readonly ZlibStreamInflater inflater = new();
    private readonly SemaphoreSlim sending = new(1);
    private readonly SendBudget budget;
    private readonly TimeProvider time;
    private byte[] received = new byte[Chunk];

    private GatewaySocket(string userAgent, TimeProvider time)
    {
        this.time = time;
        budget = new SendBudget(time);
        socket.Options.SetRequestHeader("User-Agent", userAgent);
        // Discord's own heartbeat does this work.
        socket.Options.KeepAliveInterval = Timeout.InfiniteTimeSpan;
    }

    /// <summary>The code that the other side closed with; null when it has not, or the connection broke.</summary>
    public int? CloseCode => (int?)socket.CloseStatus;

    /// <summary>Connects.</summary>
    /// <exception cref="WebSocketException">It could not.</exception>
    public static async Task<GatewaySocket> ConnectAsync(Uri url, string userAgent, TimeProvider time, CancellationToken cancellation)
    {
        var connection = new GatewaySocket(userAgent, time);
        try
        {
            await connection.socket.ConnectAsync(url, cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>The address with what this client speaks.</summary>
    public static Uri AddressOf(string url)
    {
        var address = new UriBuilder(url) { Query = "v=10&encoding=json&compress=zlib-stream" };
        return address.Uri;
    }

    /// <summary>The next message, inflated; null when the connection has ended. Good until the next call.</summary>
    /// <exception cref="InvalidDataException">The compressed stream is broken.</exception>
    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellation)
    {
        var filled = 0;
        while (true)
        {
            if (filled == received.Length)
            {
                Array.Resize(ref received, received.Length * 2);
            }

            ValueWebSocketReceiveResult result;
            try
            {
                result = await socket.ReceiveAsync(received.AsMemory(filled), cancellation);
            }
            catch (Exception gone) when (
                gone is WebSocketException or ObjectDisposedException || (gone is OperationCanceledException && !cancellation.IsCancellationRequested))
            {
                // Our own abort, too, ends the connection for the reader; it disposes the socket, so that a read begun after it throws otherwise.
                return null;
            }

            if (result.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            filled += result.Count;
            if (!result.EndOfMessage)
            {
                continue;
            }

            var message = received.AsMemory(0, filled);
            if (result.MessageType == WebSocketMessageType.Text)
            {
                return message;
            }

            if (ZlibStreamInflater.EndsMessage(message.Span))
            {
                return inflater.Inflate(message);
            }
        }
    }

    /// <summary>Sends a frame as soon as the budget of the connection allows. A broken connection is left for the reader to notice.</summary>
    public async Task SendAsync(GatewayFrame frame, CancellationToken cancellation)
    {
        await sending.WaitAsync(cancellation);
        try
        {
            while (budget.Take(frame.Op == 1) is var wait && wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellation);
            }

            await socket.SendAsync(frame.ToJson(), WebSocketMessageType.Text, endOfMessage: true, cancellation);
        }
        catch (Exception broken) when (
            broken is WebSocketException or InvalidOperationException || (broken is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            socket.Abort();
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>Says that we come back, and leaves. The reader then sees the end.</summary>
    public async Task LeaveAsync()
    {
        if (await sending.WaitAsync(TimeSpan.Zero))
        {
            try
            {
                using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1), time);
                await socket.CloseOutputAsync((WebSocketCloseStatus)CloseCodes.ComingBack, null, patience.Token);
            }
            catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or InvalidOperationException)
            {
                // It is gone already, which is what we want.
            }
            finally
            {
                sending.Release();
            }
        }

        socket.Abort();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await LeaveAsync();
        socket.Dispose();
        inflater.Dispose();
        sending.Dispose();
    }
}
