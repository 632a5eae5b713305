using MentorBot.Core.Pictures;

namespace MentorBot.Testing.Pictures;

/// <summary>Charts as people may see them, for tests and figures.</summary>
public static class SampleCharts
{
    public static ChartWords Words { get; } = new(
        "Skills",
        "done",
        "planned",
        "No skills yet. Your plan puts them here as soon as you have one: /plan",
        "Study days",
        "Your first hour of study will light the first square here.",
        ["none", "to ½ h", "to 1 h", "to 2 h", "more"],
        ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]);

    /// <summary>A third of the way through twelve weeks.</summary>
    public static ProgressChart Progress { get; } = new(
        "Your progress",
        "Applied ML Intern · week 5 of 12",
        [new("47", "days left"), new("61 h", "of 118 h"), new("5 days", "streak"), new("3 May", "ready, on time")],
        [
            new("Professional Python", 1, 1),
            new("NumPy", 0.72, 1),
            new("PyTorch", 0.34, 0.85),
            new("Probability and statistics", 0.5, 0.9),
            new("SQL", 0.08, 0.6),
            new("Docker", 0, 0.4),
        ],
        Days(new DateOnly(2026, 11, 5), 36),
        Words);

    /// <summary>All 27 skills and a year of days.</summary>
    public static ProgressChart Year { get; } = new(
        "Your progress",
        "ML Engineering Intern · week 53",
        [new("12", "days left"), new("412.5 h", "of 430 h"), new("131 days", "streak"), new("21 June", "nine days early")],
        [.. Skills.Select((s, i) => new SkillBar(s, i * 37 % 101 / 100.0, (i * 37 % 101 / 100.0) + 0.15))],
        Days(new DateOnly(2025, 11, 23), 365),
        Words);

    /// <summary>Before anything has been done.</summary>
    public static ProgressChart Nothing { get; } = new("Your progress", "", [], [], new CalendarHeat(new DateOnly(2026, 11, 22), []), Words);

    /// <summary>A race of many players, with names from everywhere.</summary>
    public static PodiumChart Podium { get; } = new(
        "Quiz race: SQL",
        "10 questions · 22 Nov 2026",
        [
            new(1, "Maya Lindqvist", "920 points"),
            new(2, "aki", "875 points"),
            new(3, "Łukasz Żółć", "800 points"),
            new(4, "José Ñandú", "725 points"),
            new(5, "Bartholomew Featherstonehaugh-Cholmondeley III", "700 points"),
            new(6, "李小龙", "650 points"),
            new(6, "🦊 fox", "650 points"),
            new(8, "Zoë Çelik", "425 points"),
        ],
        "and 23 more in the thread");

    private static string[] Skills =>
    [
        "Professional Python", "Type hints", "Testing code", "Environments and packaging", "Debugging", "Git", "NumPy", "pandas", "SQL",
        "Data pipelines", "Feature engineering", "Data visualisation", "Linear algebra", "Calculus and optimisation",
        "Probability and statistics", "Classical machine learning", "Model evaluation", "Deep learning", "PyTorch", "TensorFlow and Keras",
        "LLMs and RAG", "MLOps", "Docker", "Cloud for ML", "A/B testing", "Reading papers", "Data structures and algorithms",
    ];

    private static CalendarHeat Days(DateOnly first, int count) =>
        new(first, [.. Enumerable.Range(0, count).Select(i => (i * 7919 % 31 % 7) switch { 0 or 5 => 0.0, 1 => 0.5, 2 => 1, 3 => 1.5, 4 => 0.75, _ => 2.5 })]);
}
