namespace MentorBot.Core.Answers;

/// <summary>A passage, or a subject that is not covered, as the search reads it.</summary>
/// <param name="Counts">How often all of it, with the names of its article, has each stem; in the order of the stems.</param>
/// <param name="Asks">Its heading, names and example questions.</param>
/// <param name="FacetAsks">Of its first questions, what is asked of the article; empty for a concept.</param>
/// <param name="About">The articles that it is about: its own unless that is a guide, and those named in the heading or in two of its first questions.</param>
internal sealed record PassageText((int Stem, int Count)[] Counts, Phrasings Asks, IReadOnlyList<int[]> FacetAsks, IReadOnlySet<int> About);
