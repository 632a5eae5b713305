using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MentorBot.Telegram.Api;
using MentorBot.Telegram.Receiving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MentorBot.Platforms;

/// <summary>Lets Telegram bring updates to an address of ours. Several workers may stand behind that address; a proxy in front of them speaks TLS.</summary>
/// <remarks>
/// An update is answered with 200 after what came of it is committed; anything else lets Telegram bring it again. Whoever does not know path
/// and secret is answered as if nothing were here. At the end the webhook stays: other workers live on, and without any the updates wait.
/// </remarks>
/// <param name="transport">The way to Telegram.</param>
/// <param name="address">The public address, of https; its path is the one that is served.</param>
/// <param name="listen">Where this process listens, of http; port 0 takes a free one.</param>
/// <param name="secret">What each delivery shows in its header.</param>
/// <param name="clock">The clock.</param>
/// <param name="loggers">Tells the operator.</param>
internal sealed class TelegramWebhook(ITelegramTransport transport, Uri address, Uri listen, string secret, TimeProvider clock, ILoggerFactory loggers) : ITelegramUpdates
{
    /// <summary>The header that holds the secret. Source: Bot API, setWebhook.</summary>
    public const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>Far above the largest update.</summary>
    private const int MostBytes = 1 << 20;

    /// <summary>The webhook is set again this often: somebody may have taken it away, and a refused token is noticed.</summary>
    private static readonly TimeSpan Renewal = TimeSpan.FromHours(1);

    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(5);

    private readonly byte[] admitted = Fingerprint(address.AbsolutePath, secret);
    private readonly ILogger logger = loggers.CreateLogger<TelegramWebhook>();
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Where it listens, once it does.</summary>
    public Task<Uri> Listening => listening.Task;

    /// <inheritdoc/>
    public async Task RunAsync(Func<TelegramUpdate, CancellationToken, Task> handle, CancellationToken cancellation)
    {
        await using var server = Server(handle, cancellation);
        try
        {
            await server.StartAsync(cancellation);
        }
        catch (IOException taken)
        {
            Log.NotListening(logger, listen, taken.Message);
            return;
        }

        listening.TrySetResult(new Uri(server.Urls.First()));
        await KeepSetAsync(cancellation);
    }

    /// <summary>Keeps the webhook set until Telegram refuses for good.</summary>
    private async Task KeepSetAsync(CancellationToken cancellation)
    {
        var told = false;
        while (true)
        {
            var answer = await transport.CallAsync(new SetWebhook(address, secret), cancellation);
            switch (answer.Fault)
            {
                case null:
                    if (!told)
                    {
                        Log.WebhookSet(logger, address.Host, listen);
                    }

                    told = true;
                    await Task.Delay(Renewal, clock, cancellation);
                    break;
                case TokenRefused refused:
                    Log.TokenRefused(logger, TelegramOptions.Section, refused.Description, "Telegram__Token", "BotFather");
                    return;
                case Refused refused:
                    Log.WebhookRefused(logger, address.Host, refused.Description);
                    return;
                case var fault:
                    var wait = fault is RetryAfter limited ? limited.Delay : BetweenTries;
                    Log.NotReached(logger, TelegramOptions.Section, fault.Description, wait);
                    await Task.Delay(wait, clock, cancellation);
                    break;
            }
        }
    }

    private WebApplication Server(Func<TelegramUpdate, CancellationToken, Task> handle, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(listen.AbsoluteUri).ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = MostBytes;
        });
        // What it logs of requests is of no use to the operator, and paths are secrets here.
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Run(request => AnswerAsync(request, handle, cancellation));
        return server;
    }

    private async Task AnswerAsync(HttpContext call, Func<TelegramUpdate, CancellationToken, Task> handle, CancellationToken cancellation)
    {
        // Both at once and in constant time: neither tells how much of the other was right.
        var shown = Fingerprint(call.Request.Path.ToUriComponent(), call.Request.Headers[SecretHeader].ToString());
        if (!HttpMethods.IsPost(call.Request.Method) || !CryptographicOperations.FixedTimeEquals(shown, admitted))
        {
            call.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        call.Response.StatusCode = await TakeAsync(call.Request.Body, handle, cancellation);
    }

    private async Task<int> TakeAsync(Stream body, Func<TelegramUpdate, CancellationToken, Task> handle, CancellationToken cancellation)
    {
        TelegramUpdate? update = null;
        try
        {
            using var json = await JsonDocument.ParseAsync(body, default, cancellation);
            update = TelegramUpdate.Read(json.RootElement);
            if (update is null or { Unreadable: not null })
            {
                // Brought again it would be no more readable.
                Log.UnreadableUpdate(logger, update?.UpdateId, update?.Unreadable);
                return StatusCodes.Status200OK;
            }

            await handle(update, cancellation);
            return StatusCodes.Status200OK;
        }
        catch (Exception broken) when (broken is JsonException or BadHttpRequestException or IOException && update is null)
        {
            return StatusCodes.Status400BadRequest;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Log.UpdateFailed(logger, failure, update!.UpdateId);
            return StatusCodes.Status500InternalServerError;
        }
    }

    private static byte[] Fingerprint(string path, string secret) => SHA256.HashData(Encoding.UTF8.GetBytes($"{path}\n{secret}"));
}
