using System.Diagnostics;
using System.Text.Json;
using MentorBot.Content;
using MentorBot.Tests;

namespace MentorBot.LongTests;

/// <summary>Runs the code that passages call runnable, all in one interpreter, and holds it to the output that they print.</summary>
public sealed class ExamplesTests
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Takes a list of programs, gives for each what it prints or how it fails.</summary>
    private const string Driver = """
        import contextlib, io, json, sys, warnings
        import numpy, pandas, sklearn, torch
        results = []
        for code in json.load(sys.stdin):
            out = io.StringIO()
            torch.manual_seed(0); numpy.random.seed(0)
            with contextlib.redirect_stdout(out), warnings.catch_warnings():
                warnings.simplefilter("ignore")
                try:
                    exec(compile(code, "<passage>", "exec"), {"__name__": "__main__"})
                except BaseException as error:
                    out.write(f"{type(error).__name__}: {error}")
            results.append(out.getvalue())
        json.dump(results, sys.stdout)
        """;

    [Fact]
    public async Task RunnableCode_PrintsWhatTheTextSays()
    {
        var examples = ContentReader.Examples(Repository.Prompts);
        Assert.True(examples.Count > 200, $"only {examples.Count} examples were found");

        var printed = await RunAsync([.. examples.Select(e => e.Code)]);

        var wrong = examples.Zip(printed)
            .Where(pair => pair.First.Output.TrimEnd() != pair.Second.TrimEnd())
            .Select(pair => $"{pair.First.File}:{pair.First.Line}: prints\n{pair.Second}\nand the text says\n{pair.First.Output}");
        Assert.Empty(wrong);
    }

    private static async Task<string[]> RunAsync(string[] programs)
    {
        var start = new ProcessStartInfo(Python, ["-c", Driver]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var python = Process.Start(start)!;
        var errors = python.StandardError.ReadToEndAsync();
        var output = python.StandardOutput.ReadToEndAsync();
        await python.StandardInput.WriteAsync(JsonSerializer.Serialize(programs));
        python.StandardInput.Close();
        await python.WaitForExitAsync();
        Assert.True(python.ExitCode == 0, $"{Python} needs Debian's python3-numpy, python3-pandas, python3-sklearn and python3-torch:\n{await errors}");
        return JsonSerializer.Deserialize<string[]>(await output)!;
    }
}
