namespace MentorBot.Core.Learners.Privacy;

/// <summary>How long people who do not come back are kept.</summary>
/// <param name="Keep">After the last turn; then everything of theirs goes.</param>
public sealed record IdleRule(TimeSpan Keep)
{
    /// <summary>How long before it goes they are told.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromDays(30);

    /// <summary>The due item that looks after it.</summary>
    public const string Kind = "privacy-idle";

    /// <summary>A year and a half.</summary>
    public static IdleRule Default { get; } = new(TimeSpan.FromDays(540));

    /// <summary>When to look whether somebody who was last here at a time has to be told.</summary>
    public DateTimeOffset NoticeAt(DateTimeOffset lastSeen) => lastSeen + Keep - Notice;
}
