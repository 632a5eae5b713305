using System.Net;
using System.Threading.Channels;
using Discord.Net;
using Discord.WebSocket;
using MentorBot.Discord.Gateway;
using MentorBot.Discord.Transport;

namespace MentorBot.Packages.Discord;

/// <inheritdoc/>
internal sealed class DiscordNetEvents(DiscordSocketClient client, GatewayEar ear, Lazy<Task> login) : IDiscordEvents
{
    /// <summary>How long the library may take to say goodbye.</summary>
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public async Task<GatewayRefusal?> RunAsync(ChannelWriter<DiscordEvent> events, CancellationToken cancellation)
    {
        var parted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ear.Begin(events);
        client.Disconnected += PartedAsync;
        await using var stop = cancellation.Register(() => ear.End(null));
        await login.Value;
        await client.StartAsync();
        var refusal = await ear.Over;
        await client.StopAsync();
        await parted.Task.WaitAsync(Goodbye, TimeProvider.System, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        client.Disconnected -= PartedAsync;
        return refusal;

        Task PartedAsync(Exception cause)
        {
            if (IsTokenRefused(cause))
            {
                ear.End(CloseCodes.TokenRefused);
            }

            if (ear.Over.IsCompleted)
            {
                parted.TrySetResult();
            }

            return Task.CompletedTask;
        }
    }

    private static bool IsTokenRefused(Exception? cause) =>
        cause is HttpException { HttpCode: HttpStatusCode.Unauthorized } || (cause?.InnerException is { } inner && IsTokenRefused(inner));
}
