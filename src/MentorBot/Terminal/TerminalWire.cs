using MentorBot.Core.Dialogue;
using MentorBot.Core.Phrases;
using MentorBot.Core.Ports;

namespace MentorBot.Terminal;

/// <summary>The terminal's way out: writes on the screen, files into the working directory, pictures when they are asked for.</summary>
internal sealed class TerminalWire(IScreen screen, Choices choices, IEditions editions, IPictures pictures, Keepsakes keepsakes) : IWire
{
    private Picture? last;

    /// <inheritdoc/>
    public string Platform => "terminal";

    private Phrasebook Phrases => editions.Current.Phrases;

    /// <inheritdoc/>
    public Task<Sent> SendAsync(Parcel parcel, CancellationToken cancellation)
    {
        var reply = parcel.Reply;
        choices.Show(reply.Buttons, reply.AsksForNumber);
        screen.Write(ReplyLayout.Spoken(reply, screen.Page));
        if (reply.Files.Count > 0)
        {
            Tell(Phrases.Say(TerminalPhrases.Saved, ("files", string.Join(", ", reply.Files.Select(keepsakes.Keep)))));
        }

        if (reply.Picture is { } picture)
        {
            last = picture;
            Tell(Phrases.Say(TerminalPhrases.Picture, ("alt", picture.Alt)));
        }

        return Task.FromResult<Sent>(new Sent.Delivered());
    }

    /// <summary>Saves the picture shown last.</summary>
    public void SavePicture() => Tell(last is { } picture
        ? Phrases.Say(TerminalPhrases.Saved, ("files", keepsakes.Keep("mentorbot.png", pictures.Draw(picture.Chart))))
        : Phrases.Say(TerminalPhrases.NothingToSave));

    private void Tell(Document document) => screen.Write(ReplyLayout.Spoken(document, screen.Page));
}
