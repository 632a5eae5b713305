using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Commands;

/// <summary>Whether two lists of commands are the same to people, in whatever order Discord keeps them.</summary>
internal static class CommandDifference
{
    public static bool Same(IReadOnlyList<DiscordCommand> ours, IReadOnlyList<DiscordCommand> theirs) =>
        ours.Count == theirs.Count && ours.All(o => theirs.FirstOrDefault(t => t.Name == o.Name) is { } t && Same(o, t));

    private static bool Same(DiscordCommand a, DiscordCommand b) =>
        a.Description == b.Description
        && a.MemberPermissions == b.MemberPermissions
        && Same(a.Names, b.Names)
        && Same(a.Descriptions, b.Descriptions)
        && Same(a.Options, b.Options);

    private static bool Same(IReadOnlyList<DiscordOption> a, IReadOnlyList<DiscordOption> b) =>
        a.Count == b.Count && a.Zip(b).All(pair => Same(pair.First, pair.Second));

    private static bool Same(DiscordOption a, DiscordOption b) =>
        (a.Name, a.Description, a.Kind, a.Required, a.Suggests) == (b.Name, b.Description, b.Kind, b.Required, b.Suggests)
        && a.Choices.SequenceEqual(b.Choices)
        && Same(a.Names, b.Names)
        && Same(a.Descriptions, b.Descriptions)
        && Same(a.Options, b.Options);

    private static bool Same(IReadOnlyDictionary<string, string> a, IReadOnlyDictionary<string, string> b) =>
        a.Count == b.Count && a.All(w => b.GetValueOrDefault(w.Key) == w.Value);
}
