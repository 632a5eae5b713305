using NodaTime;

namespace MentorBot.Core.Learners;

/// <summary>By when a person wants to be ready.</summary>
/// <param name="Date">The local date; null for no date.</param>
public sealed record TargetDate(LocalDate? Date);
