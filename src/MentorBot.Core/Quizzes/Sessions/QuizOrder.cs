using System.Globalization;
using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Quizzes.Sessions;

/// <summary>What quiz somebody asked for, in words such as "numpy 5 deep"; what they left open is null.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Count">How many questions.</param>
/// <param name="Level">Of which level.</param>
internal sealed record QuizOrder(ArticleId? Skill, int? Count, Level? Level)
{
    /// <summary>Questions when nothing is said.</summary>
    public const int UsualCount = 10;

    /// <summary>The most questions at once.</summary>
    public const int MostCount = 30;

    /// <summary>The words for levels, easiest first; the choices of the command's argument.</summary>
    public static IReadOnlyList<string> LevelWords { get; } = ["basic", "working", "deep"];

    /// <summary>Reads the words: a skill by name, a first number for the count, "level 2" or a second number from 1 to 3 or a level word for the level; null when anything else is said.</summary>
    public static QuizOrder? Read(string words, Edition edition)
    {
        (int? count, Level? level, var names) = (null, null, new List<string>());
        var parts = words.Split([' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i].ToLowerInvariant();
            if (part is "level" && i + 1 < parts.Length && LevelOf(parts[i + 1]) is { } named)
            {
                (level, i) = (named, i + 1);
            }
            else if (LevelWords.Contains(part))
            {
                level = (Level)(LevelWords.ToList().IndexOf(part) + 1);
            }
            else if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            {
                (count, level) = count is null ? (Math.Min(number, MostCount), level) : (count, LevelOf(part) ?? level);
            }
            else if (part is not ("question" or "questions" or "on" or "about"))
            {
                names.Add(parts[i]);
            }
        }

        if (names.Count == 0)
        {
            return new QuizOrder(null, count, level);
        }

        return edition.Names(string.Join(' ', names)) is [{ Id: { Kind: ArticleKind.Skill } skill }] ? new QuizOrder(skill, count, level) : null;
    }

    private static Level? LevelOf(string word) => word is "1" or "2" or "3" ? (Level)(word[0] - '0') : null;
}
