using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Rest;

/// <inheritdoc/>
internal sealed class RestMessages(RestClient rest) : IDiscordMessages
{
    /// <inheritdoc/>
    public Task<DiscordOutcome<string>> SendAsync(string channel, DiscordText message, string nonce, CancellationToken cancellation) =>
        rest.CallAsync(
            new RestCall(HttpMethod.Post, "channels/{channel}/messages", channel, $"channels/{channel}/messages")
            {
                Body = BodyWriter.Message(message, nonce),
                Files = message.Files,
                Repeatable = true,
            },
            RestClient.Id,
            cancellation);

    /// <inheritdoc/>
    public Task<DiscordOutcome<string>> EditAsync(string channel, string messageId, DiscordText message, CancellationToken cancellation) =>
        rest.CallAsync(
            new RestCall(HttpMethod.Patch, "channels/{channel}/messages/{message}", channel, $"channels/{channel}/messages/{messageId}")
            {
                Body = BodyWriter.Edit(message),
                Files = message.Files,
            },
            RestClient.Id,
            cancellation);

    /// <inheritdoc/>
    public Task<DiscordOutcome<string>> OpenThreadAsync(string channel, string messageId, string name, CancellationToken cancellation) =>
        rest.CallAsync(
            new RestCall(HttpMethod.Post, "channels/{channel}/messages/{message}/threads", channel, $"channels/{channel}/messages/{messageId}/threads")
            {
                Body = BodyWriter.Thread(name),
                // A message has one thread: a repeat opens no second one.
                Repeatable = true,
            },
            RestClient.Id,
            cancellation);

    /// <inheritdoc/>
    public Task<DiscordOutcome<string>> OpenPrivateAsync(string user, CancellationToken cancellation) =>
        rest.CallAsync(
            new RestCall(HttpMethod.Post, "users/@me/channels", "", "users/@me/channels") { Body = BodyWriter.Recipient(user), Repeatable = true },
            RestClient.Id,
            cancellation);
}
