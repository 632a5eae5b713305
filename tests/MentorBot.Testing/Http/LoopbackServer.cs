using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace MentorBot.Testing.Http;

/// <summary>A small HTTP server on the loopback. It owns its sockets, so that a test may cut a connection wherever it likes.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly Func<HttpCall, CancellationToken, Task<HttpReply>> respond;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<TcpClient, Task> connections = [];
    private readonly Task accepting;

    /// <summary>Starts a server.</summary>
    /// <param name="respond">Answers a request; its token ends with the server or the connection.</param>
    public LoopbackServer(Func<HttpCall, CancellationToken, Task<HttpReply>> respond)
    {
        this.respond = respond;
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        accepting = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        foreach (var connection in connections.Keys)
        {
            connection.Dispose();
        }

        await Task.WhenAll(connections.Values);
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                client.NoDelay = true;
                connections[client] = ServeAsync(client);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The server was disposed.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        await Task.Yield();
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var reader = new HttpCallReader(stream);
                while (await reader.ReadAsync(stop.Token) is { } call)
                {
                    var reply = await respond(call, stop.Token);
                    if (reply.Cut)
                    {
                        // Closing with a lingering time of zero sends a reset: the other side learns of it at once.
                        client.LingerState = new LingerOption(enable: true, seconds: 0);
                        break;
                    }

                    await stream.WriteAsync(reply.ToBytes(), stop.Token);
                }
            }
            catch (Exception gone) when (gone is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
            {
                // The other side hung up, or the server was disposed.
            }
            finally
            {
                connections.TryRemove(client, out _);
            }
        }
    }
}
