using MentorBot.Core.Ports;

namespace MentorBot.Terminal;

/// <summary>The terminal's way out: writes on the screen.</summary>
internal sealed class TerminalWire(IScreen screen, Choices choices) : IWire
{
    /// <inheritdoc/>
    public string Platform => "terminal";

    /// <inheritdoc/>
    public Task<Sent> SendAsync(Parcel parcel, CancellationToken cancellation)
    {
        choices.Show(parcel.Reply.Buttons);
        screen.Write(ReplyLayout.Spoken(parcel.Reply, screen.Page));
        return Task.FromResult<Sent>(new Sent.Delivered());
    }
}
