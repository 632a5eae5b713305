namespace MentorBot.Core.Quizzes.Reviews;

/// <summary>How well a review went.</summary>
public enum Grade
{
    /// <summary>Not known.</summary>
    Again = 1,

    /// <summary>Known with effort.</summary>
    Hard = 2,

    /// <summary>Known.</summary>
    Good = 3,

    /// <summary>Known at once.</summary>
    Easy = 4,
}

/// <summary>How a memory stands.</summary>
/// <param name="Stability">Days after which it is recalled with a chance of 0.9; 0.001 to 36,500.</param>
/// <param name="Difficulty">1 (easy) to 10.</param>
public readonly record struct Memory(double Stability, double Difficulty);

/// <summary>The memory model FSRS-6 with its default parameters.</summary>
/// <remarks>
/// Formulas and parameters: "The Algorithm" of the wiki of open-spaced-repetition/fsrs4anki, as in fsrs-rs 6.6.1, ts-fsrs 5.4.1 and py-fsrs 6.3.1.
/// Where these differ, on a Hard of the same day, this is fsrs-rs and ts-fsrs: it does not lower stability.
/// </remarks>
public static class Fsrs
{
    private const double MinStability = 0.001;
    private const double MaxStability = 36_500;

    private static readonly double[] W =
    [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
        1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ];

    private static readonly double Decay = -W[20];

    /// <summary>Chosen so that the chance of recall is 0.9 after as many days as the stability says.</summary>
    private static readonly double Factor = Math.Pow(0.9, 1 / Decay) - 1;

    /// <summary>The chance of recall: <c>R(t, S) = (1 + FACTOR t / S) ^ DECAY</c>.</summary>
    /// <param name="stability">In days.</param>
    /// <param name="days">Since the last review, 0 or more.</param>
    public static double Retrievability(double stability, double days) => Math.Pow(1 + (Factor * days / stability), Decay);

    /// <summary>Days until the chance of recall falls to a wanted one: <c>I(r, S) = S / FACTOR (r ^ (1 / DECAY) - 1)</c>.</summary>
    /// <param name="stability">In days.</param>
    /// <param name="retention">The wanted chance of recall, above 0, at most 1.</param>
    public static double Interval(double stability, double retention) => stability / Factor * (Math.Pow(retention, 1 / Decay) - 1);

    /// <summary>The memory after the first review: <c>S0(G) = w[G-1]</c>, <c>D0(G) = w4 - e^(w5 (G-1)) + 1</c>.</summary>
    public static Memory First(Grade grade) => new(W[(int)grade - 1], Math.Clamp(FirstDifficulty(grade), 1, 10));

    /// <summary>The memory after a later review.</summary>
    /// <param name="memory">As it stood after the review before.</param>
    /// <param name="grade">How this one went.</param>
    /// <param name="days">Whole days between the two; 0 on the same day.</param>
    public static Memory Next(Memory memory, Grade grade, int days)
    {
        var recall = Retrievability(memory.Stability, days);
        var stability = days < 1 ? SameDay(memory.Stability, grade)
            : grade == Grade.Again ? Forgotten(memory, recall)
            : Recalled(memory, grade, recall);
        return new Memory(Math.Clamp(stability, MinStability, MaxStability), NextDifficulty(memory.Difficulty, grade));
    }

    /// <summary><c>D' = D + dD (10-D)/9</c> with <c>dD = -w6 (G-3)</c>, then <c>D'' = w7 D0(4) + (1-w7) D'</c>; D0(4) is not clamped.</summary>
    internal static double NextDifficulty(double difficulty, Grade grade)
    {
        var moved = difficulty - (W[6] * ((int)grade - 3) * (10 - difficulty) / 9);
        return Math.Clamp((W[7] * FirstDifficulty(Grade.Easy)) + ((1 - W[7]) * moved), 1, 10);
    }

    /// <summary><c>S' = S (1 + e^w8 (11-D) S^-w9 (e^(w10 (1-R)) - 1) h b)</c>, with h for Hard and b for Easy.</summary>
    internal static double Recalled(Memory memory, Grade grade, double recall)
    {
        var (s, d) = memory;
        var hard = grade == Grade.Hard ? W[15] : 1;
        var easy = grade == Grade.Easy ? W[16] : 1;
        return s * (1 + (Math.Exp(W[8]) * (11 - d) * Math.Pow(s, -W[9]) * (Math.Exp(W[10] * (1 - recall)) - 1) * hard * easy));
    }

    /// <summary><c>S' = w11 D^-w12 ((S+1)^w13 - 1) e^(w14 (1-R))</c>, without its cap.</summary>
    internal static double ForgottenUncapped(Memory memory, double recall) =>
        W[11] * Math.Pow(memory.Difficulty, -W[12]) * (Math.Pow(memory.Stability + 1, W[13]) - 1) * Math.Exp(W[14] * (1 - recall));

    /// <summary><c>S' = S inc</c> with <c>inc = e^(w17 (G-3+w18)) S^-w19</c>, which is 1 or more unless it was not known.</summary>
    internal static double SameDay(double stability, Grade grade)
    {
        var increase = Math.Exp(W[17] * ((int)grade - 3 + W[18])) * Math.Pow(stability, -W[19]);
        return stability * (grade == Grade.Again ? increase : Math.Max(1, increase));
    }

    private static double Forgotten(Memory memory, double recall) =>
        Math.Min(ForgottenUncapped(memory, recall), memory.Stability / Math.Exp(W[17] * W[18]));

    private static double FirstDifficulty(Grade grade) => W[4] - Math.Exp(W[5] * ((int)grade - 1)) + 1;
}
