using MentorBot.Composition;
using MentorBot.Evaluation;

namespace MentorBot.CommandLine;

/// <summary><c>eval</c>: how well questions find their answers.</summary>
internal static class EvalVerb
{
    public static async Task<int> RunAsync(string? file, string? contentPath, TextWriter output, CancellationToken cancellation)
    {
        var path = file ?? EvaluationFile.Beside(StartUp.Place(StartUp.Settings(contentPath)).Path);
        if (!File.Exists(path))
        {
            await Console.Error.WriteLineAsync($"There is no file {path}. eval takes a file of questions; without one it looks for tests/Evaluation/open.jsonl beside the content folder.");
            return StartUp.Refused;
        }

        if (await StartUp.OpenAsync(contentPath) is not { } edition)
        {
            return StartUp.Refused;
        }

        var (questions, faults) = EvaluationFile.Read(await File.ReadAllLinesAsync(path, cancellation), Path.GetFileName(path), edition.Library);
        if (faults.Count > 0)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, faults));
            return StartUp.Refused;
        }

        var asker = new Asker(BareMentor.Of(), edition, TimeProvider.System);
        var examined = new List<ExaminedQuestion>(questions.Count);
        foreach (var question in questions)
        {
            var response = asker.Ask(question.Text, question.Context);
            examined.Add(new ExaminedQuestion(question, response.Outcome, response.Topics, response.Score));
        }

        await output.WriteAsync(ReportText.Write(EvaluationReport.Of(examined)));
        return 0;
    }
}
