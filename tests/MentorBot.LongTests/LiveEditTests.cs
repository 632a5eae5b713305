using System.Diagnostics;
using MentorBot.Tests;

namespace MentorBot.LongTests;

/// <summary>The running program and a curator's editor, on the real clock.</summary>
public sealed class LiveEditTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task SavedEdit_IsInTheNextAnswers()
    {
        using var folder = new TemporaryFolder();
        var prompts = folder.CopyPrompts();
        var article = Path.Combine(prompts, "skills", "numpy.md");
        using var program = Start(prompts, Path.Combine(folder.Path, "data"));
        using var late = new CancellationTokenSource(Patience);
        using var end = late.Token.Register(program.Kill);
        Assert.Equal("mentor> What NumPy is", await AskAsync(program, late.Token));

        var text = await File.ReadAllTextAsync(article, late.Token);
        await File.WriteAllTextAsync(article, text.Replace("## What NumPy is ", "## What NumPy is today ", StringComparison.Ordinal), late.Token);
        while (await AskAsync(program, late.Token) != "mentor> What NumPy is today")
        {
            await Task.Delay(Between, TimeProvider.System, late.Token);
        }

        program.StandardInput.Close();
        await program.WaitForExitAsync(late.Token);
        Assert.Equal(0, program.ExitCode);
    }

    private static Process Start(string prompts, string data)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "MentorBot.dll"), "chat", "--content", prompts])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["Storage__Path"] = data;
        return Process.Start(start)!;
    }

    /// <summary>The first line of the answer.</summary>
    private static async Task<string> AskAsync(Process program, CancellationToken cancellation)
    {
        await program.StandardInput.WriteLineAsync("what is numpy".AsMemory(), cancellation);
        await program.StandardInput.FlushAsync(cancellation);
        while (await program.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            if (line.StartsWith("mentor> ", StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException("The program has ended.");
    }
}
