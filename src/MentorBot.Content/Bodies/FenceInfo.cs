using System.Text.RegularExpressions;

namespace MentorBot.Content.Bodies;

/// <summary>What stands behind the opening of fenced code.</summary>
/// <param name="Language">The name of the language, or nothing.</param>
/// <param name="Runs">Whether the tests run the code.</param>
/// <param name="Fault">What is wrong with it; null when nothing is.</param>
internal sealed partial record FenceInfo(string Language, bool Runs, string? Fault)
{
    public static FenceInfo Read(string info)
    {
        var language = info.Split(' ', 2)[0];
        return language switch
        {
            "python" => new FenceInfo(language, info == "python run", Python().IsMatch(info) ? null : Wrong(info)),
            "py" or "python3" or "Python" => new FenceInfo("python", Runs: false, Wrong(info)),
            _ => new FenceInfo(language, Runs: false, info == language ? null : $"the fence \"{info}\" says more than its language, \"{language}\""),
        };
    }

    private static string Wrong(string info) =>
        $"the fence \"{info}\" may be \"python run\", \"python sketch\" or \"python since LIBRARY VERSION\"";

    [GeneratedRegex(@"^python (run|sketch|since [A-Za-z][A-Za-z0-9-]* [0-9]+(\.[0-9]+)*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Python();
}
