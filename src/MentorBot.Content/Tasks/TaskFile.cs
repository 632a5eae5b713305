using MentorBot.Content.Sources;
using MentorBot.Core.Knowledge;

namespace MentorBot.Content.Tasks;

/// <summary>A file of <c>tasks/</c> as it was written, not yet checked against the others.</summary>
/// <param name="File">The file.</param>
/// <param name="Skill">The skill that its tasks teach, with its line; null when they teach none.</param>
/// <param name="Tasks">Its tasks in order.</param>
internal sealed record TaskFile(SourceFile File, Placed<ArticleId>? Skill, IReadOnlyList<TaskDraft> Tasks);

/// <summary>A task as it was written, with the lines of what it names.</summary>
internal sealed record TaskDraft(SourceFile File, int Line, Exercise Exercise)
{
    /// <summary>Passages to read.</summary>
    public IReadOnlyList<Placed<string>> Read { get; init; } = [];

    /// <summary>Tasks to do first.</summary>
    public IReadOnlyList<Placed<string>> After { get; init; } = [];

    /// <summary>Roles by their names, from <c>roles</c> and <c>whyfor</c>.</summary>
    public IReadOnlyList<Placed<string>> Roles { get; init; } = [];
}
