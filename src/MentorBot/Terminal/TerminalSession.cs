using System.Globalization;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Ports;
using MentorBot.Platforms;

namespace MentorBot.Terminal;

/// <summary>A conversation with the mentor in the terminal, from the banner to the goodbye.</summary>
internal sealed class TerminalSession(
    IReception reception, IEditions editions, PlatformRoster platforms, IScreen screen, Choices choices, TerminalWire wire, ILineSource source, TimeProvider clock)
{
    private static readonly AccountId Account = new("terminal", "local");
    private static readonly string[] Leaving = ["/quit", "quit", "/exit", "exit"];

    private int delivered;

    /// <summary>Talks until the person leaves, the input ends or the program stops.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        screen.Write([Banner.Of(editions.Current, platforms.All)]);
        if (source.IsTyped)
        {
            screen.Write([.. DocumentLayout.Lay(editions.Current.Phrases.Say(TerminalPhrases.Invitation), screen.Page), Line.Empty]);
        }

        while (await NextAsync(cancellation) is { } line)
        {
            if (line.Length == 0)
            {
                continue;
            }

            if (Leaving.Contains(line, StringComparer.OrdinalIgnoreCase))
            {
                Say(TerminalPhrases.Goodbye);
                return;
            }

            if (line.Equals("/save", StringComparison.OrdinalIgnoreCase))
            {
                wire.SavePicture();
                continue;
            }

            await AnswerAsync(line, cancellation);
        }

        if (source.IsTyped)
        {
            screen.Write([Line.Empty]);
        }
    }

    private async Task<string?> NextAsync(CancellationToken cancellation)
    {
        if (source.IsTyped)
        {
            screen.Prompt("you> ");
        }

        try
        {
            return (await source.ReadLineAsync(cancellation))?.Trim();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            screen.Answered();
        }
    }

    private async Task AnswerAsync(string line, CancellationToken cancellation)
    {
        if (choices.Number(line) is not { } number)
        {
            await TakeAsync(new TypedText(line), cancellation);
        }
        else if (choices.Find(number) is { } button)
        {
            await TakeAsync(new ButtonPress(button.Id), cancellation);
        }
        else if (choices.Count == 0)
        {
            Say(TerminalPhrases.NothingToChoose);
        }
        else
        {
            Say(TerminalPhrases.NoChoice, ("number", Of(number)), ("count", Of(choices.Count)));
        }
    }

    private async Task TakeAsync(TurnInput input, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        // Named by the time too: the store remembers deliveries of earlier conversations.
        var delivery = new DeliveryId($"terminal:{Of(now.ToUnixTimeMilliseconds())}:{Of(++delivered)}");
        var taken = await reception.TakeAsync(new Turn(delivery, Account, Place.Private(Account), input, "en", now), cancellation);
        await taken.Spoken;
    }

    private void Say(string phrase, params ReadOnlySpan<(string, string)> arguments) =>
        screen.Write(ReplyLayout.Spoken(editions.Current.Phrases.Say(phrase, arguments), screen.Page));

    private static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);
}
