using System.Text;
using Spectre.Console;

namespace MentorBot.Terminal;

/// <summary>Chooses the screen for this process's standard output.</summary>
internal static class Screens
{
    /// <summary>Standard output for programs: UTF-8, buffered until flushed.</summary>
    public static StreamWriter Output() => new(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);

    /// <summary>Standard input of programs: UTF-8.</summary>
    public static StreamReader Input() => new(Console.OpenStandardInput(), new UTF8Encoding(false), true, 1 << 16);

    /// <summary>The screen of standard output: with colours when it is a terminal.</summary>
    /// <param name="prompt">The prompt that it shares with the logs.</param>
    public static IScreen Standard(PromptLine prompt) => Console.IsOutputRedirected ? new PlainScreen(Output(), prompt) : Coloured(prompt);

    // Apart, so that output to a file or pipe does not load the library.
    private static SpectreScreen Coloured(PromptLine prompt)
    {
        Console.OutputEncoding = Encoding.UTF8;
        return new SpectreScreen(AnsiConsole.Console, prompt);
    }
}
