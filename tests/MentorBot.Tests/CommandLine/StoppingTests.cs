using System.Diagnostics;

namespace MentorBot.Tests.CommandLine;

/// <summary>Ctrl+C while the program waits for a line.</summary>
public sealed class StoppingTests
{
    [Theory]
    [InlineData("INT", "chat")]
    [InlineData("TERM", "chat")]
    [InlineData("INT", "ask", "--jsonl")]
    public async Task Signal_WhileALineIsAwaited_EndsAsDone(string signal, params string[] arguments)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        string[] program = ["dotnet", Path.Combine(AppContext.BaseDirectory, "MentorBot.dll"), .. arguments];
        // A shell lets what it starts in the background ignore Ctrl+C, these tests and all that they start included.
        var start = OperatingSystem.IsLinux() ? new ProcessStartInfo("env", ["--default-signal=INT", .. program]) : new ProcessStartInfo(program[0], program[1..]);
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        start.Environment["Content__Path"] = Repository.Prompts;
        start.Environment["Storage__Path"] = folder.Path;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync("""{"id":1,"text":"hello"}""");
        await process.StandardInput.FlushAsync(late.Token);
        Assert.NotNull(await process.StandardOutput.ReadLineAsync(late.Token));

        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await process.WaitForExitAsync(late.Token);
        Assert.Equal(0, process.ExitCode);
        Assert.Equal("", await process.StandardError.ReadToEndAsync(late.Token));
    }
}
