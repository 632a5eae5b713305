using MentorBot.Core.Learners;

namespace MentorBot.Core.Ports;

/// <summary>Names people and gives chance to turns.</summary>
public interface ILearnerIds
{
    /// <summary>A fresh id.</summary>
    LearnerId Next();

    /// <summary>Chance for one turn.</summary>
    ulong Seed();
}
