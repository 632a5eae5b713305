using MentorBot.Content.Sources;

namespace MentorBot.Content.Checks;

/// <summary>Finds files that stand in the content folder and are no content.</summary>
internal static class StrayFiles
{
    /// <summary>What editors and systems leave behind is nobody's mistake.</summary>
    private static readonly string[] Leftovers = ["~", ".swp", ".swo", ".tmp", ".bak", ".orig", ".rej"];

    /// <summary>The files, by name.</summary>
    public static IReadOnlyList<ContentFault> Find(ContentFiles files)
    {
        var read = files.Stamps().Select(s => s.Path).Append(files.Readme).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. files.All()
                .Where(f => !read.Contains(f.Path) && !IsLeftover(f.Name))
                .OrderBy(f => f.Name, StringComparer.Ordinal)
                .Select(f => new ContentFault(f.Name, 1, $"nothing reads this file{Meant(f.Path, read)}; prompts/README.md says what stands where, move it out or rename it")),
        ];
    }

    private static bool IsLeftover(string name) =>
        name.Contains("/.", StringComparison.Ordinal) || Array.Exists(Leftovers, l => name.EndsWith(l, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name that it was perhaps to have: of a file that is missing beside it.</summary>
    private static string Meant(string path, IEnumerable<string> read)
    {
        var missing = read.Where(r => Path.GetDirectoryName(r) == Path.GetDirectoryName(path) && !File.Exists(r)).Select(r => Path.GetFileName(r)!);
        return Hint.Nearest(Path.GetFileName(path), missing) is { } name ? $"; is it meant to be {name}?" : "";
    }
}
