using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MentorBot.Testing.Discord;

/// <summary>A small HTTP/1.1 server on the loopback address whose connections a test can cut anywhere.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<TcpClient, Task> connections = new();
    private readonly Func<LoopbackRequest, CancellationToken, Task<LoopbackReply?>> answer;
    private readonly Func<LoopbackRequest, TcpClient, CancellationToken, Task> upgrade;
    private readonly Task accepting;

    /// <param name="answer">Answers a request; null cuts the connection.</param>
    /// <param name="upgrade">Takes over a connection that asks to become a web socket.</param>
    public LoopbackServer(Func<LoopbackRequest, CancellationToken, Task<LoopbackReply?>> answer, Func<LoopbackRequest, TcpClient, CancellationToken, Task> upgrade)
    {
        this.answer = answer;
        this.upgrade = upgrade;
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        foreach (var client in connections.Keys)
        {
            client.Dispose();
        }

        await accepting;
        await Task.WhenAll(connections.Values);
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stopping.Token);
                client.NoDelay = true;
                var serving = new TaskCompletionSource();
                connections[client] = serving.Task;
                _ = Task.Run(() => ServeAsync(client, serving), CancellationToken.None);
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client, TaskCompletionSource serving)
    {
        try
        {
            using (client)
            {
                using var reader = new LoopbackReader(client.GetStream());
                while (await reader.ReadAsync(stopping.Token) is { } request)
                {
                    if (request.Headers.ContainsKey("Sec-WebSocket-Key"))
                    {
                        await upgrade(request, client, stopping.Token);
                        return;
                    }

                    if (await answer(request, stopping.Token) is not { } reply)
                    {
                        return;
                    }

                    await client.GetStream().WriteAsync(reply.ToBytes(), stopping.Token);
                }
            }
        }
        catch (Exception gone) when (gone is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The client went, or the test is over.
        }
        finally
        {
            connections.TryRemove(client, out _);
            serving.SetResult();
        }
    }
}

/// <summary>A request as it came over the wire.</summary>
public sealed record LoopbackRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body);

/// <summary>An answer to a request.</summary>
public sealed record LoopbackReply(int Status, string Body = "")
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public byte[] ToBytes()
    {
        var body = Encoding.UTF8.GetBytes(Body);
        var head = new StringBuilder($"HTTP/1.1 {Status} Answer\r\nContent-Type: application/json\r\n");
        if (Status != 204)
        {
            head.Append($"Content-Length: {body.Length}\r\n");
        }

        foreach (var (name, value) in Headers)
        {
            head.Append($"{name}: {value}\r\n");
        }

        return [.. Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), .. body];
    }
}
