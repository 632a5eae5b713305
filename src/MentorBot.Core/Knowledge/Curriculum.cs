using System.Collections.Frozen;

namespace MentorBot.Core.Knowledge;

/// <summary>What there is to do for each skill, and around it: the material that plans are made of.</summary>
/// <remarks>Read from <c>prompts/tasks</c>; checked and immutable.</remarks>
public sealed class Curriculum
{
    private readonly FrozenDictionary<string, Exercise> byId;

    /// <summary>Makes a curriculum of exercises whose ids, present and earlier, are unique.</summary>
    public Curriculum(IEnumerable<Exercise> exercises)
    {
        Exercises = [.. exercises];
        byId = Exercises.SelectMany(e => e.Was.Prepend(e.Id).Select(id => (id, e))).ToFrozenDictionary(x => x.id, x => x.e, StringComparer.Ordinal);
        BySkill = Exercises.Where(e => e.Skill is not null).ToLookup(e => e.Skill!.Value);
    }

    /// <summary>A curriculum of nothing.</summary>
    public static Curriculum Empty { get; } = new([]);

    /// <summary>All exercises, files in order of their names, each in the order of its file.</summary>
    public IReadOnlyList<Exercise> Exercises { get; }

    /// <summary>The exercises of each skill, in the order of the file: easier first.</summary>
    public ILookup<ArticleId, Exercise> BySkill { get; }

    /// <summary>The exercise of an id, also an earlier one; null when there is none.</summary>
    public Exercise? Find(string id) => byId.GetValueOrDefault(id);
}

/// <summary>One thing to do, half an hour to four hours long.</summary>
public sealed record Exercise
{
    /// <summary>Its stable name, <c>file/slug</c>, for example <c>numpy/three-loops</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The skill that it teaches; null for what belongs to no skill, such as applications.</summary>
    public ArticleId? Skill { get; init; }

    /// <summary>What it is, in up to 70 characters, imperative.</summary>
    public required string Title { get; init; }

    /// <summary>Hours that it takes, 0.5 to 4, in half hours.</summary>
    public required decimal Hours { get; init; }

    /// <summary>The level that it helps to reach; it is left out for who has that level.</summary>
    public required Level Level { get; init; }

    /// <summary>What to do, one to three sentences.</summary>
    public required string Do { get; init; }

    /// <summary>Why it matters, one sentence.</summary>
    public required string Why { get; init; }

    /// <summary>Why it matters for a role, where that differs from <see cref="Why"/>.</summary>
    public IReadOnlyDictionary<ArticleId, string> WhyFor { get; init; } = new Dictionary<ArticleId, string>();

    /// <summary>How the person sees that it is done.</summary>
    public required string Done { get; init; }

    /// <summary>The passages to read for it, one to three.</summary>
    public IReadOnlyList<PassageId> Read { get; init; } = [];

    /// <summary>Exercises to do first, by id; within a skill the order of the file holds besides.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>The roles that it is for; empty = all.</summary>
    public IReadOnlyList<ArticleId> Roles { get; init; } = [];

    /// <summary>What kind of work it is.</summary>
    public ExerciseKind Kind { get; init; }

    /// <summary>Earlier ids.</summary>
    public IReadOnlyList<string> Was { get; init; } = [];
}

/// <summary>What kind of work an exercise is: decides where in a plan it belongs.</summary>
public enum ExerciseKind
{
    /// <summary>Learning a skill by doing.</summary>
    Study,

    /// <summary>A step of a project of one's own.</summary>
    Project,

    /// <summary>Looking for openings, CV, applications, talks with people: by the recruiting calendar.</summary>
    Application,

    /// <summary>A practice interview.</summary>
    Mock,

    /// <summary>Looking back and drilling what was learnt.</summary>
    Review,
}
