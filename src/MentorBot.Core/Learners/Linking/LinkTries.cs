namespace MentorBot.Core.Learners.Linking;

/// <summary>What a person has tried in order to link accounts.</summary>
public sealed record LinkTries
{
    /// <summary>The most codes that a person is given in an hour.</summary>
    public const int MostCodes = 5;

    /// <summary>The most wrong codes that a person may try in an hour.</summary>
    public const int MostWrong = 10;

    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    /// <summary>Nothing tried.</summary>
    public static LinkTries None { get; } = new();

    /// <summary>The code that they were given last, until it is used or put away; null when there is none.</summary>
    public string? Code { get; init; }

    /// <summary>When that code stops to work, UTC.</summary>
    public DateTimeOffset Until { get; init; }

    /// <summary>The code by which their accounts came together; null when none did.</summary>
    public string? Used { get; init; }

    /// <summary>When codes were given, UTC, within about an hour.</summary>
    public IReadOnlyList<DateTimeOffset> Given { get; init; } = [];

    /// <summary>When wrong codes were tried, UTC, within about an hour.</summary>
    public IReadOnlyList<DateTimeOffset> Wrong { get; init; } = [];

    /// <summary>Whether another code may be given.</summary>
    public bool MayGive(DateTimeOffset now) => Within(Given, now).Count() < MostCodes;

    /// <summary>Whether another code may be tried.</summary>
    public bool MayTry(DateTimeOffset now) => Within(Wrong, now).Count() < MostWrong;

    /// <summary>After a code was given; it stands in for the one before.</summary>
    public LinkTries Give(string code, DateTimeOffset now) => this with { Code = code, Until = now + LinkCode.Holds, Given = [.. Within(Given, now), now] };

    /// <summary>After a wrong code.</summary>
    public LinkTries Miss(DateTimeOffset now) => this with { Wrong = [.. Within(Wrong, now), now] };

    private static IEnumerable<DateTimeOffset> Within(IReadOnlyList<DateTimeOffset> times, DateTimeOffset now) => times.Where(t => now - t < Remembered);
}
