using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using MentorBot.Core.Plans;
using NodaTime;

namespace MentorBot.Core.Tests.Plans;

/// <summary>A role with three skills, of which tables stand on arrays and arrays on Python, and a little career; from Monday 23 November 2026.</summary>
internal static class PlansWorld
{
    public static LocalDate Monday { get; } = new(2026, 11, 23);

    public static ArticleId Role { get; } = new(ArticleKind.Role, "tester-intern");

    public static ArticleId Python { get; } = new(ArticleKind.Skill, "python");

    public static ArticleId Arrays { get; } = new(ArticleKind.Skill, "arrays");

    public static ArticleId Tables { get; } = new(ArticleKind.Skill, "tables");

    public static Profile Person { get; } = new()
    {
        Role = Role,
        ReadyBy = Monday.PlusWeeks(8).PlusDays(-1),
        HoursAWeek = 6,
        Days = [new(IsoDayOfWeek.Tuesday, new LocalTime(19, 30)), new(IsoDayOfWeek.Saturday, new LocalTime(10, 0))],
        Zone = "Europe/Berlin",
    };

    public static IReadOnlyList<Exercise> Exercises { get; } =
    [
        .. Rows(Python, 4), .. Rows(Arrays, 3), .. Rows(Tables, 3),
        Exercise("career/cv", null, 2, Level.Course, ExerciseKind.Application),
        Exercise("career/first-five", null, 1, Level.Course, ExerciseKind.Application),
        Exercise("career/mock", null, 1, Level.Project, ExerciseKind.Mock),
        Exercise("career/look-back", null, 1, Level.Project, ExerciseKind.Review),
    ];

    public static Library World { get; } = Of(Exercises);

    public static Plan Fresh => PlanBuilder.Build(World, Person, Monday).Plan;

    public static Library Of(IEnumerable<Exercise> exercises) => new(
        [
            Article(Role) with { Must = [Arrays, Python], Nice = [Tables] },
            Article(Python),
            Article(Arrays) with { Prerequisites = [Python] },
            Article(Tables) with { Prerequisites = [Arrays] },
        ],
        Lexicon.Empty,
        new Lazy<Curriculum>(new Curriculum(exercises)));

    public static Exercise Exercise(string id, ArticleId? skill, decimal hours, Level level, ExerciseKind kind = ExerciseKind.Study) => new()
    {
        Id = id,
        Skill = skill,
        Title = $"Do {id}",
        Hours = hours,
        Level = level,
        Kind = kind,
        Do = $"Sit down; do {id}, all of it.",
        Why = "It matters.",
        Done = "It is done.",
    };

    public static string Ids(IEnumerable<PlanTask> tasks) => string.Join(' ', tasks.Select(t => t.Id));

    private static IEnumerable<Exercise> Rows(ArticleId skill, int count) =>
    [
        .. Enumerable.Range(1, count).Select(i => Exercise($"{skill.Name}/basic-{i}", skill, 1.5m, Level.Course)),
        Exercise($"{skill.Name}/deep", skill, 2, Level.Project),
        Exercise($"{skill.Name}/build", skill, 2.5m, Level.Project, ExerciseKind.Project),
        Exercise($"{skill.Name}/at-work", skill, 4, Level.Work),
    ];

    private static Article Article(ArticleId id) => new()
    {
        Id = id,
        Title = id.Name,
        Short = id.Name,
        Summary = "A sentence.",
        Reviewed = new DateOnly(2026, 11, 20),
        Passages = [],
    };
}
