using System.Globalization;
using MentorBot.Core.Dialogue;

namespace MentorBot.CommandLine;

/// <summary>Asks single questions, each in a conversation of its own.</summary>
internal sealed class Asker(Mentor mentor, TimeProvider clock)
{
    private int asked;

    /// <summary>The response to a question after the messages that came before it.</summary>
    public async Task<Response> AskAsync(string question, IReadOnlyList<string> context, CancellationToken cancellation)
    {
        var account = new AccountId("terminal", (++asked).ToString(CultureInfo.InvariantCulture));
        foreach (var earlier in context)
        {
            await RespondAsync(account, earlier, cancellation);
        }

        return await RespondAsync(account, question, cancellation);
    }

    private Task<Response> RespondAsync(AccountId account, string text, CancellationToken cancellation)
    {
        var turn = new Turn(new($"ask:{account.Id}"), account, Place.Private(account), new TypedText(text), "en", clock.GetUtcNow());
        return mentor.RespondAsync(turn, cancellation);
    }
}
