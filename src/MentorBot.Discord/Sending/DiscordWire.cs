using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Places;
using MentorBot.Core.Ports;
using MentorBot.Discord.Receiving;
using MentorBot.Discord.Rendering;
using MentorBot.Discord.Transport;
using Microsoft.Extensions.Logging;

namespace MentorBot.Discord.Sending;

/// <summary>Discord's way out: renders replies and brings them to their interaction, channel or private chat.</summary>
/// <param name="delivery">Brings single messages.</param>
/// <param name="pictures">Draws charts.</param>
/// <param name="placeholder">What a menu says before something is chosen, as it is worded now.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Tells the operator.</param>
public sealed class DiscordWire(DiscordDelivery delivery, IPictures pictures, Func<string> placeholder, TimeProvider time, ILogger<DiscordWire> logger) : IWire
{
    /// <inheritdoc/>
    public string Platform => InboundMapper.Platform;

    /// <inheritdoc/>
    public async Task<Sent> SendAsync(Parcel parcel, CancellationToken cancellation)
    {
        var address = DiscordAddress.Of(parcel);
        // Where nobody reads along, people simply type.
        var reply = address.Shared ? parcel.Reply : parcel.Reply with { TypeIn = null };
        if (address.OnMessage && reply is { InPlace: true, Above: { } above })
        {
            // What takes the place of a message goes on saying what stood there.
            reply = reply with { Document = above.Then(reply.Document) };
        }

        var texts = DiscordRenderer.Render(reply, parcel.Kind, placeholder(), pictures.Draw);
        texts = address.Edits is null ? texts : [.. texts.Take(1)];
        Sent sent = new Sent.Delivered();
        for (var part = 0; part < texts.Count; part++)
        {
            sent = await SayAsync(parcel, address, texts[part] with { InPlace = reply.InPlace && address.OnMessage && part == 0 && parcel.Part == 0 }, part, cancellation);
            if (part == 0 && sent is not Sent.Delivered)
            {
                return sent;
            }

            // What was said stays said: only the first part may be asked for again from outside.
            while (sent is Sent.RetryAfter wait)
            {
                await Task.Delay(wait.Wait, time, cancellation);
                sent = await SayAsync(parcel, address, texts[part], part, cancellation);
            }
        }

        return sent is Sent.Delivered { Posted: { } posted } ? new Sent.Delivered { Posted = await DescribeAsync(posted.Handle, address, parcel.Reply, cancellation) } : new Sent.Delivered();
    }

    /// <summary>A message that is there as its feature hears of it, with the thread that it wanted.</summary>
    private async Task<Posted> DescribeAsync(string message, DiscordAddress address, Reply reply, CancellationToken cancellation)
    {
        var handle = (address with { Edits = message }).ToText();
        return reply.Thread is { } title
            ? new Posted(handle) { Thread = await delivery.OpenThreadAsync(address.ChannelId, message, DiscordLimit.Clip(title, DiscordLimit.ThreadName), cancellation) }
            : new Posted(handle);
    }

    private async Task<Sent> SayAsync(Parcel parcel, DiscordAddress address, DiscordText text, int part, CancellationToken cancellation)
    {
        var said = await delivery.SayAsync(address, text, NonceOf(parcel, text, part), cancellation);
        if (said.Failure is not { } failure)
        {
            return said.Value is { Length: > 0 } id ? new Sent.Delivered { Posted = new Posted(id) } : new Sent.Delivered();
        }

        Log.NotSent(logger, failure.Kind, failure.Detail);
        return failure.Kind switch
        {
            FailureKind.RetryAfter => new Sent.RetryAfter(failure.RetryAfter),
            FailureKind.Refused => new Sent.Refused(failure.Detail),
            FailureKind.Unknown => new Sent.InDoubt(),
            FailureKind.AlreadyAnswered => new Sent.Delivered(),
            _ => new Sent.Unreachable(),
        };
    }

    /// <summary>A name that is the same when the same part of the same parcel is sent again, also by the next process.</summary>
    private static string NonceOf(Parcel parcel, DiscordText text, int part)
    {
        var words = string.Join('\n', text.Embeds.SelectMany(e => e.Fields.Select(f => f.Value).Prepend(e.Description).Prepend(e.Title)));
        var due = parcel.Due?.UtcTicks.ToString(CultureInfo.InvariantCulture);
        var whole = string.Join('\0', parcel.Kind, parcel.Place, parcel.Origin, due, part, parcel.Row, words);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)).AsSpan(0, 12));
    }
}
