using MentorBot.Content;
using MentorBot.Core.Answers;
using MentorBot.Core.Learners.Interviews;
using MentorBot.Core.Phrases;
using MentorBot.Terminal;

namespace MentorBot.Editions;

/// <summary>Reads the content folder for all that this program says.</summary>
internal static class EditionReader
{
    /// <summary>The phrases of every feature and of the terminal.</summary>
    public static IReadOnlyList<PhraseKey> PhraseKeys { get; } = [.. new AnswersFeature().Phrases, .. InterviewPhrases.All, .. TerminalPhrases.All];

    /// <summary>Reads what a start needs of a folder.</summary>
    public static ContentReading Open(string folder) => ContentReader.Open(folder, PhraseKeys);

    /// <summary>Reads a folder and holds it to every rule.</summary>
    public static ContentReading Read(string folder) => ContentReader.Read(folder, PhraseKeys);

    /// <summary>Indexes what was read; null when it has faults.</summary>
    public static Edition? Index(ContentReading reading) => reading is { Library: { } library, Phrases: { } phrases } ? new Edition(library, phrases) : null;
}
