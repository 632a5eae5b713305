using System.Threading.Channels;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Ports;
using MentorBot.Discord;
using MentorBot.Discord.Commands;
using MentorBot.Discord.Receiving;
using MentorBot.Discord.Transport;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MentorBot.Platforms;

/// <summary>Discord: its commands, and the events until the program stops or Discord refuses the bot.</summary>
internal sealed class DiscordPlatform(
    IDiscordTransport transport,
    DiscordReceiver receiver,
    DiscordSessions sessions,
    CommandRegistration registration,
    Mentor mentor,
    IEditions editions,
    IOptions<DiscordOptions> options,
    PlatformHealth health,
    ILogger<DiscordPlatform> logger) : BackgroundService
{
    /// <summary>How many events may wait; the connection never waits for them.</summary>
    private const int MostWaiting = 10_000;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var events = Channel.CreateBounded<DiscordEvent>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
        var receiving = receiver.RunAsync(events.Reader, stoppingToken);
        var registering = registration.UpdateAsync(
            CommandProjection.Of(mentor.Catalog, editions.Current.Phrases), options.Value.DevelopmentGuild is { Length: > 0 } guild ? guild : null, stoppingToken);
        using var over = new CancellationTokenSource();
        var keeping = transport is DiscordClient client ? sessions.KeepAsync(() => client.Sessions, over.Token) : Task.CompletedTask;
        var refusal = await transport.Events.RunAsync(events.Writer, stoppingToken);
        await over.CancelAsync();
        await keeping;
        events.Writer.TryComplete();
        await registering;
        await receiving;
        if (refusal is not null)
        {
            Log.TokenRefused(logger, DiscordOptions.Section, refusal.Cure, "Discord__Token", "the Discord developer portal");
            health.Dead(DiscordOptions.Section);
        }
    }
}
