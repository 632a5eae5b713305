using MentorBot.Core.Dialogue;

namespace MentorBot.Core.Quizzes;

/// <summary>Questions as documents and as polls. What stands between backticks is code.</summary>
internal static class QuizWords
{
    /// <summary>What a poll's question may have at most (Bot API, sendPoll).</summary>
    private const int PollQuestion = 300;

    /// <summary>A text of the bank as a paragraph.</summary>
    public static Document Paragraph(string text) => Document.Of(new Paragraph(Line(text)));

    /// <summary>What is asked, and the code that it is about.</summary>
    public static IEnumerable<Block> Body(Question question)
    {
        yield return new Paragraph(Line(question.Text));
        if (question.Code is { } code)
        {
            yield return new CodeBlock(code.Language, code.Text);
        }
    }

    /// <summary>The options with their letters.</summary>
    /// <param name="shown">The question.</param>
    /// <param name="mark">What stands before an option, such as a tick; may be empty.</param>
    public static Block Options(Presentation shown, Func<int, string>? mark = null) => new ListBlock(false, [.. shown.Options.Select((o, i) =>
        (IReadOnlyList<Block>)[new Paragraph([new Text(mark?.Invoke(i) ?? ""), new Strong([new Text(Presentation.Letter(i))]), new Text(" "), .. Line(o)])])]);

    /// <summary>The question as a quiz of the platform; its code stands above it.</summary>
    /// <param name="shown">The question, of one right option.</param>
    /// <param name="title">Stands before it.</param>
    /// <param name="open">How long answers are taken.</param>
    public static Poll Poll(Presentation shown, string title, TimeSpan open)
    {
        var question = shown.Question;
        var text = Plain(question.Text);
        var whole = $"{title}\n{text}";
        Document before = question.Code is { } code ? Document.Of(new CodeBlock(code.Language, code.Text)) : Document.Empty;
        return new Poll(before, whole.Length <= PollQuestion ? whole : text, [.. shown.Options.Select(Plain)], shown.Right[0], Plain(question.Why), open);
    }

    /// <summary>A text of the bank without its marks of code.</summary>
    public static string Plain(string text) => text.Replace("`", "", StringComparison.Ordinal);

    /// <summary>A text of the bank as a line.</summary>
    public static IReadOnlyList<Inline> Line(string text) =>
        [.. text.Split('`').Select((part, i) => (Inline)(i % 2 == 1 ? new CodeSpan(part) : new Text(part))).Where(p => p is not (Text { Value: "" } or CodeSpan { Code: "" }))];
}
