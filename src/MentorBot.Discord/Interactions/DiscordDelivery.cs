using System.Security.Cryptography;
using System.Text;
using MentorBot.Discord.Mapping;
using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Interactions;

/// <summary>Brings the parts of an answer to where it belongs: into its interaction, its channel, or the person's private chat.</summary>
public sealed class DiscordDelivery(IDiscordMessages messages, InteractionReplies interactions)
{
    /// <summary>Says one part.</summary>
    /// <param name="address">Where.</param>
    /// <param name="message">What.</param>
    /// <param name="declaredPrivate">What was declared when the interaction was opened.</param>
    /// <param name="key">Names this part in the outbox: a repeat with the same key says it once, within a few minutes.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The message's id; empty when Discord does not tell it.</returns>
    public async Task<DiscordOutcome<string>> SayAsync(
        DiscordAddress address, DiscordText message, bool declaredPrivate, string key, CancellationToken cancellation)
    {
        if (address.Interaction is { } interaction)
        {
            var said = await interactions.SayAsync(interaction, declaredPrivate, message, cancellation);
            if (said.Succeeded || said.Failure.Kind != FailureKind.Expired)
            {
                return said;
            }
        }

        return message.Private && address.Shared
            ? await SayPrivatelyAsync(address.UserId, message, key, cancellation)
            : await messages.SendAsync(address.ChannelId, message with { RepliesTo = address.MessageId }, Nonce(key), cancellation);
    }

    /// <summary>Writes to a person in their private chat.</summary>
    public async Task<DiscordOutcome<string>> SayPrivatelyAsync(string user, DiscordText message, string key, CancellationToken cancellation)
    {
        var channel = await messages.OpenPrivateAsync(user, cancellation);
        return channel.Succeeded ? await messages.SendAsync(channel.Value, message with { RepliesTo = null }, Nonce(key), cancellation) : channel.Failure;
    }

    /// <summary>A name of at most 25 characters that is the same for the same key.</summary>
    internal static string Nonce(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 12));
}
