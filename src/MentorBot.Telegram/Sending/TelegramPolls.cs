using MentorBot.Core.Dialogue;
using MentorBot.Core.Places;
using MentorBot.Core.Ports;
using MentorBot.Telegram.Api;
using MentorBot.Telegram.Rendering;

namespace MentorBot.Telegram.Sending;

/// <summary>Asks questions as Telegram's own quizzes.</summary>
internal sealed class TelegramPolls(ITelegramTransport transport)
{
    /// <summary>The most seconds that a poll may be open (Bot API, sendPoll).</summary>
    private const int LongestOpen = 2_628_000;

    /// <summary>Says what stands before a poll, and sends it. Its post is reported with Telegram's id of the poll.</summary>
    public async Task<Sent> AskAsync(Poll poll, long chat, long? thread, SendPriority priority, CancellationToken cancellation)
    {
        foreach (var text in TelegramRenderer.Render(new Reply(poll.Before, [])))
        {
            await transport.CallAsync(new SendMessage(chat, text.Html) { MessageThreadId = thread, Priority = priority }, cancellation);
        }

        var asked = await transport.CallAsync(
            new SendPoll(chat, poll.Question, [.. poll.Options.Select(o => new InputPollOption(o))])
            {
                MessageThreadId = thread,
                CorrectOptionIds = [poll.Right],
                Explanation = poll.Why,
                OpenPeriod = Math.Min(LongestOpen, (int)poll.Open.TotalSeconds),
                HideResultsUntilCloses = poll.Sealed ? true : null,
                Priority = priority,
            },
            cancellation);
        return asked.Fault switch
        {
            null => new Sent.Delivered { Posted = new Posted(TelegramOriginText.AfterPoll(asked.Value!.MessageId)) { Poll = asked.Value.Poll?.Id ?? "" } },
            RetryAfter wait => new Sent.RetryAfter(wait.Delay),
            Refused refused => new Sent.Refused(refused.Description),
            Unreachable or TokenRefused => new Sent.Unreachable(),
            _ => new Sent.InDoubt(),
        };
    }
}
