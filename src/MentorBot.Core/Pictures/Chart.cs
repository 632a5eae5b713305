using System.Text.Json.Serialization;

namespace MentorBot.Core.Pictures;

/// <summary>What a picture shows, as values; a closed family. Every word in it comes from the phrases, so that pictures know no language.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(ProgressChart), "progress")]
[JsonDerivedType(typeof(PodiumChart), "podium")]
public abstract record Chart
{
    private protected Chart(string title, string subtitle) => (Title, Subtitle) = (title, subtitle);

    /// <summary>Its title.</summary>
    public string Title { get; init; }

    /// <summary>A line below the title; may be empty.</summary>
    public string Subtitle { get; init; }
}

/// <summary>How far a person's preparation is: <c>/progress</c>.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Subtitle">A line below the title; may be empty.</param>
/// <param name="Headlines">The numbers that matter most, four at most; further ones are left out.</param>
/// <param name="Skills">The skills, in the order in which they are shown; those after the fortieth are left out.</param>
/// <param name="Calendar">The hours studied, day by day.</param>
/// <param name="Words">The words around them.</param>
public sealed record ProgressChart(
    string Title,
    string Subtitle,
    IReadOnlyList<Headline> Headlines,
    IReadOnlyList<SkillBar> Skills,
    CalendarHeat Calendar,
    ChartWords Words) : Chart(Title, Subtitle)
{
    /// <summary>The most headlines that are shown.</summary>
    public const int MostHeadlines = 4;

    /// <summary>The most skills that are shown.</summary>
    public const int MostSkills = 40;
}

/// <summary>A number that matters, with what it counts: "47", "days left".</summary>
/// <param name="Value">The number, as people read it; short.</param>
/// <param name="Label">What it is; short.</param>
public sealed record Headline(string Value, string Label);

/// <summary>Who won a quiz race.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Subtitle">A line below the title; may be empty.</param>
/// <param name="Places">From the first place down; places after the tenth are left out.</param>
/// <param name="Note">A line below the places: how many are left out, or that nobody scored; may be empty.</param>
public sealed record PodiumChart(string Title, string Subtitle, IReadOnlyList<PodiumPlace> Places, string Note) : Chart(Title, Subtitle)
{
    /// <summary>The most places that are shown.</summary>
    public const int MostPlaces = 10;
}

/// <summary>One player's place.</summary>
/// <param name="Rank">From 1; players with equal scores share one.</param>
/// <param name="Name">The player's name.</param>
/// <param name="Score">What was scored, as people read it: "340 points".</param>
public sealed record PodiumPlace(int Rank, string Name, string Score);
