namespace MentorBot.Core.Knowledge;

/// <summary>How far a person is in a skill, by what they have done with it.</summary>
public enum Level
{
    /// <summary>Nothing yet.</summary>
    None,

    /// <summary>Finished a course on it: knows the words and the basics.</summary>
    Course,

    /// <summary>Used it in a project of their own: the working level that articles give hours to.</summary>
    Project,

    /// <summary>Used it at work, where others depended on it.</summary>
    Work,
}
