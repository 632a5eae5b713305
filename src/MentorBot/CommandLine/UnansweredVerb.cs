using MentorBot.Core.Json;
using MentorBot.Terminal;

namespace MentorBot.CommandLine;

/// <summary><c>unanswered</c>: what people asked and the knowledge base did not know, for whoever writes it.</summary>
internal static class UnansweredVerb
{
    public static Task<int> RunAsync(CancellationToken cancellation) => StoreVerb.ReadAsync(async (view, _) =>
    {
        var questions = UnansweredQuestion.Of(view.ReadWholeLog(FiledQuestion.Log, cancellation));
        await using var output = Screens.Output();
        await output.WriteLineAsync(questions.Count switch
        {
            0 => "No question is without an answer.",
            1 => "1 question without an answer",
            var count => $"{count} questions without an answer, most asked first",
        });
        foreach (var question in questions)
        {
            await output.WriteLineAsync(question.ToString());
        }

        return 0;
    });
}
