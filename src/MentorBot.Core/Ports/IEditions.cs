using MentorBot.Core.Answers;

namespace MentorBot.Core.Ports;

/// <summary>Where the present content comes from.</summary>
public interface IEditions
{
    /// <summary>The edition in force; take it once a turn, so that a turn sees one edition.</summary>
    Edition Current { get; }
}
