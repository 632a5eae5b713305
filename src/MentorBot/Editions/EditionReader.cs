using MentorBot.Composition;
using MentorBot.Content;
using MentorBot.Core.Answers;

namespace MentorBot.Editions;

/// <summary>Reads the content folder for all that this program says.</summary>
internal static class EditionReader
{
    /// <summary>Reads what a start needs of a folder.</summary>
    public static ContentReading Open(string folder) => ContentReader.Open(folder, MentorServices.PhraseKeys);

    /// <summary>Reads a folder and holds it to every rule.</summary>
    public static ContentReading Read(string folder) => ContentReader.Read(folder, MentorServices.PhraseKeys);

    /// <summary>Indexes what was read; null when it has faults.</summary>
    public static Edition? Index(ContentReading reading) => reading is { Library: { } library, Phrases: { } phrases } ? new Edition(library, phrases) : null;
}
