namespace MentorBot.Core.Ports;

/// <summary>Names incidents, so that a person and the operator can speak of the same one.</summary>
public interface IIncidentIds
{
    /// <summary>A fresh short id, easy to read aloud, for example <c>8K2D</c>.</summary>
    string Next();
}
