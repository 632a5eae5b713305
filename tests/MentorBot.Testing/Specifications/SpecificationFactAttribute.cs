namespace MentorBot.Testing.Specifications;

/// <summary>A test that needs the official descriptions; skipped, and said to be, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SpecificationFactAttribute : FactAttribute
{
    public SpecificationFactAttribute()
    {
        if (!SpecificationFolder.IsPresent)
        {
            Skip = SpecificationTheoryAttribute.Reason;
        }
    }
}

/// <inheritdoc cref="SpecificationFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SpecificationTheoryAttribute : TheoryAttribute
{
    internal const string Reason = "The official API descriptions are not here (../shared/specs).";

    public SpecificationTheoryAttribute()
    {
        if (!SpecificationFolder.IsPresent)
        {
            Skip = Reason;
        }
    }
}
