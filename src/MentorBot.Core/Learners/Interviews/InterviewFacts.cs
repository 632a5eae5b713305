using MentorBot.Core.Answers;
using MentorBot.Core.Learners.Readers;

namespace MentorBot.Core.Learners.Interviews;

/// <summary>What an interview sees of the world.</summary>
/// <param name="Edition">All content: roles, skills, phrases.</param>
/// <param name="Zones">The time zones by the names that people give them.</param>
/// <param name="Locale">The person's language as the platform says, for example <c>de</c>; may suggest a zone, never decides it.</param>
/// <param name="Now">The present instant, UTC.</param>
/// <param name="KnownZone">The zone that the person has already set elsewhere, an IANA id; it is offered first.</param>
public sealed record InterviewFacts(Edition Edition, Zones Zones, string Locale, DateTimeOffset Now, string? KnownZone = null);
