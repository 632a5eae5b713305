using System.Text.Json;

namespace MentorBot.Testing.Specifications;

/// <summary>The official descriptions of the platforms, kept beside the checkout in <c>../shared/specs</c>.</summary>
public static class SpecificationFolder
{
    /// <summary>Whether the descriptions are here; where they are not, what they would check is skipped visibly.</summary>
    public static bool IsPresent => Path is not null;

    /// <summary>The folder; null when it is absent.</summary>
    public static string? Path { get; } = Find();

    /// <summary>One description, read.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder is absent: ask <see cref="IsPresent"/> first.</exception>
    public static JsonElement Read(string file)
    {
        var folder = Path ?? throw new DirectoryNotFoundException("There is no ../shared/specs beside the checkout.");
        using var stream = File.OpenRead(System.IO.Path.Combine(folder, file));
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    private static string? Find()
    {
        var place = new DirectoryInfo(AppContext.BaseDirectory);
        while (place is not null && !File.Exists(System.IO.Path.Combine(place.FullName, "MentorBot.sln")))
        {
            place = place.Parent;
        }

        var folder = place?.Parent is { } beside ? System.IO.Path.Combine(beside.FullName, "shared", "specs") : null;
        return Directory.Exists(folder) ? folder : null;
    }
}
