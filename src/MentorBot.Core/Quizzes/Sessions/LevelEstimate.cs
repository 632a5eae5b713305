using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Quizzes.Sessions;

/// <summary>How sure we are of a person's level in a skill, by Bayes' rule over its answers.</summary>
/// <remarks>
/// All four levels are equally likely at first. Who has the level of a question answers rightly nine times of ten, who is one below four times of ten,
/// others by guessing, one time of four. The next question is of the level that is nearest to an even chance, since it tells most. It ends when
/// one level is four times as likely as all others together, or after six questions.
/// </remarks>
internal sealed class LevelEstimate
{
    /// <summary>Sure enough.</summary>
    public const double Sure = 0.8;

    /// <summary>The most questions of a skill.</summary>
    public const int MostQuestions = 6;

    private readonly double[] chances = [0.25, 0.25, 0.25, 0.25];
    private readonly int asked;

    /// <summary>The estimate after some answers.</summary>
    public LevelEstimate(IEnumerable<(Level Level, bool Right)> answers)
    {
        foreach (var (level, right) in answers)
        {
            asked++;
            for (var person = Level.None; person <= Level.Work; person++)
            {
                var chance = person >= level ? 0.9 : person == level - 1 ? 0.4 : 0.25;
                chances[(int)person] *= right ? chance : 1 - chance;
            }

            var sum = chances.Sum();
            for (var i = 0; i < chances.Length; i++)
            {
                chances[i] /= sum;
            }
        }
    }

    /// <summary>The likeliest level.</summary>
    public Level Likeliest => (Level)Array.IndexOf(chances, chances.Max());

    /// <summary>Whether no more questions are needed.</summary>
    public bool IsSettled => chances.Max() >= Sure || asked >= MostQuestions;

    /// <summary>The level of the question that tells most.</summary>
    public Level Next => (Level)Enumerable.Range(1, 3).MinBy(l => Math.Abs(chances.Skip(l).Sum() - 0.5));
}
