using MentorBot.Core.Knowledge;

namespace MentorBot.Testing;

/// <summary>A library with made-up tasks for every skill that has no file of them, and for the career when there is none.</summary>
public static class FilledCurriculum
{
    private static readonly decimal[] Lengths = [1, 1.5m, 2, 1, 2.5m, 1.5m, 3, 0.5m, 4];

    public static Library Of(Library library)
    {
        var known = library.Curriculum.Exercises;
        var filled = library.OfKind(ArticleKind.Skill).Where(s => !library.Curriculum.BySkill[s.Id].Any()).SelectMany(Exercises);
        var career = known.Any(e => e.Skill is null) ? [] : Career();
        return new Library(library.Articles, library.Lexicon, new Lazy<Curriculum>(new Curriculum([.. known, .. filled, .. career])));
    }

    private static IEnumerable<Exercise> Exercises(Article skill)
    {
        var hours = 0m;
        for (var i = 0; hours < skill.Hours; i++)
        {
            var level = hours < skill.Hours * 0.4m ? Level.Course : Level.Project;
            yield return Exercise($"{skill.Id.Name}/task-{i}", skill.Id, Lengths[(i + skill.Hours) % Lengths.Length], level,
                hours >= skill.Hours * 0.8m ? ExerciseKind.Project : ExerciseKind.Study);
            hours += Lengths[(i + skill.Hours) % Lengths.Length];
        }
    }

    private static IEnumerable<Exercise> Career() =>
    [
        .. Row("apply", ExerciseKind.Application, 8, 1.5m),
        .. Row("mock", ExerciseKind.Mock, 4, 1),
        .. Row("review", ExerciseKind.Review, 4, 1),
        .. Row("project", ExerciseKind.Project, 5, 2.5m),
    ];

    private static IEnumerable<Exercise> Row(string name, ExerciseKind kind, int count, decimal hours) =>
        Enumerable.Range(1, count).Select(i => Exercise($"career/{name}-{i}", null, hours, Level.Project, kind));

    private static Exercise Exercise(string id, ArticleId? skill, decimal hours, Level level, ExerciseKind kind) => new()
    {
        Id = id,
        Skill = skill,
        Title = id,
        Hours = hours,
        Level = level,
        Kind = kind,
        Do = "Do it.",
        Why = "It matters.",
        Done = "It is done.",
    };
}
