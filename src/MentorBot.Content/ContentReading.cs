using MentorBot.Core.Knowledge;
using MentorBot.Core.Phrases;

namespace MentorBot.Content;

/// <summary>What came of reading the content folder: both books, or the faults that keep them from being used.</summary>
/// <remarks>Content goes live whole or not at all: with any fault there is neither book.</remarks>
/// <param name="Library">The knowledge; null when there are faults.</param>
/// <param name="Phrases">The sentences; null when there are faults.</param>
/// <param name="Faults">Every fault at once, by file and line.</param>
public sealed record ContentReading(Library? Library, Phrasebook? Phrases, IReadOnlyList<ContentFault> Faults);
