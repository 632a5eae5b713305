using MentorBot.Packages.LiteDb;
using MentorBot.Testing;

namespace MentorBot.Packages.Tests.LiteDb;

/// <summary>Real stores in temporary folders.</summary>
internal static class Lite
{
    public static LiteDbStore Open(string folder) => LiteDbStore.Open(folder, new ManualClock()) switch
    {
        { Store: LiteDbStore store } => store,
        var refused => throw new InvalidOperationException(refused.Fault?.Message),
    };
}
