namespace MentorBot.Composition;

/// <summary>Which adapters this build has: its own and those on the platforms' libraries.</summary>
internal static class PackageAdapters
{
    /// <summary>The build's name, as <c>-p:MentorAdapters</c> takes it.</summary>
    public const string Name = "packages";
}
