using System.Text.Json;
using System.Threading.Channels;
using MentorBot.Discord;
using MentorBot.Discord.Gateway;
using MentorBot.Discord.Transport;
using Microsoft.Extensions.Logging;

namespace MentorBot.Packages.Discord;

/// <summary>
/// Reads what the library's socket receives, before the library does. Its own events leave out what they do not know (labels of forms, messages in
/// channels that it never heard of) and run on the task that keeps the connection alive; this only puts them where they are worked off.
/// </summary>
internal sealed class GatewayEar(TimeProvider time, ILogger logger) : IDisposable
{
    private readonly ShardState state = new(left: null);
    private readonly TaskCompletionSource<GatewayRefusal?> over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly MemoryStream packed = new();
    private ZlibStreamInflater? inflater;
    private EventSink? events;

    /// <summary>Ends when Discord refuses for good, or somebody says so.</summary>
    public Task<GatewayRefusal?> Over => over.Task;

    /// <summary>Where events go from now on.</summary>
    public void Begin(ChannelWriter<DiscordEvent> writer) => events = new EventSink(writer, logger);

    /// <summary>Ends <see cref="Over"/>.</summary>
    public void End(GatewayRefusal? refusal) => over.TrySetResult(refusal);

    /// <summary>A new connection begins: with it a new stream of packed bytes.</summary>
    public void Connecting()
    {
        inflater?.Dispose();
        inflater = new ZlibStreamInflater();
        packed.SetLength(0);
    }

    /// <summary>The gateway closed with a code. Of the fatal ones the library stops at one alone; it tries the others again for ever.</summary>
    public void Closed(int code)
    {
        if (CloseCodes.After(code) == AfterClose.Stop)
        {
            End(CloseCodes.Refusal(code));
        }
    }

    /// <summary>The address of a session is given up.</summary>
    public void ResumeAddressDead() => Log.ResumeAddressDead(logger);

    /// <summary>Packed bytes arrived; a message may come in several pieces.</summary>
    public void HearPacked(ReadOnlySpan<byte> bytes)
    {
        packed.Write(bytes);
        if (!ZlibStreamInflater.EndsMessage(bytes))
        {
            return;
        }

        try
        {
            Hear(inflater!.Inflate(packed.GetBuffer().AsMemory(0, (int)packed.Length)));
        }
        catch (InvalidDataException broken)
        {
            Log.Unreadable(logger, broken.Message);
        }

        packed.SetLength(0);
    }

    /// <summary>A message arrived.</summary>
    public void Hear(ReadOnlyMemory<byte> message)
    {
        try
        {
            using var frame = JsonDocument.Parse(message);
            if (frame.RootElement.Whole("op") == 0)
            {
                Dispatch(frame.RootElement.Text("t"), frame.RootElement.Child("d"));
            }
        }
        catch (JsonException unreadable)
        {
            Log.Unreadable(logger, unreadable.Message);
        }
    }

    public void Dispose()
    {
        inflater?.Dispose();
        packed.Dispose();
    }

    private void Dispatch(string type, JsonElement data)
    {
        try
        {
            if (type == "READY")
            {
                state.Begin(data);
            }

            if (EventReader.Read(type, data, state, time.GetUtcNow()) is { } read)
            {
                events?.Put(read);
            }
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            Log.EventBroke(logger, bug, type);
        }
    }
}
