namespace MentorBot.Core.Pictures;

/// <summary>How far one skill is.</summary>
/// <remarks>Fractions outside 0 to 1 count as the nearest, what is no number as 0, and less planned than done as what is done.</remarks>
/// <param name="Name">The skill's name.</param>
/// <param name="Done">What is done of the wanted level, 0 to 1.</param>
/// <param name="Planned">How far it will be when all that is planned is done, from what is done to 1.</param>
public sealed record SkillBar(string Name, double Done, double Planned)
{
    /// <summary>What is done of the wanted level, 0 to 1.</summary>
    public double Done { get; init; } = Fraction(Done);

    /// <summary>How far it will be when all that is planned is done, from <see cref="Done"/> to 1.</summary>
    public double Planned { get; init; } = Math.Max(Fraction(Done), Fraction(Planned));

    /// <summary><see cref="Done"/> in per cent, as it is told: 100 only when all is done, 0 only when nothing is.</summary>
    public int DonePercent => Percent(Done);

    /// <summary><see cref="Planned"/> in per cent, as it is told.</summary>
    public int PlannedPercent => Percent(Planned);

    private static double Fraction(double value) => double.IsNaN(value) ? 0 : Math.Clamp(value, 0, 1);

    private static int Percent(double fraction) => fraction is 0 or 1 ? (int)fraction * 100 : Math.Clamp((int)Math.Round(fraction * 100), 1, 99);
}
