using System.Reflection;
using System.Xml.Linq;

namespace MentorBot.Tests;

/// <summary>Who may know whom among the rooms.</summary>
public sealed class HouseRules
{
    private static readonly Dictionary<string, string[]> Neighbours = new(StringComparer.Ordinal)
    {
        ["MentorBot.Core"] = [],
        ["MentorBot.Content"] = ["MentorBot.Core"],
        ["MentorBot.Storage"] = ["MentorBot.Core"],
        ["MentorBot.Pictures"] = ["MentorBot.Core"],
        ["MentorBot.Telegram"] = ["MentorBot.Core"],
        ["MentorBot.Discord"] = ["MentorBot.Core"],
        ["MentorBot.Packages"] = ["MentorBot.Core", "MentorBot.Discord", "MentorBot.Storage", "MentorBot.Telegram"],
        ["MentorBot"] =
        [
            "MentorBot.Core", "MentorBot.Content", "MentorBot.Storage", "MentorBot.Pictures", "MentorBot.Telegram", "MentorBot.Discord", "MentorBot.Packages",
        ],
    };

    /// <summary>What the rules may be built on besides the language's own library.</summary>
    private static readonly string[] GroundOfCore = ["NodaTime", "Microsoft.Extensions.Logging.Abstractions"];

    public static TheoryData<string> Rooms => [.. Directory.GetDirectories(Repository.At("src")).Select(Path.GetFileName).OfType<string>()];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Room_ItsProject_RefersToItsNeighboursOnly(string room)
    {
        Assert.True(Neighbours.TryGetValue(room, out var allowed), $"{room} is a new room: say here whom it may know.");
        var project = XDocument.Load(Repository.At("src", room, $"{room}.csproj"));
        var references = project.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!));
        Assert.All(references, r => Assert.Contains(r, allowed));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Room_ItsAssembly_RefersToItsNeighboursOnly(string room)
    {
        var references = References(room).Where(r => r.StartsWith("MentorBot", StringComparison.Ordinal));
        Assert.All(references, r => Assert.Contains(r, Neighbours[room]));
    }

    [Fact]
    public void Core_ItsAssembly_StandsOnTheLanguageAlone()
    {
        var foreign = References("MentorBot.Core").Where(r => !GroundOfCore.Contains(r) && !IsLanguage(r));
        Assert.Empty(foreign);
    }

    [Fact]
    public void Content_ItsAssembly_HasNoWireAndNoHost()
    {
        var foreign = References("MentorBot.Content").Where(r => !IsLanguage(r));
        Assert.Equal(["Markdig", "MentorBot.Core", "YamlDotNet"], foreign.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Storage_ItsAssembly_StandsOnCoreAndSqlite()
    {
        var foreign = References("MentorBot.Storage").Where(r => !IsLanguage(r));
        Assert.Equal(["MentorBot.Core", "Microsoft.Data.Sqlite", "SQLitePCLRaw.core"], foreign.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Pictures_ItsAssembly_StandsOnCoreAndTheLanguage()
    {
        var foreign = References("MentorBot.Pictures").Where(r => !IsLanguage(r));
        Assert.Equal(["MentorBot.Core"], foreign);
    }

    [Fact]
    public void Discord_ItsAssembly_StandsOnCoreAndTheLanguage()
    {
        var foreign = References("MentorBot.Discord").Where(r => !IsLanguage(r));
        Assert.Equal(["MentorBot.Core", "Microsoft.Extensions.Logging.Abstractions", "System.Net.Http"], foreign.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Program_ItsFirstFile_IsAFewLines() => Assert.InRange(File.ReadAllLines(Repository.At("src", "MentorBot", "Program.cs")).Length, 1, 15);

    /// <summary>What an assembly refers to; nothing when this build leaves the room out.</summary>
    private static IEnumerable<string> References(string room)
    {
        var path = Path.Combine(AppContext.BaseDirectory, $"{room}.dll");
        return File.Exists(path) ? Assembly.LoadFrom(path).GetReferencedAssemblies().Select(r => r.Name!) : [];
    }

    private static bool IsLanguage(string assembly) =>
        assembly is "System" or "netstandard" || (assembly.StartsWith("System.", StringComparison.Ordinal) && assembly is not ("System.Net.Http" or "System.CommandLine"));
}
