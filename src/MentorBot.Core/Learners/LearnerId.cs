namespace MentorBot.Core.Learners;

/// <summary>Our own name of one person, whatever accounts they write from; says nothing about them.</summary>
/// <param name="Value">Letters and digits.</param>
public readonly record struct LearnerId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
