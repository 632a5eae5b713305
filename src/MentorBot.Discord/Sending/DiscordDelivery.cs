using MentorBot.Discord.Interactions;
using MentorBot.Discord.Receiving;
using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Sending;

/// <summary>Brings a message to where it belongs: into its interaction, its channel, or the person's private chat.</summary>
public sealed class DiscordDelivery(IDiscordMessages messages, InteractionReplies interactions)
{
    /// <summary>Says one message.</summary>
    /// <param name="address">Where.</param>
    /// <param name="message">What.</param>
    /// <param name="nonce">Names it, at most 25 characters: a repeat with the same says it once, within a few minutes.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The message's id; empty when Discord does not tell it.</returns>
    public async Task<DiscordOutcome<string>> SayAsync(DiscordAddress address, DiscordText message, string nonce, CancellationToken cancellation)
    {
        message = message with { Private = (message.Private || address.DeclaredPrivate) && address.Shared };
        if (address.Edits is { } edited)
        {
            return await messages.EditAsync(address.ChannelId, edited, message, cancellation);
        }

        if (address.Interaction is { } interaction)
        {
            var said = await interactions.SayAsync(interaction, address.DeclaredPrivate, message, cancellation, address.OnMessage);
            if (said.Succeeded || said.Failure.Kind != FailureKind.Expired)
            {
                return said;
            }
        }

        return message.Private || address.ChannelId.Length == 0
            ? await SayPrivatelyAsync(address.UserId, message, nonce, cancellation)
            : await messages.SendAsync(address.ChannelId, message with { RepliesTo = address.Shared ? address.MessageId : null }, nonce, cancellation);
    }

    /// <summary>Opens a thread on a message; the value is the thread's id, empty where none can be opened.</summary>
    public async Task<string> OpenThreadAsync(string channel, string message, string name, CancellationToken cancellation)
    {
        var opened = await messages.OpenThreadAsync(channel, message, name, cancellation);
        return opened.Succeeded ? opened.Value : "";
    }

    private async Task<DiscordOutcome<string>> SayPrivatelyAsync(string user, DiscordText message, string nonce, CancellationToken cancellation)
    {
        var channel = await messages.OpenPrivateAsync(user, cancellation);
        return channel.Succeeded ? await messages.SendAsync(channel.Value, message, nonce, cancellation) : channel.Failure;
    }
}
