using MentorBot.Core.Answers;
using MentorBot.Core.Learners.Interviews;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Learners.Readers;

/// <summary>Finds skills and levels in a clause.</summary>
internal sealed class LevelWords
{
    private static readonly ArticleId MathsGuide = new(ArticleKind.Guide, "maths");
    private static readonly HashSet<string> RestWords = ["all", "everything", "rest", "others", "anything", "everywhere", "remaining"];

    private readonly Edition edition;
    private readonly ILookup<string, (string[] Words, Level Level)> phrases;

    public LevelWords(Edition edition)
    {
        this.edition = edition;
        phrases = edition.Library.Lexicon.Levels
            .SelectMany(l => l.Value.Select(p => (Words: Answers.Words.Of(p).ToArray(), Level: l.Key)))
            .Where(p => p.Words.Length > 0)
            .OrderByDescending(p => p.Words.Length)
            .ToLookup(p => p.Words[0], StringComparer.Ordinal);
    }

    /// <summary>The skills and levels of a clause in order, and how many words say neither.</summary>
    public Clause Of(string clause)
    {
        var tokens = edition.Index.Tokens(clause);
        var mentions = edition.Index.Read(clause, tokens).Mentions.Select(m => (m.Words, Skills: Skills(m))).Where(m => m.Skills.Count > 0).ToList();
        var items = new List<Item>();
        var other = 0;
        var run = new List<string>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var mention = mentions.Find(m => (m.Words >> i & 1) == 1);
            if (mention.Skills is null)
            {
                run.AddRange(tokens[i].Surface.Split(' '));
                other += tokens[i].Filler ? 0 : 1;
                continue;
            }

            items.AddRange(Levels(run));
            run.Clear();
            if (i == 0 || (mention.Words >> (i - 1) & 1) == 0)
            {
                items.Add(new Item(null, mention.Skills));
            }
        }

        items.AddRange(Levels(run));
        return new Clause(items, Math.Max(0, other - items.Count(i => i.Level is not null)));
    }

    private IReadOnlyList<ArticleId> Skills(Mention mention)
    {
        var id = edition.Library.Articles[mention.Article].Id;
        return id.Kind == ArticleKind.Skill ? [id] : id == MathsGuide ? [.. SkillGroup.Find("maths")!.Leads] : [];
    }

    /// <summary>The levels and the words for "all the rest" in a run of words; several levels are one: none if it is said, else the highest.</summary>
    private List<Item> Levels(List<string> run)
    {
        var items = new List<Item>();
        for (var i = 0; i < run.Count;)
        {
            var hit = phrases[run[i]].FirstOrDefault(p => i + p.Words.Length <= run.Count && p.Words.AsSpan().SequenceEqual(run.GetRange(i, p.Words.Length).ToArray()));
            if (hit.Words is null)
            {
                if (RestWords.Contains(run[i]))
                {
                    items.Add(new Item(null, []));
                }

                i++;
                continue;
            }

            if (items is [.., { Level: { } before }])
            {
                items[^1] = new Item(before == Level.None || hit.Level == Level.None ? Level.None : (Level)Math.Max((int)before, (int)hit.Level), []);
            }
            else
            {
                items.Add(new Item(hit.Level, []));
            }

            i += hit.Words.Length;
        }

        return items;
    }

    /// <summary>A level, or the skills that are spoken of; neither stands for all the rest.</summary>
    public sealed record Item(Level? Level, IReadOnlyList<ArticleId> Skills)
    {
        public bool IsRest => Level is null && Skills.Count == 0;
    }

    /// <summary>What a clause says.</summary>
    public sealed record Clause(IReadOnlyList<Item> Items, int OtherWords);
}
