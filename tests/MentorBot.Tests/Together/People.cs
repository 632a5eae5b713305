namespace MentorBot.Tests.Together;

/// <summary>The people of a transcript, in the order in which they are met.</summary>
internal sealed class People
{
    /// <summary>Who runs the place.</summary>
    public const string Manager = "admin";

    private readonly List<string> met = [];

    /// <summary>All so far.</summary>
    public IReadOnlyList<string> Met => met;

    /// <summary>Their number, from 1.</summary>
    public int NumberOf(string person)
    {
        if (!met.Contains(person))
        {
            met.Add(person);
        }

        return met.IndexOf(person) + 1;
    }

    /// <summary>The name that others see.</summary>
    public static string NameOf(string person) => char.ToUpperInvariant(person[0]) + person[1..];
}
