using System.Net.Http.Headers;
using System.Text.Json;

namespace MentorBot.Telegram.Api;

/// <summary>The built-in transport: the Bot API over HTTP.</summary>
public sealed class TelegramClient : ITelegramTransport, IDisposable
{
    /// <summary>Telegram's own server.</summary>
    public static readonly Uri DefaultServer = new("https://api.telegram.org/");

    private readonly TelegramToken token;
    private readonly Uri server;
    private readonly TimeProvider time;
    private readonly HttpClient http;

    /// <summary>More than the rates allow to be on their way at once; without a bound a slow server would take every socket of the process.</summary>
    public const int MostConnections = 64;

    /// <summary>Makes a transport for one bot.</summary>
    /// <param name="token">The bot's secret.</param>
    /// <param name="server">The API server, <see cref="DefaultServer"/> or another.</param>
    /// <param name="time">The clock for time-outs.</param>
    public TelegramClient(TelegramToken token, Uri server, TimeProvider time)
    {
        this.token = token;
        this.server = server.AbsoluteUri.EndsWith('/') ? server : new Uri(server.AbsoluteUri + "/");
        this.time = time;

        // The address holds the token. Without a propagator the runtime makes no traces of requests, whose addresses a collector would keep.
        // Pooled connections are renewed, so that a change of the server's address is noticed.
        var handler = new SocketsHttpHandler
        {
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            MaxConnectionsPerServer = MostConnections,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <inheritdoc/>
    public async Task<TelegramAnswer<T>> CallAsync<T>(TelegramRequest<T> request, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(request.Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        using var message = new HttpRequestMessage(HttpMethod.Post, token.AddressOf(request.Method, server));
        message.Content = TelegramContent.Of(request);
        try
        {
            using var response = await http.SendAsync(message, either.Token);
            await using var body = await response.Content.ReadAsStreamAsync(either.Token);
            return Hide(await ReadAsync(request, response, body, either.Token));
        }
        catch (HttpRequestException broken)
        {
            return Hide(new TelegramAnswer<T>(TelegramFaults.Of(broken)));
        }
        catch (IOException broken)
        {
            return Hide(new TelegramAnswer<T>(new Ambiguous(broken.Message)));
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return new TelegramAnswer<T>(new Ambiguous($"No answer within {request.Patience.TotalSeconds} s."));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private static async Task<TelegramAnswer<T>> ReadAsync<T>(TelegramRequest<T> request, HttpResponseMessage response, Stream body, CancellationToken cancellation)
    {
        try
        {
            var envelope = await JsonSerializer.DeserializeAsync(body, TelegramJson.Default.TelegramEnvelope, cancellation);
            if (envelope is { Ok: true })
            {
                return new TelegramAnswer<T>(request.Read(envelope.Result));
            }

            return envelope?.Description is { } description && request.IsSoAlready(description)
                ? new TelegramAnswer<T>(default(T)!)
                : new TelegramAnswer<T>(TelegramFaults.Of((int)response.StatusCode, envelope, Wait(response)));
        }
        catch (JsonException) when (!response.IsSuccessStatusCode)
        {
            return new TelegramAnswer<T>(TelegramFaults.Of((int)response.StatusCode, envelope: null, Wait(response)));
        }
        catch (JsonException unreadable)
        {
            return new TelegramAnswer<T>(new Ambiguous($"The answer cannot be read: {unreadable.Message}"));
        }
    }

    private static TimeSpan? Wait(HttpResponseMessage response) => response.Headers.RetryAfter is RetryConditionHeaderValue { Delta: { } delta } ? delta : null;

    private TelegramAnswer<T> Hide<T>(TelegramAnswer<T> answer) =>
        answer.Fault is { } fault ? new TelegramAnswer<T>(fault with { Description = token.Hide(fault.Description) }) : answer;
}
