using MentorBot.Core.Knowledge;

namespace MentorBot.Content.Tests;

/// <summary>The files of <c>tasks/</c>: read whole, and each case of faults breaks sound ones in one place.</summary>
public sealed class TasksTests : IDisposable
{
    private const string Arrays = "prompts/tasks/arrays.yaml";
    private const string Tables = "prompts/tasks/tables.yaml";
    private const string Career = "prompts/tasks/career.yaml";

    private readonly ContentFolder folder = new();

    public TasksTests()
    {
        string[] basics = ["one", "two", "three", "four"], deep = ["five", "six"];
        folder.Write(Arrays, $"skill: arrays\ntasks:\n{Tasks("course", basics)}{Tasks("project", deep)}");
        folder.Write(Tables, $"skill: tables\ntasks:\n{Tasks("course", basics)}{Tasks("project", deep)}");
        folder.Write(Career, $"tasks:\n{Tasks("course", ["cv"])}");
    }

    public void Dispose() => folder.Dispose();

    /// <summary>File, text to replace, its replacement, a text on the line of the fault, message.</summary>
    public static TheoryData<string, string, string, string, string> Faults => new()
    {
        { Arrays, "skill: arrays", "skill: array", "skill:", "\"skill\" is array, and the file is named arrays; both are the id of the skill" },
        { Arrays, "skill: arrays", "skill: arrays\nlevel: 2", "level: 2", "there is no key \"level\"; it may be skill or tasks" },
        { Arrays, "    hours: 4\n", "", "- id: one", "the task lacks \"hours\"" },
        { Arrays, "hours: 4", "hours: 4.5", "hours: 4.5", "\"hours\" is 4.5; it may be 0.5 to 4 in half hours" },
        { Arrays, "hours: 4", "hours: 3.7", "hours: 3.7", "\"hours\" is 3.7; it may be 0.5 to 4 in half hours" },
        { Arrays, "level: course", "level: corse", "level: corse", "there is no level \"corse\"; did you mean \"course\"?" },
        { Arrays, "    level: course", "    kind: studies\n    level: course", "kind:", "there is no kind \"studies\"; it may be study, project, application, mock or review" },
        { Arrays, "id: one", "id: One", "id: One", "\"One\" is not a slug; write lower-case words joined by hyphens, such as three-loops" },
        { Arrays, "id: one", "id: one-task-with-a-name-that-no-button-can-ever-carry", "id: one", "the task has the id arrays/one-task-with-a-name-that-no-button-can-ever-carry of 57 bytes; the most is 48" },
        { Arrays, "title: Do one", "title: Do one and then all the others that you can think of, in any order you like", "title: Do one", "\"title\" has 75 characters; the most is 70" },
        { Arrays, "title: Do one", "title: Do numpy", "title: Do numpy", "\"numpy\" is spelled NumPy" },
        { Arrays, "id: two", "id: one", "id: one\n    title: Do two", "the task arrays/one stands twice, first at prompts/tasks/arrays.yaml:3" },
        { Arrays, "    done: one", "    was: [arrays/two]\n    done: one", "id: two", "the task arrays/two stands twice, first at prompts/tasks/arrays.yaml:3" },
        { Arrays, "#what", "#wat", "#wat", "the passage skill:arrays#wat does not exist; did you mean \"skill:arrays#what\"?" },
        { Arrays, "[\"skill:arrays#what\"]", "[]", "read: []", "\"read\" names 0 passages; it may name 1 to 3" },
        { Arrays, "    done: one", "    after: [tables/on]\n    done: one", "after:", "the task tables/on in \"after\" does not exist; did you mean \"tables/one\"?" },
        { Arrays, "    done: one", "    roles: [testr-intern]\n    done: one", "roles:", "the role role:testr-intern does not exist; did you mean \"role:tester-intern\"?" },
        { Arrays, "    done: one", "    whyfor: {poet: It rhymes.}\n    done: one", "whyfor:", "the role role:poet does not exist" },
        { Arrays, "    done: one", "    afer: []\n    done: one", "afer", "a task has no key \"afer\"; did you mean \"after\"?" },
        { Arrays, "    done: one", "    after: [arrays/two]\n    done: one", "after:", "\"after\" goes in a circle: arrays/one -> arrays/two -> arrays/one" },
        { Arrays, "    done: one", "    after: [tables/one]\n    done: one", "after:", "\"after\" goes in a circle: arrays/one -> tables/one -> arrays/four -> arrays/three -> arrays/two -> arrays/one" },
        { Career, "tasks:", "task:", "task:", "there is no key \"task\"; did you mean \"tasks\"?" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void AnEdit_BreaksOneRule(string file, string old, string with, string at, string message)
    {
        folder.Edit(file, old, with);

        Assert.Contains(new ContentFault(file, folder.Line(file, at), message), folder.Read().Faults);
    }

    [Theory]
    [InlineData("hours: 4", "hours: 0.5", "the tasks of level course and project take 17 hours; the article gives 25, so it may be 18.75 to 31.25")]
    [InlineData("hours: 4", "hours: 4 ", null)]
    public void Hours_AddUpToTheArticles(string old, string with, string? message)
    {
        folder.Write(Arrays, folder.Text(Arrays).Replace("id: two\n    title: Do two\n    hours: 4", "id: two\n    title: Do two\n    hours: 0.5", StringComparison.Ordinal));
        folder.Edit(Arrays, old, with);

        Assert.Equal(message is null ? [] : [new ContentFault(Arrays, 1, message)], folder.Read().Faults);
    }

    [Fact]
    public void ATask_IsReadWhole()
    {
        folder.Edit(Arrays, "    done: two", "    kind: mock\n    whyfor: {tester-intern: Testers live on it.}\n    after: [career/cv]\n    roles: [tester-intern]\n    was: [arrays/old]\n    done: two");

        var curriculum = folder.Read().Library!.Curriculum;

        var task = curriculum.Find("arrays/old")!;
        Assert.Equal(("arrays/two", "skill:arrays", 4m, Level.Course, ExerciseKind.Mock), (task.Id, task.Skill.ToString(), task.Hours, task.Level, task.Kind));
        Assert.Equal(("Do two", "Do two now.", "It matters.", "two is there."), (task.Title, task.Do, task.Why, task.Done));
        Assert.Equal("Testers live on it.", task.WhyFor[new ArticleId(ArticleKind.Role, "tester-intern")]);
        Assert.Equal(["career/cv"], task.After);
        Assert.Equal(["role:tester-intern"], task.Roles.Select(r => r.ToString()));
        Assert.Equal(["skill:arrays#what"], task.Read.Select(r => r.ToString()));
        Assert.Null(curriculum.Find("career/cv")!.Skill);
        Assert.Equal(["arrays/one", "arrays/two", "arrays/three", "arrays/four", "arrays/five", "arrays/six"], curriculum.BySkill[task.Skill!.Value].Select(e => e.Id));
    }

    [Fact]
    public void AQuickOpening_ReadsTasksWhenTheyAreAskedFor_AndLeavesOutWhatIsBroken()
    {
        folder.Edit(Arrays, "hours: 4", "hours: 40");
        var library = ContentReader.Open(folder.Path, ContentFolder.Keys).Library!;

        Assert.Equal(12, library.Curriculum.Exercises.Count);
        Assert.Null(library.Curriculum.Find("arrays/one"));
    }

    [Fact]
    public void WithoutTasks_ThereAreNone()
    {
        foreach (var file in new[] { Arrays, Tables, Career })
        {
            folder.Delete(file);
        }

        Assert.Empty(folder.Read().Library!.Curriculum.Exercises);
    }

    private static string Tasks(string level, IEnumerable<string> ids) => string.Concat(ids.Select(id =>
        $"""
          - id: {id}
            title: Do {id}
            hours: 4
            level: {level}
            do: Do {id} now.
            why: It matters.
            done: {id} is there.
            read: ["skill:arrays#what"]

        """));
}
