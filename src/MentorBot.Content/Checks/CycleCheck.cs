using MentorBot.Content.Articles;
using MentorBot.Core.Knowledge;

namespace MentorBot.Content.Checks;

/// <summary>No skill is, by way of others, its own prerequisite.</summary>
internal sealed class CycleCheck
{
    private readonly Dictionary<string, ArticleDraft> skills = new(StringComparer.Ordinal);
    private readonly HashSet<string> done = new(StringComparer.Ordinal);
    private readonly List<string> way = [];

    private CycleCheck(IEnumerable<ArticleDraft> articles)
    {
        foreach (var skill in articles.Where(a => a.Id.Kind == ArticleKind.Skill))
        {
            skills.TryAdd(skill.Id.Name, skill);
        }
    }

    public static void Run(IReadOnlyList<ArticleDraft> articles)
    {
        var check = new CycleCheck(articles);
        foreach (var name in check.skills.Keys.Order(StringComparer.Ordinal))
        {
            check.Visit(name);
        }
    }

    private void Visit(string name)
    {
        if (done.Contains(name) || !skills.TryGetValue(name, out var skill))
        {
            return;
        }

        way.Add(name);
        foreach (var need in skill.Front.Prerequisites)
        {
            var start = way.IndexOf(need.Value);
            if (start < 0)
            {
                Visit(need.Value);
            }
            else
            {
                skill.File.Fault(need.Line, $"the prerequisites go in a circle: {string.Join(" -> ", way.Skip(start).Append(need.Value))}");
            }
        }

        way.RemoveAt(way.Count - 1);
        done.Add(name);
    }
}
