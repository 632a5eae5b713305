using System.Text.Json;

namespace MentorBot.Tests.CommandLine;

/// <summary>The built program, run as people run it.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task NoVerb_PipedQuestion_IsAnsweredAndEndsWithTheInput()
    {
        var run = await ProgramRun.Of([], "what is numpy\n", ("Content__Path", Repository.Prompts));
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.StartsWith("MentorBot · terminal · ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nmentor> What NumPy is", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("--frobnicate")]
    [InlineData("ask", "--frobnicate")]
    [InlineData("ask")]
    [InlineData("ask", "--jsonl", "what is numpy")]
    [InlineData("check", "--content")]
    public async Task NotUnderstood_ShortUsageOnStandardError(params string[] arguments)
    {
        var run = await ProgramRun.Of(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains("Usage: MentorBot", run.Error, StringComparison.Ordinal);
        Assert.InRange(run.Error.Split('\n').Length, 3, 8);
    }

    [Fact]
    public async Task Version_NamesTheBuild()
    {
        var run = await ProgramRun.Of(["--version"]);
        Assert.Matches(@"^MentorBot \d+\.\d+\.\d+ \((builtin|packages)\)\s*$", run.Output);
    }

    [Fact]
    public async Task Ask_OneQuestion_OneAnswerWithWhatToAskNext()
    {
        var run = await ProgramRun.Of(["ask", "what is numpy"], "", ("Content__Path", Repository.Prompts));
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("What NumPy is", run.Output, StringComparison.Ordinal);
        Assert.Contains("You could ask next:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AskJsonl_ABrokenLine_IsNamedAndTheRestGoesOn()
    {
        var input = "{\"id\":1,\"text\":\"what is numpy\"}\nnonsense\n{\"id\":\"b\",\"text\":\"how long does that take\",\"context\":[\"what is pytorch\"]}\n";
        var run = await ProgramRun.Of(["ask", "--jsonl"], input, ("Content__Path", Repository.Prompts));
        Assert.Equal(0, run.ExitCode);
        var lines = run.Output.TrimEnd().Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(3, lines.Count);
        Assert.Equal(JsonValueKind.Number, lines[0].GetProperty("id").ValueKind);
        Assert.Equal("skill:numpy#what", lines[0].GetProperty("topics")[0].GetString());
        Assert.StartsWith("line 2: ", lines[1].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal("skill:pytorch#time", lines[2].GetProperty("topics")[0].GetString());
    }

    [Fact]
    public async Task Check_BrokenFolder_NamesTheFaultsAndCountsThem()
    {
        using var folder = new TemporaryFolder();
        var prompts = folder.CopyPrompts();
        await File.WriteAllTextAsync(Path.Combine(prompts, "skills", "numpy.md"), "no front matter\n");
        var run = await ProgramRun.Of(["check", "--content", prompts]);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Contains("prompts/skills/numpy.md:1: ", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"\n\d+ faults?\s*$", run.Output);
    }

    [Fact]
    public async Task Check_AFileThatIsNoContent_IsNamed()
    {
        using var folder = new TemporaryFolder();
        var prompts = folder.CopyPrompts();
        await File.WriteAllTextAsync(Path.Combine(prompts, "skills", "numpy.txt"), "a note\n");
        var run = await ProgramRun.Of(["check", "--content", prompts]);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("prompts/skills/numpy.txt:1: nothing reads this file", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 fault", run.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eval_AFileWithoutQuestions_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "none.jsonl");
        await File.WriteAllTextAsync(file, "\n");
        var run = await ProgramRun.Of(["eval", file], "", ("Content__Path", Repository.Prompts));
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("none.jsonl:1: there is no question", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("ask", "what is numpy")]
    public async Task BadLogLevel_IsRefused(params string[] arguments)
    {
        var run = await ProgramRun.Of(arguments, "", ("Content__Path", Repository.Prompts), ("Logging__LogLevel__Default", "Bogus"));
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("Logging:LogLevel:Default is \"Bogus\"; it may be Trace, ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ThisCheckout_HasNoFault()
    {
        var run = await ProgramRun.Of(["check"], "", ("Content__Path", Repository.Prompts));
        Assert.Matches(@"^\d+ articles, \d+ passages: no fault\s*$", run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Start_BrokenContent_NamesTheFaultsAndStops()
    {
        using var folder = new TemporaryFolder();
        var prompts = folder.CopyPrompts();
        File.Delete(Path.Combine(prompts, "messages", "en.yaml"));
        var run = await ProgramRun.Of(["chat"], "what is numpy\n", ("Content__Path", prompts));
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains("prompts/messages/en.yaml:1: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("MentorBot did not start: the content has ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_NoPlatform_NamesTheCure()
    {
        var run = await ProgramRun.Of(["serve"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Discord__Token", run.Error, StringComparison.Ordinal);
        Assert.Contains("Telegram__Token", run.Error, StringComparison.Ordinal);
        Assert.Contains("chat", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("ask", "what is numpy")]
    public async Task BadSetting_NamedWithItsValueAndNoStackTrace(params string[] arguments)
    {
        var run = await ProgramRun.Of(arguments, "", ("Content__Path", "no-such-folder"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Content:Path is \"no-such-folder\"", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BadSettings_AllAtOnceAndNoSecret()
    {
        var run = await ProgramRun.Of(
            ["chat"], "", ("Content__Path", "no-such-folder"), ("Telegram__Token", "tell nobody"), ("Logging__LogLevel__Default", "Loud"));
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(4, run.Error.TrimEnd().Split('\n').Length);
        Assert.Contains("Telegram:Token ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("tell nobody", run.Error, StringComparison.Ordinal);
        Assert.Contains("Logging:LogLevel:Default is \"Loud\"", run.Error, StringComparison.Ordinal);
    }
}
