namespace MentorBot.Editions;

/// <summary>Where the content is: the setting, else a checkout around the working directory, else the copy beside the program.</summary>
internal static class ContentFolder
{
    private const string Name = "prompts";
    private static readonly string[] Rooms = ["roles", "skills", "guides", "messages", "language"];

    /// <summary>The content folder of this process.</summary>
    /// <param name="setting">The value of <c>Content:Path</c>, if any.</param>
    public static string Find(string? setting) => Find(setting, Environment.CurrentDirectory, AppContext.BaseDirectory);

    /// <summary>The content folder as seen from two directories.</summary>
    public static string Find(string? setting, string workingDirectory, string programDirectory)
    {
        if (!string.IsNullOrWhiteSpace(setting))
        {
            return Path.GetFullPath(setting, workingDirectory);
        }

        for (var place = new DirectoryInfo(workingDirectory); place is not null; place = place.Parent)
        {
            var folder = Path.Combine(place.FullName, Name);
            if (IsContent(folder))
            {
                return folder;
            }
        }

        return Path.Combine(programDirectory, Name);
    }

    /// <summary>Whether a folder looks like ours: other projects also keep a folder of that name.</summary>
    private static bool IsContent(string folder) => Array.Exists(Rooms, r => Directory.Exists(Path.Combine(folder, r)));
}
