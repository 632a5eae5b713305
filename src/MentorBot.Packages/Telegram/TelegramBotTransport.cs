using System.Text.Json;
using MentorBot.Telegram.Api;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace MentorBot.Packages.Telegram;

/// <summary>
/// The transport on Telegram.Bot. The library's own waiting, repeating and polling are left out: its receiver confirms an update before it was
/// handled and asks at full speed after an error. What is lacking beside the built-in transport: the header <c>Retry-After</c> of proxies.
/// </summary>
public sealed class TelegramBotTransport : ITelegramTransport, IDisposable
{
    private readonly TimeProvider time;
    private readonly HttpClient http;
    private readonly TelegramBotClient? bot;
    private readonly TelegramToken hidden;

    /// <summary>Makes a transport for one bot.</summary>
    /// <param name="token">The bot's secret, <c>digits:letters</c>.</param>
    /// <param name="server">The API server; the library keeps nothing of its path.</param>
    /// <param name="time">The clock for time-outs.</param>
    public TelegramBotTransport(string token, Uri server, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(server);
        this.time = time;
        hidden = new TelegramToken(token);

        // The address holds the token. Without a propagator the runtime makes no traces of requests, whose addresses a collector would keep.
        http = new HttpClient(new SocketsHttpHandler
        {
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            MaxConnectionsPerServer = TelegramClient.MostConnections,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        bot = Options(token, server) is { } options ? new TelegramBotClient(options, http) : null;
    }

    /// <inheritdoc/>
    public async Task<TelegramAnswer<T>> CallAsync<T>(TelegramRequest<T> request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (bot is null)
        {
            return new TelegramAnswer<T>(new TokenRefused("The token is not of the form digits:letters."));
        }

        using var patience = new CancellationTokenSource(request.Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            return new TelegramAnswer<T>((T)await TelegramBotCalls.SendAsync(bot, request, either.Token));
        }
        catch (ApiRequestException refused) when (request.IsSoAlready(refused.Message))
        {
            return new TelegramAnswer<T>(default(T)!);
        }
        catch (RequestException failed)
        {
            var fault = Fault(failed);
            return new TelegramAnswer<T>(fault with { Description = hidden.Hide(fault.Description) });
        }
        catch (JsonException unreadable)
        {
            return new TelegramAnswer<T>(new Ambiguous($"The answer cannot be read: {unreadable.Message}"));
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return new TelegramAnswer<T>(new Ambiguous($"No answer within {request.Patience.TotalSeconds} s."));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    /// <summary>Without the library's own repeats; null when it does not take the token for one.</summary>
    private static TelegramBotClientOptions? Options(string token, Uri server)
    {
        try
        {
            return new TelegramBotClientOptions(token, server.GetLeftPart(UriPartial.Authority)) { RetryThreshold = 0, RetryCount = 1 };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static TelegramFault Fault(RequestException failed) => failed switch
    {
        ApiRequestException refused => TelegramFaults.Of(
            refused.ErrorCode,
            new TelegramEnvelope(Ok: false)
            {
                ErrorCode = refused.ErrorCode,
                Description = refused.Message,
                Parameters = new TelegramErrorParameters { RetryAfter = refused.Parameters?.RetryAfter, MigrateToChatId = refused.Parameters?.MigrateToChatId },
            },
            retryAfter: null),
        { HttpStatusCode: { } status and (< System.Net.HttpStatusCode.OK or >= System.Net.HttpStatusCode.MultipleChoices) } =>
            TelegramFaults.Of((int)status, envelope: null, retryAfter: null),
        { InnerException: HttpRequestException broken } => TelegramFaults.Of(broken),
        _ => new Ambiguous(failed.Message),
    };
}
