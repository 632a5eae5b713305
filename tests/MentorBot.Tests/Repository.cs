namespace MentorBot.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Prompts => Path.Combine(Root, "prompts");

    public static string At(params IEnumerable<string> parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var place = new DirectoryInfo(AppContext.BaseDirectory);
        while (place is not null && !File.Exists(Path.Combine(place.FullName, "MentorBot.sln")))
        {
            place = place.Parent;
        }

        return place?.FullName ?? throw new InvalidOperationException("The tests run below the checkout.");
    }
}
