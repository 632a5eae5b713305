using System.Collections.Concurrent;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Ports;

namespace MentorBot.Tests.Reminders;

/// <summary>A platform that keeps what was sent, and ends sendings as it is told.</summary>
internal sealed class RecordingWire(string platform) : IWire
{
    private readonly ConcurrentQueue<Parcel> said = new();

    public string Platform => platform;

    /// <summary>The ends of the next sendings; delivered when there are none.</summary>
    public ConcurrentQueue<Sent> Ends { get; } = new();

    /// <summary>Whether every chat is closed.</summary>
    public bool IsClosed { get; set; }

    /// <summary>What arrived, in order.</summary>
    public IReadOnlyList<Parcel> All => [.. said];

    /// <summary>What arrived unasked, in order.</summary>
    public IReadOnlyList<Parcel> Reminders => [.. said.Where(p => p.Kind == OutboxKind.Reminder)];

    public Task<Sent> SendAsync(Parcel parcel, CancellationToken cancellation)
    {
        var end = IsClosed ? new Sent.Unreachable() : Ends.TryDequeue(out var told) ? told : new Sent.Delivered();
        if (end is Sent.Delivered)
        {
            said.Enqueue(parcel);
        }

        return Task.FromResult(end);
    }

    /// <summary>The words of a message.</summary>
    public static string Words(Reply reply) => PlainText.Of(reply.Document);
}
