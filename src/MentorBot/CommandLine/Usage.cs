using System.CommandLine;
using System.CommandLine.Parsing;

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
               MentorBot status | unanswered | backup FILE | restore FILE | export-all FILE | import-all FILE
        Every verb takes --content DIR. MentorBot --help says more.
        """;

    /// <summary>What was not understood; null when all was.</summary>
    public static string? Problem(ParseResult parsed)
    {
        var unknown = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : MistakenOption(parsed);
        return unknown is not null ? $"MentorBot does not know \"{unknown}\"." : parsed.Errors.Count > 0 ? parsed.Errors[0].Message : null;
    }

    /// <summary>Says what was not understood, and what would be.</summary>
    public static async Task<int> ExplainAsync(string problem, TextWriter error)
    {
        await error.WriteLineAsync(problem);
        await error.WriteLineAsync(Text);
        return ExitCode;
    }

    /// <summary>A word that looks like an option and was taken for a part of the question; behind <c>--</c> everything is one.</summary>
    private static string? MistakenOption(ParseResult parsed) =>
        parsed.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash).FirstOrDefault(t => t.Type == TokenType.Argument && LooksLikeOption(t.Value))?.Value;

    private static bool LooksLikeOption(string word) => word is ['-', '-', _, ..] && !word.AsSpan().ContainsAny(' ', '\n');
}
