using System.Net.Http.Headers;
using System.Text.Json;
using MentorBot.Discord.Transport;
using Microsoft.Extensions.Logging;

namespace MentorBot.Discord.Rest;

/// <summary>Discord's REST interface: limits kept, waits and repeats done, every outcome a value.</summary>
internal sealed class RestClient
{
    private const int Attempts = 4;
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private readonly HttpClient http;
    private readonly Uri baseUrl;
    private readonly AuthenticationHeaderValue authorization;
    private readonly string userAgent;
    private readonly TimeProvider time;
    private readonly Random random;
    private readonly ILogger logger;
    private readonly RateLimits limits;
    private readonly InvalidRequestGuard guard;
    private volatile bool tokenRefused;

    /// <summary>Makes a client.</summary>
    /// <param name="http">Sends requests; one for the life of the process. Its own time-out must be longer than ours of 10 seconds.</param>
    /// <param name="connection">Where to, and with which token.</param>
    /// <param name="time">The clock.</param>
    /// <param name="random">Spreads repeats.</param>
    /// <param name="logger">Tells the operator.</param>
    public RestClient(HttpClient http, DiscordConnection connection, TimeProvider time, Random random, ILogger logger)
    {
        this.http = http;
        baseUrl = connection.ApiBaseUrl;
        authorization = new AuthenticationHeaderValue("Bot", connection.Token);
        userAgent = UserAgent.Of(connection.Token);
        this.time = time;
        this.random = random;
        this.logger = logger;
        limits = new RateLimits(time);
        guard = new InvalidRequestGuard(time);
    }

    /// <summary>Reads the id of what was made; null when there is none.</summary>
    public static Func<JsonElement, string> Id { get; } = body => body.TextOrNull("id")!;

    /// <summary>Reads nothing.</summary>
    public static Func<JsonElement, Done> Nothing { get; } = _ => default;

    /// <summary>Makes a call and reads what it answers.</summary>
    public async Task<DiscordOutcome<T>> CallAsync<T>(RestCall call, Func<JsonElement, T> read, CancellationToken cancellation)
    {
        var deadline = time.GetUtcNow() + call.Patience;
        for (var attempt = 1; ; attempt++)
        {
            if (tokenRefused && !call.OfInteraction)
            {
                return new DiscordFailure(FailureKind.TokenRefused, $"{call}: not sent, the token was refused before");
            }

            if (guard.Wait() is var pause && pause > TimeSpan.Zero)
            {
                Log.TooManyRefusals(logger, call.Route, pause);
                return new DiscordFailure(FailureKind.RetryAfter, $"{call}: not sent, too many refusals in ten minutes") { RetryAfter = pause };
            }

            var (bucket, tooLong) = await limits.EnterAsync(call, deadline, cancellation);
            if (bucket is null)
            {
                return new DiscordFailure(FailureKind.RetryAfter, $"{call}: held back by a limit") { RetryAfter = tooLong };
            }

            Reception reception;
            try
            {
                reception = await SendAsync(call, bucket, cancellation);
            }
            finally
            {
                limits.Leave(bucket);
            }

            if (reception.Failure is not { } failure)
            {
                return Read(call, reception.Body, read);
            }

            // The first answer may have been the one that arrived: then this one is done too.
            var repeat = reception.Repeat && attempt < Attempts;
            var wait = reception.Wait ?? FirstPause * (1 << attempt - 1) * (0.5 + random.NextDouble());
            if (!repeat || time.GetUtcNow() + wait > deadline)
            {
                return failure.Kind == FailureKind.RetryAfter && failure.RetryAfter == default ? failure with { RetryAfter = wait } : failure;
            }

            Log.Repeating(logger, call.Route, failure.Detail, wait);
            await Task.Delay(wait, time, cancellation);
        }
    }

    private async Task<Reception> SendAsync(RestCall call, RateLimits.Bucket bucket, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(LongestAnswer, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            using var request = RequestOf(call);
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, either.Token);
            var body = ReadBody(await answer.Content.ReadAsByteArrayAsync(either.Token));
            return Judge(call, bucket, answer, body);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Lost(call, "no answer in time");
        }
        catch (HttpRequestException gone) when (NeverLeft(gone.HttpRequestError))
        {
            return new Reception(default, new DiscordFailure(FailureKind.RetryAfter, $"{call}: no connection ({gone.HttpRequestError})"), true);
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException)
        {
            return Lost(call, "the connection broke");
        }
    }

    private static bool NeverLeft(HttpRequestError error) =>
        error is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;

    private Reception Judge(RestCall call, RateLimits.Bucket bucket, HttpResponseMessage answer, JsonElement body)
    {
        var status = (int)answer.StatusCode;
        guard.Count(status, RateLimitHeaders.IsShared(answer));
        limits.Learn(call, bucket, RateLimitHeaders.Of(answer));
        if (status < 400)
        {
            return new Reception(body, null, false);
        }

        if (status == 429)
        {
            var (wait, everywhere) = RateLimitHeaders.Block(answer, body);
            limits.Blocked(bucket, wait, everywhere);
            return new Reception(default, new DiscordFailure(FailureKind.RetryAfter, $"{call}: 429") { RetryAfter = wait }, true, wait);
        }

        var failure = RestErrors.Read(call, status, body);
        if (failure.Kind == FailureKind.TokenRefused)
        {
            tokenRefused = true;
            Log.TokenRefused(logger);
        }

        return new Reception(default, failure, failure.Kind == FailureKind.Unknown && call.Repeatable);
    }

    private static Reception Lost(RestCall call, string what) =>
        new(default, new DiscordFailure(FailureKind.Unknown, $"{call}: {what}"), call.Repeatable);

    private static DiscordOutcome<T> Read<T>(RestCall call, JsonElement body, Func<JsonElement, T> read) =>
        read(body) is { } value ? DiscordOutcome.Of(value) : new DiscordFailure(FailureKind.Unknown, $"{call}: the answer could not be read");

    private HttpRequestMessage RequestOf(RestCall call)
    {
        var request = new HttpRequestMessage(call.Method, new Uri(baseUrl, call.Path));
        request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        if (!call.OfInteraction)
        {
            request.Headers.Authorization = authorization;
        }

        request.Content = RestBody.Of(call);
        return request;
    }

    private static JsonElement ReadBody(byte[] bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes);
            return JsonElement.TryParseValue(ref reader, out var body) ? body.Value : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>What came of sending once.</summary>
    /// <param name="Body">What was answered.</param>
    /// <param name="Failure">What went wrong, if anything.</param>
    /// <param name="Repeat">Whether it may be sent again.</param>
    /// <param name="Wait">After how long; null leaves it to us.</param>
    private readonly record struct Reception(JsonElement Body, DiscordFailure? Failure, bool Repeat, TimeSpan? Wait = null);
}
