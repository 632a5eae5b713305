using System.Collections.Immutable;

namespace MentorBot.LongTests.Crash;

/// <summary>
/// Somebody who answers the interview and then adds tasks, does them, takes changes back, asks what nobody knows and takes short quizzes to their end,
/// as chance has it; and the model of what must be stored of them.
/// </summary>
internal sealed class ScriptedPerson(string name, Random random)
{
    /// <summary>A question that the knowledge base does not know, and so keeps for the curator.</summary>
    public const string Question = "how does horovod compare for training";

    private static readonly string[] Interview = ["/plan", "applied ml", "no date", "8 hours a week", "monday wednesday saturday 19:00", "berlin", "rest work", "yes"];

    /// <summary>With fewer than five answers a quiz adds nothing to a plan.</summary>
    private const int QuizLength = 4;

    /// <summary>What quizzes are about, one after the other: no question comes twice.</summary>
    private static readonly string[] Quizzed = ["numpy", "sql", "git", "pandas", "docker", "pytorch", "testing", "debugging"];

    private readonly List<string> changing = [];
    private ImmutableSortedDictionary<string, bool> tasks = ImmutableSortedDictionary.Create<string, bool>(StringComparer.Ordinal);
    private ImmutableSortedDictionary<string, bool>? before;
    private int said;
    private Action? applied;
    private int quizzes;
    private Queue<(string Words, Action Apply)> quiz = [];

    public string Name => name;

    /// <summary>What was delivered and is not acknowledged yet.</summary>
    public Delivery? Pending { get; private set; }

    /// <summary>The last delivery that was acknowledged and changed something.</summary>
    public Delivery? LastChange { get; private set; }

    /// <summary>The tasks of their own, and whether they are done.</summary>
    public IReadOnlyDictionary<string, bool> Tasks => tasks;

    /// <summary>How often they asked the question.</summary>
    public int Asked { get; private set; }

    /// <summary>How many questions of quizzes they answered, all different.</summary>
    public int Answered { get; private set; }

    /// <summary>The acknowledged deliveries that changed something: each was promised an answer.</summary>
    public IReadOnlyList<string> Changing => changing;

    /// <summary>Says the next thing.</summary>
    public Delivery Next()
    {
        var (words, apply) = said < Interview.Length ? (Interview[said], () => { }) : Choose($"{name}-{said:0000}");
        applied = apply;
        Pending = new Delivery($"pipe:{name}:{said++}", name, words);
        return Pending;
    }

    /// <summary>The pending delivery is acknowledged: what it asked for must be on the disk.</summary>
    public void Acknowledged()
    {
        if (applied is not null)
        {
            applied();
            LastChange = Pending;
            changing.Add(Pending!.Id);
        }

        Pending = null;
    }

    /// <summary>Something to say and what it changes; null when it changes nothing.</summary>
    private (string Words, Action? Apply) Choose(string mark)
    {
        if (quiz.TryDequeue(out var turn))
        {
            return turn;
        }

        var open = tasks.Where(t => !t.Value).Select(t => t.Key).ToList();
        switch (random.Next(11))
        {
            case < 4:
                return ($"/plan add Paper {mark}", () => Change(tasks.Add($"Paper {mark}", false)));
            case < 6 when open.Count > 0:
                var task = open[random.Next(open.Count)];
                return ($"/done {task}", () => Change(tasks.SetItem(task, true)));
            case < 8 when before is { } earlier:
                return ("/undo", () => (tasks, before) = (earlier, null));
            case < 8:
                return ("/undo", null);
            case 10:
                quiz = new(Enumerable.Repeat(new (string, Action)[] { ("I don't know", () => Answered++), ("next", () => { }) }, QuizLength).SelectMany(t => t));
                return ($"/quiz {Quizzed[quizzes++ % Quizzed.Length]} {QuizLength}", () => { });
            default:
                return (Question, () => Asked++);
        }
    }

    private void Change(ImmutableSortedDictionary<string, bool> next) => (tasks, before) = (next, tasks);
}
