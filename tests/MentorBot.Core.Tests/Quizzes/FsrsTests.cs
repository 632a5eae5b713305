using MentorBot.Core.Quizzes.Reviews;

namespace MentorBot.Core.Tests.Quizzes;

/// <summary>The memory model against sequences that fsrs-rs, ts-fsrs and py-fsrs agree on: reviews in, stability, difficulty and intervals out.</summary>
public sealed class FsrsTests
{
    private const double Near = 1e-4;

    /// <summary>Reviews as grade@days since the one before, then S, D and the intervals for a retention of 0.90, 0.85 and 0.95.</summary>
    [Theory]
    [InlineData("1@0", 0.212, 6.4133, 1, 1, 1)]
    [InlineData("2@0", 1.2931, 5.112171, 1, 2, 1)]
    [InlineData("3@0", 2.3065, 2.118104, 2, 4, 1)]
    [InlineData("4@0", 8.2956, 1, 8, 16, 3)]
    [InlineData("3@0 3@2", 10.964332, 2.111214, 11, 21, 4)]
    [InlineData("3@0 3@2 3@11 3@46 3@163 3@498", 1346.748, 2.083724, 1347, 2567, 542)]
    [InlineData("1@0 3@0 3@1 3@3 3@8 3@21", 53.626903, 6.357487, 54, 102, 22)]
    [InlineData("3@0 3@2 1@11", 1.538337, 7.392238, 2, 3, 1)]
    [InlineData("3@0 3@2 2@11", 32.203306, 4.748285, 32, 61, 13)]
    [InlineData("3@0 3@2 4@11", 77.107453, 1, 77, 147, 31)]
    [InlineData("4@0 1@8 3@0 3@1", 3.644713, 7.003404, 4, 7, 1)]
    [InlineData("3@0 1@0", 0.775084, 7.394503, 1, 1, 1)]
    [InlineData("3@0 2@0", 2.3065, 4.752858, 2, 4, 1)]
    [InlineData("3@0 3@0", 2.3065, 2.111214, 2, 4, 1)]
    [InlineData("3@0 4@0", 3.946054, 1, 4, 8, 2)]
    [InlineData("3@0 3@30", 37.420638, 2.111214, 37, 71, 15)]
    [InlineData("1@0 1@1 1@1 3@1", 0.329365, 9.578504, 1, 1, 1)]
    [InlineData("4@0 4@8 4@60", 374.764993, 1, 375, 714, 151)]
    [InlineData("2@0 2@1 2@2 3@4", 11.426381, 7.808800, 11, 22, 5)]
    public void ASequence_EndsWithTheKnownMemory(string reviews, double stability, double difficulty, int usual, int relaxed, int strict)
    {
        Memory? memory = null;
        foreach (var review in reviews.Split(' '))
        {
            var (grade, days) = ((Grade)(review[0] - '0'), int.Parse(review.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture));
            memory = memory is { } before ? Fsrs.Next(before, grade, days) : Fsrs.First(grade);
        }

        // The longest sequence is known to three places only.
        Assert.Equal(stability, memory!.Value.Stability, stability > 1000 ? 5e-4 : Near);
        Assert.Equal(difficulty, memory.Value.Difficulty, Near);
        int[] intervals = [.. new[] { 0.90, 0.85, 0.95 }.Select(r => (ReviewRules.Default with { Retention = r, LongestInterval = 36_500 }).Interval(memory.Value.Stability))];
        Assert.Equal([usual, relaxed, strict], intervals);
    }

    [Theory]
    [InlineData(1, new double[] { 0, 1, 2, 3 }, new[] { 1, 0.9, 0.84588465, 0.8093881 })]
    [InlineData(5, new double[] { 1, 2, 3, 5, 10, 30 }, new[] { 0.97276956, 0.95026375, 0.93115094, 0.9, 0.84588465, 0.74271745 })]
    public void Retrievability_FallsAsKnown(double stability, double[] days, double[] recall) =>
        Assert.All(days.Zip(recall), p => Assert.Equal(p.Second, Fsrs.Retrievability(stability, p.First), Near));

    [Theory]
    [InlineData(Grade.Again, 8.34176237)]
    [InlineData(Grade.Hard, 6.66599536)]
    [InlineData(Grade.Good, 4.99022837)]
    [InlineData(Grade.Easy, 3.31446137)]
    public void Difficulty_MovesAsKnown(Grade grade, double difficulty) => Assert.Equal(difficulty, Fsrs.NextDifficulty(5, grade), Near);

    [Theory]
    [InlineData(1, 0.9, Grade.Again, 25.60252118, 1.05253961, 1.596818)]
    [InlineData(2, 0.8, Grade.Hard, 28.22657096, 1.18943295, 5)]
    [InlineData(3, 0.7, Grade.Good, 58.65599107, 1.36808387, 5)]
    [InlineData(4, 0.6, Grade.Easy, 127.2266925, 1.58498896, 8.12960956)]
    public void Stability_MovesAsKnown(double difficulty, double recall, Grade grade, double recalled, double forgotten, double sameDay)
    {
        var memory = new Memory(5, difficulty);

        Assert.Equal(recalled, Fsrs.Recalled(memory, grade, recall), Near);
        Assert.Equal(forgotten, Fsrs.ForgottenUncapped(memory, recall), Near);
        Assert.Equal(sameDay, Fsrs.SameDay(5, grade), Near);
    }

    [Theory]
    [InlineData(0.1, 3_116_769)]
    [InlineData(0.2, 34_793)]
    [InlineData(0.3, 2508)]
    [InlineData(0.4, 387)]
    [InlineData(0.5, 90)]
    [InlineData(0.6, 27)]
    [InlineData(0.7, 9)]
    [InlineData(0.8, 3)]
    [InlineData(0.9, 1)]
    [InlineData(1.0, 1)]
    public void AnInterval_IsAsLongAsTheWantedRetentionAllows(double retention, int days) =>
        Assert.Equal(days, (ReviewRules.Default with { Retention = retention, LongestInterval = int.MaxValue }).Interval(1));
}
