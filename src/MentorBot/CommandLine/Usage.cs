using System.CommandLine;

namespace MentorBot.CommandLine;

/// <summary>What is said when the command line is not understood.</summary>
internal static class Usage
{
    /// <summary>The exit code for it.</summary>
    public const int ExitCode = 2;

    /// <summary>The verbs in short.</summary>
    public const string Text = """
        Usage: MentorBot [run | chat | serve]
               MentorBot ask "question" | ask --jsonl
               MentorBot check | eval [file]
        Every verb takes --content DIR. MentorBot --help says more.
        """;

    /// <summary>Says what was not understood, and what would be.</summary>
    public static async Task<int> ExplainAsync(ParseResult parsed, TextWriter error)
    {
        var unknown = parsed.UnmatchedTokens.Count > 0 ? $"MentorBot does not know \"{parsed.UnmatchedTokens[0]}\"." : parsed.Errors[0].Message;
        return await ExplainAsync(unknown, error);
    }

    /// <inheritdoc cref="ExplainAsync(ParseResult, TextWriter)"/>
    public static async Task<int> ExplainAsync(string problem, TextWriter error)
    {
        await error.WriteLineAsync(problem);
        await error.WriteLineAsync(Text);
        return ExitCode;
    }
}
