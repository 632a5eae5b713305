using MentorBot.Content;
using MentorBot.Core.Answers;

namespace MentorBot.Editions;

/// <summary>What came of opening the content at start.</summary>
/// <param name="Edition">Ready to answer from; null when there are faults.</param>
/// <param name="Faults">Every fault at once.</param>
internal sealed record OpenedContent(Edition? Edition, IReadOnlyList<ContentFault> Faults)
{
    /// <summary>Opens a folder on another thread, so that the program can get up meanwhile.</summary>
    public static Task<OpenedContent> BeginAsync(string folder) => Task.Run(() =>
    {
        var reading = EditionReader.Open(folder);
        return new OpenedContent(EditionReader.Index(reading), reading.Faults);
    });
}
