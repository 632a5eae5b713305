using MentorBot.Content.Sources;
using MentorBot.Core.Knowledge;

namespace MentorBot.Content.Quizzes;

/// <summary>Reads a file of <c>quizzes/</c>: the skill and its questions.</summary>
internal static class QuizFileReader
{
    private static readonly string[] Keys = ["skill", "questions"];

    /// <summary>Reads a file; null, with the fault reported, when it has nothing of one.</summary>
    public static QuizFile? Read(ContentPlace place, FaultLog faults)
    {
        if (SourceFile.Read(place.Path, place.Name, faults) is not { } file || YamlReader.Read(file) is not { } map)
        {
            return null;
        }

        foreach (var entry in map.Entries.Where(e => !Keys.Contains(e.Key)))
        {
            file.Fault(entry.Line, $"there is no key \"{entry.Key}\"{Hint.For(entry.Key, Keys)}");
        }

        var skill = Skill(file, place.Stem, map);
        var items = map.Entries.FirstOrDefault(e => e.Key == "questions") is { Value: YamlList list } ? list.Items : null;
        if (items is null)
        {
            file.Fault(1, "the file lacks \"questions\", a list of keys with values");
        }

        var drafts = skill is null ? [] : Questions(file, skill.Value.Value, items ?? []);
        return new QuizFile(file, skill, drafts, drafts.Count == items?.Count);
    }

    private static Placed<ArticleId>? Skill(SourceFile file, string stem, YamlMap map)
    {
        if (map.Entries.FirstOrDefault(e => e.Key == "skill") is not { } entry)
        {
            file.Fault(1, $"the file lacks \"skill\"; write skill: {stem}");
            return null;
        }

        if (file.Text(entry) is not { } name)
        {
            return null;
        }

        if (name.Value != stem)
        {
            file.Fault(entry.Line, $"\"skill\" is {name.Value}, and the file is named {stem}; both are the id of the skill");
        }

        return new Placed<ArticleId>(new ArticleId(ArticleKind.Skill, stem), entry.Line);
    }

    private static List<QuestionDraft> Questions(SourceFile file, ArticleId skill, IReadOnlyList<YamlNode> items)
    {
        var drafts = new List<QuestionDraft>();
        foreach (var item in items)
        {
            if (item is not YamlMap question)
            {
                file.Fault(item.Line, $"a question must be keys with values, not {item.Shape}");
            }
            else if (new QuestionReader(file, skill, question).Read() is { } draft)
            {
                drafts.Add(draft);
            }
        }

        return drafts;
    }
}
