using MentorBot.Core.Dialogue;
using MentorBot.Core.Phrases;

namespace MentorBot.Terminal;

/// <summary>Lays replies out.</summary>
internal static class ReplyLayout
{
    private const string Speaker = "mentor> ";
    private const string Indent = "  ";

    /// <summary>A reply within the conversation: spoken, with its buttons numbered.</summary>
    public static IReadOnlyList<Line> Spoken(Reply reply, Page page) => [.. Spoken(reply.Document, page), .. Choices.Lay(reply.Buttons, page, Indent, reply.AsksForNumber)];

    /// <summary>A document within the conversation.</summary>
    public static IReadOnlyList<Line> Spoken(Document document, Page page) => DocumentLayout.Lay(document, page, Speaker);

    /// <summary>A single answer: no number can be typed after it, so its buttons are named only.</summary>
    public static IReadOnlyList<Line> Single(Reply reply, Page page, Phrasebook phrases)
    {
        var answer = DocumentLayout.Lay(reply.Document, page);
        if (reply.Buttons.Count == 0)
        {
            return answer;
        }

        var labels = reply.Buttons.Select(b => (IReadOnlyList<Block>)[new Paragraph([new Text(b.Label)])]);
        var next = phrases.Say(TerminalPhrases.Next).Then(new ListBlock(false, [.. labels]));
        return [.. answer, Line.Empty, .. DocumentLayout.Lay(next, page)];
    }
}
