using MentorBot.Content.Sources;
using MentorBot.Core.Knowledge;

namespace MentorBot.Content.Tasks;

/// <summary>Reads a file of <c>tasks/</c>: the skill and its tasks.</summary>
internal static class TaskFileReader
{
    private static readonly string[] Keys = ["skill", "tasks"];

    /// <summary>Reads a file; null, with the fault reported, when it has nothing of one.</summary>
    public static TaskFile? Read(ContentPlace place, FaultLog faults)
    {
        if (SourceFile.Read(place.Path, place.Name, faults) is not { } file || YamlReader.Read(file) is not { } map)
        {
            return null;
        }

        if (!Slug.IsValid(place.Stem))
        {
            file.Fault(1, $"the file name \"{place.Stem}\" is not an id; a file is named after its skill, such as feature-engineering.yaml");
        }

        foreach (var entry in map.Entries.Where(e => !Keys.Contains(e.Key)))
        {
            file.Fault(entry.Line, $"there is no key \"{entry.Key}\"{Hint.For(entry.Key, Keys)}");
        }

        var skill = Skill(file, place.Stem, map);
        return new TaskFile(file, skill, Tasks(file, place.Stem, skill?.Value, map));
    }

    private static Placed<ArticleId>? Skill(SourceFile file, string stem, YamlMap map)
    {
        if (map.Entries.FirstOrDefault(e => e.Key == "skill") is not { } entry || file.Text(entry) is not { } name)
        {
            return null;
        }

        if (name.Value != stem)
        {
            file.Fault(entry.Line, $"\"skill\" is {name.Value}, and the file is named {stem}; both are the id of the skill");
        }

        return new Placed<ArticleId>(new ArticleId(ArticleKind.Skill, name.Value), entry.Line);
    }

    private static List<TaskDraft> Tasks(SourceFile file, string stem, ArticleId? skill, YamlMap map)
    {
        var drafts = new List<TaskDraft>();
        if (map.Entries.FirstOrDefault(e => e.Key == "tasks") is not { Value: YamlList list })
        {
            file.Fault(1, "the file lacks \"tasks\", a list of keys with values");
            return drafts;
        }

        foreach (var item in list.Items)
        {
            if (item is not YamlMap task)
            {
                file.Fault(item.Line, $"a task must be keys with values, not {item.Shape}");
            }
            else if (new TaskReader(file, stem, skill).Read(task) is { } draft)
            {
                drafts.Add(draft);
            }
        }

        return drafts;
    }
}
