using MentorBot.Core.Dialogue;
using MentorBot.Core.Ports;
using MentorBot.Telegram.Api;
using MentorBot.Telegram.Commands;
using MentorBot.Telegram.Receiving;
using MentorBot.Telegram.Sending;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorBot.Platforms;

/// <summary>Telegram: who the bot is, its commands, and the updates until the program stops or the token is refused.</summary>
internal sealed class TelegramPlatform(
    ITelegramTransport transport,
    ITelegramUpdates updates,
    TelegramIdentity identity,
    Mentor mentor,
    IReception reception,
    IEditions editions,
    PlatformHealth health,
    TimeProvider clock,
    ILogger<TelegramPlatform> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (await WhoAmIAsync(stoppingToken) is not { } bot)
        {
            health.Dead(TelegramOptions.Section);
            return;
        }

        identity.Bot = bot;
        Log.PlatformOn(logger, TelegramOptions.Section, $"@{bot.Username}");
        await RegisterAsync(stoppingToken);
        var receiver = new TelegramReceiver(transport, new TelegramMapper(bot, v => mentor.Catalog.Find(v) is not null), clock, TakeAsync);
        await updates.RunAsync(receiver.HandleAsync, stoppingToken);
        health.Dead(TelegramOptions.Section);
    }

    /// <summary>Asks until Telegram answers; null when it refuses the token.</summary>
    private async Task<BotIdentity?> WhoAmIAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var answer = await transport.CallAsync(new GetMe(), cancellation);
            if (answer.IsDone)
            {
                return new BotIdentity(answer.Value.Id, answer.Value.Username ?? "");
            }

            if (answer.Fault is TokenRefused refused)
            {
                Log.TokenRefused(logger, TelegramOptions.Section, refused.Description, "Telegram__Token", "BotFather");
                return null;
            }

            Log.NotReached(logger, TelegramOptions.Section, answer.Fault.Description, BetweenTries);
            await Task.Delay(answer.Fault is RetryAfter wait ? wait.Delay : BetweenTries, clock, cancellation);
        }
    }

    private Task RegisterAsync(CancellationToken cancellation)
    {
        var commands = TelegramCommands.Of(mentor.Catalog, k => editions.Current.Phrases.Label(k));
        var wanted = new Dictionary<BotCommandScope, IReadOnlyList<BotCommand>>
        {
            [BotCommandScope.PrivateChats] = commands,
            [BotCommandScope.Groups] = [.. commands.Where(c => mentor.Catalog.Find(c.Command) is { Audience: Audience.Everyone } or { Together: true })],
        };
        return TelegramCommands.RegisterAsync(transport, wanted, logger, cancellation);
    }

    private async Task TakeAsync(Inbound inbound, CancellationToken cancellation)
    {
        if (inbound is InboundTurn { Turn: var turn, Origin: var origin })
        {
            await reception.TakeAsync(turn with { Origin = OriginOf(turn, origin) }, cancellation);
        }
        else if (inbound is InboundVote vote)
        {
            var voted = new PollVote(vote.Poll, vote.Options);
            await reception.TakeAsync(new Turn(vote.Delivery, vote.Account, Place.Private(vote.Account), voted, "en", clock.GetUtcNow()) { Name = vote.Name }, cancellation);
        }
    }

    /// <summary>Where several people talk, an answer names its question; a pressed button's message changes in place, but for answers that stay to be read.</summary>
    private static string OriginOf(Turn turn, TelegramOrigin origin) => (turn.Input, origin.MessageId) switch
    {
        (ButtonPress { Button.Feature: not "answers" }, { } message) => TelegramOriginText.InPlaceOf(message),
        (not ButtonPress, { } message) when !turn.Place.IsPrivate => TelegramOriginText.AnswerTo(message),
        _ => "",
    };
}

/// <summary>Who the bot is, once Telegram has said so.</summary>
internal sealed class TelegramIdentity
{
    /// <summary>The bot; null before that.</summary>
    public BotIdentity? Bot { get; set; }
}
