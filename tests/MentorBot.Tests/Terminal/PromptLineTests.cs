using MentorBot.Logs;
using MentorBot.Terminal;
using Microsoft.Extensions.Logging;

namespace MentorBot.Tests.Terminal;

public sealed partial class PromptLineTests : IDisposable
{
    private readonly StringWriter terminal = new() { NewLine = "\n" };
    private readonly PromptLine prompt = new();

    [Fact]
    public void ALogLine_GetsALineOfItsOwnAndThePromptComesBack()
    {
        var screen = new PlainScreen(terminal, prompt);
        var logger = new StandardErrorLoggerProvider(terminal, prompt).CreateLogger("any");

        Tell(logger, "before");
        screen.Prompt("you> ");
        Tell(logger, "between");
        screen.Answered();
        Tell(logger, " after");

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

    public void Dispose() => terminal.Dispose();

    [LoggerMessage(1, LogLevel.Information, "{Words}")]
    private static partial void Tell(ILogger logger, string words);
}
