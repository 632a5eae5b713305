using MentorBot.Core.Learners;

namespace MentorBot.Core.Ports;

/// <summary>Names people and gives chance to turns.</summary>
public interface ILearnerIds
{
    /// <summary>A fresh id.</summary>
    LearnerId Next();

    /// <summary>Chance for one turn.</summary>
    ulong Seed();

    /// <summary>A one-time code that nobody can guess, whatever else they have seen: from a cryptographic source, never from <see cref="Seed"/>.</summary>
    string Code();
}
