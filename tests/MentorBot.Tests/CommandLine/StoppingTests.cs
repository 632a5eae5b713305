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
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "MentorBot.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var data = new TemporaryFolder();
        start.Environment["Storage__Path"] = data.Path;
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
