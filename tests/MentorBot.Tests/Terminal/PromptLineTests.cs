using MentorBot.Logs;
using MentorBot.Terminal;
using Microsoft.Extensions.Logging;

namespace MentorBot.Tests.Terminal;

public sealed class PromptLineTests
{
    private readonly StringWriter terminal = new() { NewLine = "\n" };
    private readonly PromptLine prompt = new();

    [Fact]
    public void ALogLine_GetsALineOfItsOwnAndThePromptComesBack()
    {
        var screen = new PlainScreen(terminal, prompt);
        var logger = new StandardErrorLoggerProvider(terminal, prompt).CreateLogger("any");

        logger.LogInformation("before");
        screen.Prompt("you> ");
        logger.LogInformation("between");
        screen.Answered();
        logger.LogInformation(" after");

        Assert.Equal("info before\nyou> \ninfo between\nyou> info  after\n", terminal.ToString());
    }

    [Fact]
    public void WhatIsSaidUnasked_StandsAboveThePrompt()
    {
        var screen = new PlainScreen(terminal, prompt);

        screen.Prompt("you> ");
        screen.Write([new Line([new("Time to study.", Tone.Plain)])]);

        Assert.Equal("you> \nTime to study.\nyou> ", terminal.ToString());
    }
}
