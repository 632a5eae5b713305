namespace MentorBot.Tests;

/// <summary>A folder that goes away with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mentorbot-").FullName;

    /// <summary>A copy of the real content in it.</summary>
    public string CopyPrompts()
    {
        var copy = System.IO.Path.Combine(Path, "prompts");
        foreach (var file in Directory.EnumerateFiles(Repository.Prompts, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(copy, System.IO.Path.GetRelativePath(Repository.Prompts, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
