using MentorBot.Core.Dialogue;
using NodaTime;

namespace MentorBot.Core.Quizzes.Daily;

/// <summary>One question a day in a room, for as long as it is wanted.</summary>
/// <param name="Place">Where it is posted.</param>
/// <param name="At">The local time.</param>
/// <param name="Zone">The IANA zone that the time is of.</param>
public sealed record DailyQuiz(Place Place, LocalTime At, string Zone)
{
    private static readonly NodaTime.TimeZones.ZoneLocalMappingResolver Resolver =
        NodaTime.TimeZones.Resolvers.CreateMappingResolver(NodaTime.TimeZones.Resolvers.ReturnEarlier, NodaTime.TimeZones.Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The question that is open; null before the first.</summary>
    public DailyQuestion? Open { get; init; }

    /// <summary>The first time after an instant: of a time that a day skips, the end of the gap; of one that it has twice, the first.</summary>
    public Instant Next(Instant after, IDateTimeZoneProvider zones)
    {
        var zone = zones[Zone];
        var day = after.InZone(zone).Date;
        var today = zone.ResolveLocal(day + At, Resolver).ToInstant();
        return today > after ? today : zone.ResolveLocal(day.PlusDays(1) + At, Resolver).ToInstant();
    }
}

/// <summary>A daily question that takes answers; nobody sees them before the next one comes.</summary>
/// <param name="Id">Its short name, which its buttons and log hold.</param>
/// <param name="Question">The question's id.</param>
/// <param name="Seed">Gives the order of its options.</param>
public sealed record DailyQuestion(string Id, string Question, ulong Seed)
{
    /// <summary>What the platform needs to change its message; empty while it is not known to be there.</summary>
    public string Handle { get => field ?? ""; init; }

    /// <summary>The platform's id of the poll that it is; empty when it is none.</summary>
    public string Poll { get => field ?? ""; init; }

    /// <summary>The log of its answers.</summary>
    public string Answers => $"daily:{Id}";
}
