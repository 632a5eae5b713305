namespace MentorBot.CommandLine;

internal static class EvalVerb
{
    public static Task<int> RunAsync(string? file, string? contentPath, TextWriter output, CancellationToken cancellation) => Task.FromResult(0);
}
