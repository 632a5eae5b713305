using System.Text.RegularExpressions;
using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Learners.Readers;

/// <summary>Reads how far a person is: "never touched it", "use it at work daily", "python project, sql none, pytorch course".</summary>
/// <remarks>
/// Skills are found by their names in the library, levels by the phrases of the lexicon. A clause that begins with a level gives it to
/// the skills behind it; otherwise a level belongs to the skills before it. Skills without one share the next level, or the last.
/// </remarks>
public static partial class LevelReader
{
    private const int MostOtherWords = 6;

    /// <summary>Reads a text.</summary>
    public static Reading<LevelAnswer> Read(string text, Edition edition)
    {
        if (Questioning.Is(text))
        {
            return new NotUnderstood<LevelAnswer>();
        }

        var words = new LevelWords(edition);
        var start = text.Length > PlainWords.Longest * 2 ? text[..(PlainWords.Longest * 2)] : text;
        var clauses = Divide().Split(start).Select(words.Of).ToList();
        var items = clauses.SelectMany(c => c.Items).ToList();
        if (items.TrueForAll(i => i.Level is null))
        {
            return new NotUnderstood<LevelAnswer>();
        }

        if (items.TrueForAll(i => i.Level is not null))
        {
            return clauses.Sum(c => c.OtherWords) > MostOtherWords
                ? new NotUnderstood<LevelAnswer>()
                : new Understood<LevelAnswer>(new LevelAnswer { Asked = items.Max(i => i.Level) });
        }

        return new Understood<LevelAnswer>(Pair(clauses.Select(c => c.Items)));
    }

    private static LevelAnswer Pair(IEnumerable<IReadOnlyList<LevelWords.Item>> clauses)
    {
        var named = new Dictionary<ArticleId, Level>();
        Level? rest = null;
        Level? last = null;
        var waiting = new List<LevelWords.Item>();
        foreach (var clause in clauses.Where(c => c.Count > 0))
        {
            var levelFirst = clause[0].Level is not null && clause.Any(i => i.Level is null);
            foreach (var item in clause)
            {
                if (item.Level is { } level)
                {
                    last = level;
                    Give(level);
                }
                else
                {
                    waiting.Add(item);
                    if (levelFirst && last is { } before)
                    {
                        Give(before);
                    }
                }
            }
        }

        Give(last!.Value);
        return new LevelAnswer { Named = named, Rest = rest };

        void Give(Level level)
        {
            foreach (var item in waiting)
            {
                rest = item.IsRest ? level : rest;
                foreach (var skill in item.Skills)
                {
                    named[skill] = level;
                }
            }

            waiting.Clear();
        }
    }

    [GeneratedRegex(@"[,;.\n&+]|\b(?:but|and|while|whereas)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Divide();
}
