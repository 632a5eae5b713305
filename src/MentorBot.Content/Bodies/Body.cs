using MentorBot.Content.Sources;
using MentorBot.Core.Dialogue;

namespace MentorBot.Content.Bodies;

/// <summary>A piece of Markdown, read: the tree and what the checks ask of it.</summary>
/// <param name="Document">The tree.</param>
/// <param name="Targets">Articles and passages that it links to.</param>
/// <param name="Places">Arguments that it has places for.</param>
/// <param name="Examples">Its runnable code.</param>
internal sealed record Body(
    Document Document,
    IReadOnlyList<Placed<string>> Targets,
    IReadOnlyList<Placed<string>> Places,
    IReadOnlyList<RunnableExample> Examples)
{
    /// <summary>Nothing.</summary>
    public static Body Empty { get; } = new(Document.Empty, [], [], []);
}
