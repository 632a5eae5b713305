using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners.Readers;
using NodaTime;

namespace MentorBot.Core.Learners.Interviews;

/// <summary>What an interview sees of the world.</summary>
/// <param name="Edition">All content: roles, skills, phrases.</param>
/// <param name="Zones">The time zones by the names that people give them.</param>
/// <param name="Locale">The person's language as the platform says, for example <c>de</c>; may suggest a zone, never decides it.</param>
/// <param name="Now">The present instant, UTC.</param>
/// <param name="KnownZone">The zone that the person has already set elsewhere, an IANA id; it is offered first.</param>
public sealed record InterviewFacts(Edition Edition, Zones Zones, string Locale, DateTimeOffset Now, string? KnownZone = null)
{
    /// <summary>Levels that a quiz has found: they need not be asked.</summary>
    public IReadOnlyDictionary<ArticleId, Level> Found { get; init; } = new Dictionary<ArticleId, Level>();

    /// <summary>The zone to offer; null when there is none to offer, or the person declined it.</summary>
    public string? OfferedZone(Interview interview) => interview.ZoneDeclined ? null : Suggested;

    /// <summary>The local date of the person: in their zone as far as it is known, else in UTC.</summary>
    public LocalDate Today(Interview interview) =>
        Instant.FromDateTimeOffset(Now).InZone((interview.Zone ?? Suggested) is { } zone && Zones.Has(zone) ? Zones.Find(zone) : DateTimeZone.Utc).Date;

    /// <summary>What "help me choose" suggests of the roles in the library.</summary>
    internal RoleSuggestion Suggest(IReadOnlyList<string> taken) =>
        RoleChooser.Suggest(taken, [.. Edition.Library.OfKind(ArticleKind.Role).Select(r => r.Id)]);

    private string? Suggested => KnownZone is { } known && Zones.Has(known) ? known : Zones.Guess(Locale);
}
