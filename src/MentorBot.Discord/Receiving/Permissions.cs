using MentorBot.Core.Places;

namespace MentorBot.Discord.Receiving;

/// <summary>Discord's permission bits (developer docs, "Permissions").</summary>
internal static class Permissions
{
    private const ulong Administrator = 1UL << 3;
    private const ulong ManageGuild = 1UL << 5;
    private const ulong ManageMessages = 1UL << 13;
    private const ulong ManageThreads = 1UL << 34;
    private const ulong ModerateMembers = 1UL << 40;

    /// <summary>What the mentor needs in a channel, by the names of their phrases.</summary>
    private static readonly (string Name, ulong Bit)[] Needed =
    [
        ("view", 1UL << 10),
        ("send", 1UL << 11),
        ("embed", 1UL << 14),
        ("attach", 1UL << 15),
        ("history", 1UL << 16),
        ("openthreads", 1UL << 35),
        ("sendinthreads", 1UL << 38),
    ];

    /// <summary>What a member may decide for others.</summary>
    public static Powers PowersOf(ulong bits) =>
        (bits & (Administrator | ManageGuild)) != 0 ? Powers.All
        : (bits & (ManageMessages | ManageThreads | ModerateMembers)) != 0 ? Powers.Moderates
        : Powers.None;

    /// <summary>What the bot needs and has not; nothing when Discord did not tell what it has.</summary>
    public static IReadOnlyList<string> Lacking(ulong bits) =>
        bits == 0 || (bits & Administrator) != 0 ? [] : [.. Needed.Where(n => (bits & n.Bit) == 0).Select(n => n.Name)];
}
