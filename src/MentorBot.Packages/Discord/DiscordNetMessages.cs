using System.Collections.Concurrent;
using System.Globalization;
using Discord;
using Discord.Net;
using Discord.WebSocket;
using MentorBot.Discord.Rest;
using MentorBot.Discord.Transport;

namespace MentorBot.Packages.Discord;

/// <summary>Messages through the library. Nothing is pinged that is not said so, and nothing repeated but what a limit held back.</summary>
/// <param name="client">The library's client.</param>
/// <param name="login">Gives it the token, once.</param>
/// <param name="rest">Opens threads: the library would ask for the message first.</param>
internal sealed class DiscordNetMessages(DiscordSocketClient client, Lazy<Task> login, RestMessages rest) : IDiscordMessages
{
    /// <summary>How long the library's own limits may hold a request back.</summary>
    private const int Patience = 15_000;

    private const int MostChannels = 10_000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, IMessageChannel> channels = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<DiscordOutcome<string>> SendAsync(string channel, DiscordText message, string nonce, CancellationToken cancellation) => CallAsync(
        "POST channels/{channel}/messages",
        async options =>
        {
            var target = await ChannelAsync(channel, options);
            var (embeds, components, mentions) = (DiscordNetText.Embeds(message), DiscordNetText.Components(message), DiscordNetText.Mentions(message));
            var answered = message.RepliesTo is { } id ? new MessageReference(Number(id), failIfNotExists: false) : null;
            var sent = message.Files.Count == 0
                ? await target.SendMessageAsync(embeds: embeds, components: components, allowedMentions: mentions, messageReference: answered, options: options)
                : await target.SendFilesAsync(
                    DiscordNetText.Files(message), embeds: embeds, components: components, allowedMentions: mentions, messageReference: answered, options: options);
            return Text(sent.Id);
        },
        cancellation);

    /// <inheritdoc/>
    public Task<DiscordOutcome<string>> EditAsync(string channel, string messageId, DiscordText message, CancellationToken cancellation) => CallAsync(
        "PATCH channels/{channel}/messages/{message}",
        async options =>
        {
            var target = await ChannelAsync(channel, options);
            var edited = await target.ModifyMessageAsync(
                Number(messageId),
                m =>
                {
                    m.Embeds = DiscordNetText.Embeds(message);
                    m.Components = DiscordNetText.Components(message);
                    m.AllowedMentions = DiscordNetText.Nobody();
                    m.Attachments = new Optional<IEnumerable<FileAttachment>>(DiscordNetText.Files(message));
                },
                options);
            return Text(edited.Id);
        },
        cancellation);

    /// <inheritdoc/>
    public Task<DiscordOutcome<string>> OpenPrivateAsync(string user, CancellationToken cancellation) => CallAsync(
        "POST users/@me/channels",
        async options =>
        {
            var person = await client.Rest.GetUserAsync(Number(user), options);
            var channel = await person.CreateDMChannelAsync(options);
            Keep(Text(channel.Id), channel);
            return Text(channel.Id);
        },
        cancellation);

    /// <inheritdoc/>
    public Task<DiscordOutcome<string>> OpenThreadAsync(string channel, string messageId, string name, CancellationToken cancellation) =>
        rest.OpenThreadAsync(channel, messageId, name, cancellation);

    private async Task<IMessageChannel> ChannelAsync(string id, RequestOptions options)
    {
        if (channels.TryGetValue(id, out var known))
        {
            return known;
        }

        if (await client.Rest.GetChannelAsync(Number(id), options) is not IMessageChannel channel)
        {
            throw new HttpException(System.Net.HttpStatusCode.NotFound, request: null, DiscordErrorCode.UnknownChannel, "Not a channel of messages");
        }

        Keep(id, channel);
        return channel;
    }

    /// <summary>The library sends to objects, not to ids; they are few, and hold nothing that changes for us.</summary>
    private void Keep(string id, IMessageChannel channel)
    {
        if (channels.Count >= MostChannels)
        {
            channels.Clear();
        }

        channels[id] = channel;
    }

    private async Task<DiscordOutcome<string>> CallAsync(string what, Func<RequestOptions, Task<string>> call, CancellationToken cancellation)
    {
        try
        {
            await login.Value;
            return await call(new RequestOptions { CancelToken = cancellation, RetryMode = RetryMode.RetryRatelimit, Timeout = Patience });
        }
        catch (HttpException refused)
        {
            return RestErrors.Of(what, ofInteraction: false, (int)refused.HttpCode, refused.DiscordCode is { } code ? (int)code : 0, refused.Reason ?? "");
        }
        catch (TimeoutException)
        {
            // Held back before it was sent.
            return new DiscordFailure(FailureKind.RetryAfter, $"{what}: held back by a limit") { RetryAfter = Pause };
        }
        catch (HttpRequestException broken)
        {
            return broken.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
                ? new DiscordFailure(FailureKind.RetryAfter, $"{what}: no connection ({broken.HttpRequestError})") { RetryAfter = Pause }
                : new DiscordFailure(FailureKind.Unknown, $"{what}: the connection broke");
        }
        catch (Exception cut) when (cut is IOException or Newtonsoft.Json.JsonException || (cut is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new DiscordFailure(FailureKind.Unknown, $"{what}: no clear answer");
        }
        catch (Exception unfit) when (unfit is ArgumentException or FormatException or InvalidOperationException)
        {
            return new DiscordFailure(FailureKind.Refused, $"{what}: {unfit.Message}");
        }
    }

    private static ulong Number(string id) => ulong.Parse(id, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
