using System.Threading.Channels;
using MentorBot.Discord.Transport;
using Microsoft.Extensions.Logging;

namespace MentorBot.Discord.Gateway;

/// <summary>Puts events where they are worked off, without ever waiting for it.</summary>
internal sealed class EventSink(ChannelWriter<DiscordEvent> events, ILogger logger)
{
    private long dropped;

    /// <summary>Puts an event; a full channel loses it, and the operator hears of that.</summary>
    public void Put(DiscordEvent read)
    {
        if (!events.TryWrite(read))
        {
            Log.Overflowed(logger, read.GetType().Name, ++dropped);
        }
    }
}
