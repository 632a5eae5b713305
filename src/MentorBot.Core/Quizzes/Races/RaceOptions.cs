using System.Globalization;
using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Quizzes.Races;

/// <summary>What kind of race is wanted.</summary>
/// <param name="Skill">What it is about; null for everything.</param>
/// <param name="Count">How many questions.</param>
/// <param name="Seconds">How long each is open.</param>
internal sealed record RaceOptions(Article? Skill, int Count, int Seconds)
{
    /// <summary>Reads what stands behind the verb: a skill, how many questions and how many seconds, each of which may be missing; null when it is nothing of that.</summary>
    /// <remarks>A number is the count if it can be and none was named yet, else the seconds: "sql 5 60", "20", "45s".</remarks>
    public static RaceOptions? Read(string words, Edition edition)
    {
        (int? count, int? seconds) = (null, null);
        var names = new List<string>();
        foreach (var word in words.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = word.TrimEnd('s');
            if (!int.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                names.Add(word);
            }
            else if (count is null && bare.Length == word.Length && RaceRules.Counts.Contains(number))
            {
                count = number;
            }
            else if (seconds is null && number is >= RaceRules.Shortest and <= RaceRules.Longest)
            {
                seconds = number;
            }
            else
            {
                return null;
            }
        }

        var skill = names.Count == 0 ? null : edition.Names(string.Join(' ', names)) is [{ Id.Kind: ArticleKind.Skill } named] ? named : null;
        return names.Count > 0 && skill is null ? null : new RaceOptions(skill, count ?? RaceRules.Counts[0], seconds ?? RaceRules.Usual);
    }

    /// <summary>The questions of such a race, from easy to hard; those not asked lately first chosen. Empty when the bank has none.</summary>
    public IReadOnlyList<Question> Choose(QuestionBank bank, IReadOnlyList<string> asked, ulong seed)
    {
        var fitting = (Skill is null ? bank.Questions : bank.BySkill[Skill.Id]).OfType<ChoiceQuestion>();
        return [.. Chance.For(seed, "race").Shuffle<Question>(fitting).OrderBy(q => asked.Contains(q.Id)).Take(Count).OrderBy(q => q.Level)];
    }
}
