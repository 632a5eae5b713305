using System.Globalization;
using MentorBot.Core.Dialogue;
using MentorBot.Tests.Quizzes;
using MentorBot.Terminal;

namespace MentorBot.Tests.Terminal;

/// <summary>
/// A transcript played in one go: <c>you&gt; </c> lines are typed (<c>{right}</c> and <c>{wrong}</c> stand for such answers to the quiz question on the
/// screen), <c>quiz&gt; </c> lines play the quiz on (<see cref="QuizPlay"/>), <c>clock&gt; </c> lines let time go by (<c>3 days</c>, <c>20 min</c>),
/// <c>restart&gt;</c> ends the process and starts another on the same store; what each of them brings onto the screen is kept beside it.
/// </summary>
internal sealed class Script(IReadOnlyList<ScriptTurn> turns) : ILineSource, IDisposable
{
    public const string You = "you> ";
    public const string Quiz = "quiz> ";
    public const string Clock = "clock> ";
    public const string Restart = "restart>";

    private readonly List<string> shown = [];
    private readonly List<ButtonId?> pressed = [];
    private Stage stage = new();
    private QuizPlay? playing;
    private int next;
    private int seen;

    public bool IsTyped => false;

    /// <summary>What each turn brought onto the screen.</summary>
    public IReadOnlyList<string> Shown => shown;

    /// <summary>The button that each turn chose by its number; null where it chose none.</summary>
    public IReadOnlyList<ButtonId?> Pressed => pressed;

    /// <summary>Plays all of it, in as many processes as it has.</summary>
    public async Task PlayAsync()
    {
        await stage.Session(this, Session.Off).RunAsync(CancellationToken.None);
        while (turns[next - 1].Restarts && shown.Count < next)
        {
            stage.Dispose();
            stage = new Stage(after: stage);
            seen = 0;
            await stage.Session(this, Session.Off).RunAsync(CancellationToken.None);
        }
    }

    public async Task<string?> ReadLineAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (playing is not null && await playing.NextAsync(stage.Store) is { } answer)
            {
                stage.Clock.Advance(TimeSpan.FromSeconds(10));
                return answer;
            }

            playing = null;
            if (next > 0)
            {
                // What a process says of itself when it starts is no answer to anybody.
                shown.Add(turns[next - 1].Restarts ? "" : stage.Shown[seen..]);
            }

            seen = stage.Shown.Length;
            if (next == turns.Count)
            {
                return null;
            }

            var turn = turns[next++];
            pressed.Add(turn.Typed is { } line && stage.Choices.Number(line) is { } number ? stage.Choices.Find(number)?.Id : null);
            if (turn.Restarts)
            {
                return null;
            }

            if (turn.Typed is { } typed)
            {
                stage.Clock.Advance(TimeSpan.FromSeconds(10));
                return await Answers.FillAsync(typed, stage.Store);
            }

            playing = turn.Plays;
            await stage.AdvanceAsync(turn.Passes);
        }
    }

    /// <summary>The turns of a transcript; <c># </c> lines are notes.</summary>
    public static IReadOnlyList<ScriptTurn> Read(IEnumerable<string> lines)
    {
        var turns = new List<ScriptTurn>();
        foreach (var line in lines.Where(l => l.Length > 0 && !l.StartsWith("# ", StringComparison.Ordinal)))
        {
            if (line.StartsWith(You, StringComparison.Ordinal))
            {
                turns.Add(new ScriptTurn(line) { Typed = line[You.Length..] });
            }
            else if (line.StartsWith(Quiz, StringComparison.Ordinal))
            {
                turns.Add(new ScriptTurn(line) { Quiz = line[Quiz.Length..] });
            }
            else if (line.StartsWith(Clock, StringComparison.Ordinal))
            {
                turns.Add(new ScriptTurn(line) { Passes = Span(line[Clock.Length..]) });
            }
            else if (line == Restart)
            {
                turns.Add(new ScriptTurn(line) { Restarts = true });
            }
            else
            {
                turns[^1].Expected.Add(line);
            }
        }

        return turns;
    }

    public void Dispose() => stage.Dispose();

    /// <summary>A length of time in words: <c>3 days</c>, <c>20 min</c>, <c>4 s</c>.</summary>
    public static TimeSpan Span(string words) => words.Trim().Split(' ') is [var number, var unit] ? double.Parse(number, CultureInfo.InvariantCulture) * unit[0] switch
    {
        'd' => TimeSpan.FromDays(1),
        'h' => TimeSpan.FromHours(1),
        'm' => TimeSpan.FromMinutes(1),
        's' => TimeSpan.FromSeconds(1),
        'w' => TimeSpan.FromDays(7),
        _ => throw new FormatException($"\"{words}\" is no time."),
    }
    : throw new FormatException($"\"{words}\" is no time.");
}

/// <summary>A line of a transcript and what must follow it.</summary>
/// <param name="Line">As it stands in the file.</param>
internal sealed record ScriptTurn(string Line)
{
    /// <summary>What is typed; null when nothing is.</summary>
    public string? Typed { get; init; }

    /// <summary>How the quiz is played on; null when it is not.</summary>
    public string? Quiz { get; init; }

    /// <summary>How much time goes by.</summary>
    public TimeSpan Passes { get; init; }

    /// <summary>Whether another process takes over.</summary>
    public bool Restarts { get; init; }

    /// <summary>The lines below it.</summary>
    public List<string> Expected { get; } = [];

    /// <summary>The quiz played on, from the start; null when it is not.</summary>
    public QuizPlay? Plays => Quiz is null ? null : new QuizPlay(Quiz);
}
