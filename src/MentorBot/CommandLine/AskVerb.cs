using MentorBot.Composition;
using MentorBot.Core.Answers;
using MentorBot.Terminal;

namespace MentorBot.CommandLine;

/// <summary><c>ask</c>: one answer, or with <c>--jsonl</c> one a line.</summary>
internal static class AskVerb
{
    /// <summary>Prints the answer to a question.</summary>
    public static async Task<int> OneAsync(string question, string? contentPath, CancellationToken cancellation)
    {
        if (await StartUp.OpenAsync(contentPath) is not { } edition)
        {
            return StartUp.Refused;
        }

        var response = Of(edition).Ask(question, []);
        var screen = Screens.Standard(new PromptLine());
        foreach (var reply in response.Replies)
        {
            screen.Write(ReplyLayout.Single(reply, screen.Page, edition.Phrases));
        }

        return 0;
    }

    /// <summary>Answers questions from standard input on standard output, as JSON lines.</summary>
    public static async Task<int> ManyAsync(string? contentPath, CancellationToken cancellation)
    {
        if (await StartUp.OpenAsync(contentPath) is not { } edition)
        {
            return StartUp.Refused;
        }

        using var input = Screens.Input();
        await using var output = Screens.Output();
        await new JsonLines(Of(edition)).RunAsync(input, output, cancellation);
        return 0;
    }

    private static Asker Of(Edition edition) => new(BareMentor.Of(), edition, TimeProvider.System);
}
