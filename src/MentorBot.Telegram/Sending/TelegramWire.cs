using System.Globalization;
using System.Text;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Places;
using MentorBot.Core.Ports;
using MentorBot.Telegram.Api;
using MentorBot.Telegram.Receiving;
using MentorBot.Telegram.Rendering;
using Microsoft.Extensions.Logging;

namespace MentorBot.Telegram.Sending;

/// <summary>Telegram's way out: renders replies and sends them, edits in place what a button was pressed on, and keeps personal matters out of groups.</summary>
/// <param name="transport">The way to Telegram, paced.</param>
/// <param name="pictures">Draws charts.</param>
/// <param name="words">What it says itself.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Tells the operator.</param>
public sealed class TelegramWire(ITelegramTransport transport, IPictures pictures, TelegramWords words, TimeProvider time, ILogger<TelegramWire> logger) : IWire
{
    private readonly TelegramPolls polls = new(transport);

    /// <inheritdoc/>
    public string Platform => TelegramMapper.Platform;

    /// <inheritdoc/>
    public async Task<Powers?> PowersOfAsync(AccountId account, Place place, CancellationToken cancellation)
    {
        var answer = await transport.CallAsync(new GetChatMember(Chat(place.Room), Chat(account.Id)), cancellation);
        return !answer.IsDone ? null : answer.Value.Status is "creator" or "administrator" ? Powers.All : Powers.None;
    }

    /// <inheritdoc/>
    public async Task<Sent> SendAsync(Parcel parcel, CancellationToken cancellation)
    {
        var personal = parcel.Reply.Audience == Audience.OnlyYou && !parcel.Place.IsPrivate;
        if (!personal)
        {
            return await SendAsync(parcel, Chat(parcel.Place.Room), Thread(parcel.Place), parcel.Part == 0 ? parcel.Origin : "", cancellation);
        }

        // A personal answer to something said in a group goes to the private chat; there the bot may write only to who has begun.
        var sent = await SendAsync(parcel, Chat(parcel.Account.Id), null, "", cancellation);
        var note = sent is Sent.Delivered ? words.SentPrivately() : sent is Sent.Unreachable ? words.BeginFirst() : null;
        if (note is not null && parcel.Part == 0)
        {
            await CallAsync(Message(Chat(parcel.Place.Room), Thread(parcel.Place), note, parcel.Origin, parcel.Kind), cancellation);
        }

        return sent is Sent.Unreachable ? new Sent.Delivered() : sent;
    }

    /// <summary>Sends all messages of a reply. What was sent stays sent: only the first may still be asked for again from outside.</summary>
    private async Task<Sent> SendAsync(Parcel parcel, long chat, long? thread, string origin, CancellationToken cancellation)
    {
        if (TelegramOriginText.Closes(origin) is { } closed)
        {
            // It closes by itself at about the same time: whether it was open still changes nothing.
            await CallAsync(new StopPoll(chat, closed) { Priority = PriorityOf(parcel.Kind) }, cancellation);
        }

        if (parcel is { Reply.Poll: { } poll, Place.IsPrivate: false })
        {
            return await polls.AskAsync(poll, chat, thread, PriorityOf(parcel.Kind), cancellation);
        }

        Posted? posted = null;
        var texts = TelegramRenderer.Render(Whole(parcel.Reply, TelegramOriginText.Edits(origin) is not null));
        for (var i = 0; i < texts.Count; i++)
        {
            var sent = await SendTextAsync(parcel, texts[i], chat, thread, i == 0 ? origin : "", texts.Count == 1, cancellation);
            while (i > 0 && sent is Sent.RetryAfter wait)
            {
                await Task.Delay(wait.Wait, time, cancellation);
                sent = await SendTextAsync(parcel, texts[i], chat, thread, "", false, cancellation);
            }

            if (sent is not Sent.Delivered && i == 0)
            {
                return sent;
            }

            posted = sent is Sent.Delivered { Posted: { } there } ? there : posted;
        }

        if (parcel.Reply.Picture is { } picture)
        {
            await CallAsync(new SendPhoto(chat, pictures.Draw(picture.Chart)) { MessageThreadId = thread, Priority = PriorityOf(parcel.Kind), Caption = null }, cancellation);
        }

        foreach (var file in parcel.Reply.Files)
        {
            var content = new UTF8Encoding(false).GetBytes(file.Content);
            await CallAsync(new SendDocument(chat, file.Name, file.MediaType, content) { MessageThreadId = thread, Priority = PriorityOf(parcel.Kind) }, cancellation);
        }

        return new Sent.Delivered { Posted = posted };
    }

    private async Task<Sent> SendTextAsync(Parcel parcel, TelegramText text, long chat, long? thread, string origin, bool alone, CancellationToken cancellation)
    {
        if (alone && TelegramOriginText.Edits(origin) is { } message && parcel.Reply is { Picture: null, Files.Count: 0 })
        {
            var edited = await CallAsync(
                new EditMessageText(chat, message, text.Html) { ReplyMarkup = text.Keyboard, Priority = PriorityOf(parcel.Kind) }, cancellation);
            if (edited is not Sent.Refused)
            {
                return edited;
            }

            // The message is gone or too old to be edited: a new one says the same.
        }

        return await CallAsync(Message(chat, thread, text, origin, parcel.Kind), cancellation);
    }

    /// <summary>What takes the place of a message goes on saying what stood there.</summary>
    private static Reply Whole(Reply reply, bool edits) => edits && reply.Above is { } above ? reply with { Document = above.Then(reply.Document) } : reply;

    private static SendMessage Message(long chat, long? thread, TelegramText text, string origin, OutboxKind kind) => new(chat, text.Html)
    {
        MessageThreadId = thread,
        ReplyMarkup = text.Keyboard,
        ReplyParameters = TelegramOriginText.Answers(origin) is { } answered ? new ReplyParameters(answered) : null,
        Priority = PriorityOf(kind),
    };

    private async Task<Sent> CallAsync<T>(TelegramSend<T> request, CancellationToken cancellation)
    {
        var answer = await transport.CallAsync(request, cancellation);
        if (answer.Fault is Migrated migrated)
        {
            answer = await transport.CallAsync(request with { ChatId = migrated.ChatId }, cancellation);
        }

        return answer.Fault switch
        {
            null => new Sent.Delivered { Posted = answer.Value is TelegramSent { MessageId: var id } ? new Posted(TelegramOriginText.InPlaceOf(id)) : null },
            RetryAfter wait => new Sent.RetryAfter(wait.Delay),
            NotSent nothing => Unsent(nothing),
            Unreachable or TokenRefused => new Sent.Unreachable(),
            Refused refused => new Sent.Refused(refused.Description),
            _ => new Sent.InDoubt(),
        };
    }

    /// <summary>No connection: nothing was sent, so that it may be tried again for as long as it makes sense.</summary>
    private Sent.RetryAfter Unsent(NotSent fault)
    {
        Log.NotSent(logger, fault.Description);
        return new Sent.RetryAfter(TimeSpan.FromSeconds(5));
    }

    private static SendPriority PriorityOf(OutboxKind kind) => kind == OutboxKind.Reply ? SendPriority.Interactive : SendPriority.Reminder;

    private static long? Thread(Place place) => place.Thread.Length == 0 ? null : Chat(place.Thread);

    private static long Chat(string id) => long.Parse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
