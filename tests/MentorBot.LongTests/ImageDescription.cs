using System.Text.RegularExpressions;

namespace MentorBot.LongTests;

/// <summary>What the Dockerfile says, as far as it can be tried without Docker.</summary>
internal sealed partial class ImageDescription
{
    private readonly string[] lines;

    public ImageDescription(string file)
    {
        lines = [.. File.ReadAllText(file).Replace("\\\n", " ", StringComparison.Ordinal).Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#')];
        Arguments = lines.Where(l => l.StartsWith("ARG ", StringComparison.Ordinal)).Select(l => l[4..].Split('=', 2)).ToDictionary(a => a[0], a => a[1]);
    }

    /// <summary>The build arguments with their defaults.</summary>
    public IReadOnlyDictionary<string, string> Arguments { get; }

    /// <summary>What is copied from the checkout.</summary>
    public IEnumerable<string> Copied => After("COPY").Where(l => !l.StartsWith("--from", StringComparison.Ordinal)).SelectMany(l => l.Split(' ')[..^1]);

    /// <summary>The command that publishes, its arguments filled in.</summary>
    /// <param name="adapters">What is given for <c>MENTOR_ADAPTERS</c>.</param>
    public string Publish(string adapters)
    {
        var command = After("RUN").Single(l => l.StartsWith("dotnet publish ", StringComparison.Ordinal));
        return Argument().Replace(command, m => m.Groups["name"].Value == "MENTOR_ADAPTERS" ? adapters : Arguments[m.Groups["name"].Value]);
    }

    /// <summary>What the instructions of a name say.</summary>
    public IEnumerable<string> After(string instruction) => lines.Where(l => l.StartsWith($"{instruction} ", StringComparison.Ordinal)).Select(l => l[(instruction.Length + 1)..].Trim());

    [GeneratedRegex(@"\$\{(?<name>\w+)\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Argument();
}
