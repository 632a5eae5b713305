using System.Globalization;
using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;

namespace MentorBot.CommandLine;

/// <summary>Asks single questions, each in a conversation of its own.</summary>
internal sealed class Asker(Mentor mentor, Edition edition, TimeProvider clock)
{
    private int asked;

    /// <summary>The response to a question after the messages that came before it.</summary>
    public Response Ask(string question, IReadOnlyList<string> context)
    {
        var account = new AccountId("terminal", (++asked).ToString(CultureInfo.InvariantCulture));
        var conversation = Conversation.New;
        foreach (var earlier in context)
        {
            conversation = Respond(account, earlier, conversation).Conversation;
        }

        return Respond(account, question, conversation);
    }

    private Response Respond(AccountId account, string text, Conversation conversation)
    {
        var now = clock.GetUtcNow();
        var turn = new Turn(new($"ask:{account.Id}"), account, Place.Private(account), new TypedText(text), "en", now);
        var response = mentor.Respond(new TurnContext(turn, conversation.WarmAt(now), edition));
        return response with { Conversation = response.Conversation with { At = now } };
    }
}
