using System.Threading.Channels;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Ports;
using MentorBot.Discord.Commands;
using MentorBot.Discord.Interactions;
using MentorBot.Discord.Transport;
using Microsoft.Extensions.Logging;

namespace MentorBot.Discord.Receiving;

/// <summary>Works off what Discord tells: acknowledges interactions in time, hands turns to the reception, answers options being typed.</summary>
/// <param name="interactions">Acknowledges.</param>
/// <param name="suggestions">Answers options being typed.</param>
/// <param name="reception">Takes turns.</param>
/// <param name="catalog">Declares who may read the answer of a command.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Tells the operator.</param>
public sealed class DiscordReceiver(
    InteractionReplies interactions,
    SuggestionAnswers suggestions,
    IReception reception,
    CommandCatalog catalog,
    TimeProvider time,
    ILogger<DiscordReceiver> logger)
{
    private readonly long[] notServed = new long[Enum.GetValues<NotServedReason>().Length];
    private volatile DiscordSelf self = new("", "");

    /// <summary>The form that a turn opens instead of being decided; none by default.</summary>
    public Func<Turn, DiscordForm?> FormOf { get; init; } = _ => null;

    /// <summary>The call of a text that is for the person alone; null when it is none, as by default. A message cannot be answered unseen by others.</summary>
    public Func<Turn, CommandCall?> PersonalOf { get; init; } = _ => null;

    /// <summary>Hears of what is no input: a new session, servers joined and left.</summary>
    public Func<DiscordEvent, CancellationToken, Task> Others { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>How often something was not served, by its reason.</summary>
    public long NotServedCount(NotServedReason reason) => Interlocked.Read(ref notServed[(int)reason]);

    /// <summary>Works off events until there are no more. Each begins in its order and none waits for another; the reception keeps a person's order.</summary>
    public async Task RunAsync(ChannelReader<DiscordEvent> events, CancellationToken cancellation)
    {
        await foreach (var happened in events.ReadAllAsync(cancellation))
        {
            _ = HandleSafelyAsync(happened, cancellation);
        }
    }

    /// <summary>Works off one event; returns when what came of it is committed.</summary>
    public Task HandleAsync(DiscordEvent happened, CancellationToken cancellation)
    {
        self = happened is DiscordReady ready ? ready.Self : self;
        switch (InboundMapper.Map(happened, self, time.GetUtcNow()))
        {
            case TurnArrived arrived:
                return TakeAsync(arrived, cancellation);
            case SuggestionsWanted wanted:
                return suggestions.AnswerAsync(wanted, catalog, cancellation);
            case NotServed { Reason: NotServedReason.NotInput }:
                return Others(happened, cancellation);
            case NotServed nothing:
                Interlocked.Increment(ref notServed[(int)nothing.Reason]);
                return Task.CompletedTask;
            default:
                return Task.CompletedTask;
        }
    }

    private async Task HandleSafelyAsync(DiscordEvent happened, CancellationToken cancellation)
    {
        try
        {
            await HandleAsync(happened, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The program stops: what was committed is said at the next start.
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            Log.EventBroke(logger, bug, happened.GetType().Name);
        }
    }

    private async Task TakeAsync(TurnArrived arrived, CancellationToken cancellation)
    {
        var address = arrived.Address;
        if (address.Interaction is not { } key)
        {
            var said = address.Shared && PersonalOf(arrived.Turn) is { } call ? arrived.Turn with { Input = Privately.Offer(call, catalog) } : arrived.Turn;
            await reception.TakeAsync(said with { Origin = address.ToText() }, cancellation);
            return;
        }

        address = address with { DeclaredPrivate = address.DeclaredPrivate || address.Hides(DeclaredFor(arrived.Turn)) };
        var form = FormOf(arrived.Turn);
        if (!await interactions.OpenAsync(key, address.DeclaredPrivate, form, cancellation, address.OnMessage) || form is not null)
        {
            return;
        }

        var taken = await reception.TakeAsync(arrived.Turn with { Origin = address.ToText() }, cancellation);
        if (taken.Response is { Replies.Count: 0 })
        {
            await interactions.CloseAsync(key, cancellation);
        }
    }

    private Audience DeclaredFor(Turn turn) =>
        turn.Input is CommandCall call && catalog.Find(call.Verb) is { } entry ? entry.Audience : Audience.Everyone;
}
