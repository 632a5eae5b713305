using System.Text.Json;

namespace MentorBot.CommandLine;

/// <summary>Answers a stream of questions line by line; a broken line becomes an error line and the rest goes on.</summary>
internal sealed class JsonLines(Asker asker)
{
    /// <summary>Reads to the end, or until told to stop.</summary>
    public async Task RunAsync(TextReader input, TextWriter output, CancellationToken cancellation)
    {
        for (var number = 1; await ReadAsync(input, output, cancellation) is { } line; number++)
        {
            await output.WriteLineAsync(Answer(line, number));
        }

        await output.FlushAsync(CancellationToken.None);
    }

    /// <summary>The next line. Before waiting for one, what was answered goes out: a program may ask line by line.</summary>
    private static async Task<string?> ReadAsync(TextReader input, TextWriter output, CancellationToken cancellation)
    {
        var line = input.ReadLineAsync(CancellationToken.None);
        if (line.IsCompleted)
        {
            return await line;
        }

        await output.FlushAsync(cancellation);
        return await line.AsTask().WaitAsync(cancellation);
    }

    private string Answer(string line, int number)
    {
        if (QuestionLine.Read(line, out var id, out var fault) is not { } question)
        {
            return JsonSerializer.Serialize(new ErrorLine(id, $"line {number}: {fault}"), LineContext.Readable.ErrorLine);
        }

        var response = asker.Ask(question.Text, question.Context);
        return JsonSerializer.Serialize(AnswerLine.Of(question.Id, response), LineContext.Readable.AnswerLine);
    }
}
