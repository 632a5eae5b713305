using System.Text;
using Discord.Net;
using Discord.Net.WebSockets;

namespace MentorBot.Packages.Discord;

/// <summary>The library's socket with an ear at it. It also leaves a dead address of a session, which the library would ask for ever.</summary>
internal sealed class HeardSocket : IWebSocketClient
{
    /// <summary>How often an address may fail before the main one is asked.</summary>
    private const int MostFailures = 2;

    private readonly IWebSocketClient socket;
    private readonly GatewayEar ear;
    private string? main;
    private int failures;

    public HeardSocket(IWebSocketClient socket, GatewayEar ear)
    {
        this.socket = socket;
        this.ear = ear;
        socket.TextMessage += text =>
        {
            ear.Hear(Encoding.UTF8.GetBytes(text));
            return TextMessage?.Invoke(text) ?? Task.CompletedTask;
        };
        socket.BinaryMessage += (bytes, index, count) =>
        {
            ear.HearPacked(bytes.AsSpan(index, count));
            return BinaryMessage?.Invoke(bytes, index, count) ?? Task.CompletedTask;
        };
        socket.Closed += cause =>
        {
            if (cause is WebSocketClosedException closed)
            {
                ear.Closed(closed.CloseCode);
            }

            return Closed?.Invoke(cause) ?? Task.CompletedTask;
        };
    }

#pragma warning disable CA1003, MA0046 // The library's own shape.
    public event Func<byte[], int, int, Task>? BinaryMessage;

    public event Func<string, Task>? TextMessage;

    public event Func<Exception, Task>? Closed;
#pragma warning restore CA1003, MA0046

    public async Task ConnectAsync(string host)
    {
        main ??= host;
        if (failures == MostFailures && host != main)
        {
            ear.ResumeAddressDead();
        }

        ear.Connecting();
        failures++;
        await socket.ConnectAsync(failures > MostFailures ? main : host);
        failures = 0;
    }

    public Task DisconnectAsync(int closeCode = 1000) => socket.DisconnectAsync(closeCode);

    public Task SendAsync(byte[] data, int index, int count, bool isText) => socket.SendAsync(data, index, count, isText);

    public void SetHeader(string key, string value) => socket.SetHeader(key, value);

    public void SetCancelToken(CancellationToken cancelToken) => socket.SetCancelToken(cancelToken);

    public void Dispose()
    {
        socket.Dispose();
        ear.Dispose();
    }
}
