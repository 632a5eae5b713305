using System.Text;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Places;
using MentorBot.Core.Ports;

namespace MentorBot.CrashSubject;

/// <summary>Says on a pipe which delivery is answered, and how the answer begins. What is written there stays readable when this process dies.</summary>
internal sealed class PipeWire(Stream output, KillPoint kill) : IWire
{
    private readonly Lock gate = new();
    private int posts;

    public string Platform => "pipe";

    public Task<Sent> SendAsync(Parcel parcel, CancellationToken cancellation)
    {
        var words = PlainText.Of(parcel.Reply.Document).ReplaceLineEndings(" ");
        if (parcel.Kind == OutboxKind.Reminder)
        {
            kill.Reached("sending");
            Tell($"reminded\t{parcel.Account.Id}\t{words[..Math.Min(words.Length, 60)]}");
            kill.Reached("sent");
        }
        else if (parcel.Kind == OutboxKind.Post)
        {
            Tell($"posted\t{string.Join(' ', parcel.Reply.Buttons.Select(b => b.Id))}\t{words}");
            var handle = parcel.Origin.Length > 0 ? parcel.Origin : $"post-{Environment.ProcessId}-{Interlocked.Increment(ref posts)}";
            return Task.FromResult<Sent>(new Sent.Delivered { Posted = new Posted(handle) });
        }
        else
        {
            Tell($"said\t{parcel.Origin}\t{words[..Math.Min(words.Length, 40)]}");
        }

        return Task.FromResult<Sent>(new Sent.Delivered());
    }

    /// <summary>Writes a line at once and whole.</summary>
    public void Tell(string line)
    {
        lock (gate)
        {
            output.Write(Encoding.UTF8.GetBytes($"{line}\n"));
            output.Flush();
        }
    }
}
