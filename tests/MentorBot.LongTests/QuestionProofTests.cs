using System.Diagnostics;
using System.Text.Json;
using MentorBot.Content;
using MentorBot.Tests;

namespace MentorBot.LongTests;

/// <summary>Runs the Python and the SQL of the questions: what is printed must be the right option, and every proof must hold.</summary>
public sealed class QuestionProofTests
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Takes questions, gives for each what is wrong with its key, or nothing.</summary>
    private const string Driver = """
        import contextlib, io, json, sqlite3, sys, warnings
        import numpy, pandas, sklearn, torch

        def python(q):
            out, space = io.StringIO(), {"__name__": "__main__"}
            torch.manual_seed(0); numpy.random.seed(0)
            with contextlib.redirect_stdout(out), warnings.catch_warnings():
                warnings.simplefilter("ignore")
                try:
                    exec(compile(q["Setup"], "<setup>", "exec"), space)
                except BaseException as error:
                    return f"its setup fails: {type(error).__name__}: {error}"
                try:
                    exec(compile(q["Code"], "<code>", "exec"), space)
                except BaseException as error:
                    if q["Prints"] is None or q["Proof"]:
                        return f"its code fails: {type(error).__name__}: {error}"
                    out = io.StringIO(type(error).__name__)
                printed = out.getvalue().strip().replace("\n", " / ")
                if q["Prints"] is not None and printed != q["Prints"]:
                    return f"it prints {printed!r}"
                try:
                    exec(compile(q["Proof"], "<proof>", "exec"), space)
                except BaseException as error:
                    return f"its proof fails: {type(error).__name__}: {error}"

        def statements(script):
            part = ""
            for piece in script.split(";"):
                part += piece + ";"
                if sqlite3.complete_statement(part):
                    if part.strip(" ;\n"):
                        yield part
                    part = ""

        def shown(value):
            return "NULL" if value is None else repr(value) if isinstance(value, float) else str(value)

        def last(database, script):
            rows = []
            for statement in statements(script):
                cursor = database.execute(statement)
                rows = cursor.fetchall() if cursor.description else rows
            return rows

        def sql(q):
            database = sqlite3.connect(":memory:")
            try:
                database.executescript(q["Setup"])
                try:
                    rows = last(database, q["Code"])
                    printed = "; ".join(", ".join(map(shown, row)) for row in rows) or "no rows"
                except sqlite3.Error as error:
                    printed = type(error).__name__
                if q["Prints"] is not None and printed != q["Prints"]:
                    return f"it gives {printed!r}"
                if q["Proof"] and last(database, q["Proof"]) != [(1,)]:
                    return f"its proof gives {last(database, q['Proof'])}"
            except sqlite3.Error as error:
                return f"it fails: {error}"

        json.dump([(python if q["Language"] == "python" else sql)(q) for q in json.load(sys.stdin)], sys.stdout)
        """;

    [Fact]
    public async Task WhatCanBeRun_GivesTheRightAnswer()
    {
        var proofs = ContentReader.Proofs(Repository.Prompts);

        var faults = await RunAsync(JsonSerializer.Serialize(proofs));

        Assert.Empty(proofs.Zip(faults).Where(p => p.Second is not null).Select(p => $"{p.First.File}:{p.First.Line}: {p.First.Question}: {p.Second}"));
    }

    private static async Task<string?[]> RunAsync(string questions)
    {
        var start = new ProcessStartInfo(Python, ["-c", Driver]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var python = Process.Start(start)!;
        var errors = python.StandardError.ReadToEndAsync();
        var output = python.StandardOutput.ReadToEndAsync();
        await python.StandardInput.WriteAsync(questions);
        python.StandardInput.Close();
        await python.WaitForExitAsync();
        Assert.True(python.ExitCode == 0, $"{Python} needs Debian's python3-numpy, python3-pandas, python3-sklearn and python3-torch:\n{await errors}");
        return JsonSerializer.Deserialize<string?[]>(await output)!;
    }
}
