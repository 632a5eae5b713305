namespace MentorBot.Core.Learners.Interviews;

/// <summary>What the interview asks, in this order; also the answers that <c>/profile</c> shows and edits.</summary>
public enum InterviewQuestion
{
    /// <summary>Which kind of internship.</summary>
    Role,

    /// <summary>By when to be ready.</summary>
    Date,

    /// <summary>How many hours a week.</summary>
    Hours,

    /// <summary>Which days, and when.</summary>
    Days,

    /// <summary>Which time zone.</summary>
    Zone,

    /// <summary>Where the person stands, by group of skills.</summary>
    Levels,

    /// <summary>Whether everything shown is right.</summary>
    Confirm,
}
