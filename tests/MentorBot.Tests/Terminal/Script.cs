using System.Globalization;
using MentorBot.Core.Dialogue;
using MentorBot.Tests.Quizzes;
using MentorBot.Terminal;

namespace MentorBot.Tests.Terminal;

/// <summary>
/// A transcript played in one go: <c>you&gt; </c> lines are typed (<c>{right}</c> and <c>{wrong}</c> stand for such answers to the quiz question on the screen), <c>clock&gt; </c> lines let time go by (<c>3 days</c>, <c>20 min</c>), and what each of
/// them brings onto the screen is kept beside it.
/// </summary>
internal sealed class Script(Stage stage, IReadOnlyList<ScriptTurn> turns) : ILineSource
{
    public const string You = "you> ";
    public const string Clock = "clock> ";

    private readonly List<string> shown = [];
    private readonly List<ButtonId?> pressed = [];
    private int next;
    private int seen;

    public bool IsTyped => false;

    /// <summary>What each turn brought onto the screen.</summary>
    public IReadOnlyList<string> Shown => shown;

    /// <summary>The button that each turn chose by its number; null where it chose none.</summary>
    public IReadOnlyList<ButtonId?> Pressed => pressed;

    public async Task<string?> ReadLineAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (next > 0)
            {
                shown.Add(stage.Shown[seen..]);
            }

            seen = stage.Shown.Length;
            if (next == turns.Count)
            {
                return null;
            }

            var turn = turns[next++];
            pressed.Add(turn.Typed is { } line && stage.Choices.Number(line) is { } number ? stage.Choices.Find(number)?.Id : null);
            if (turn.Typed is { } typed)
            {
                stage.Clock.Advance(TimeSpan.FromSeconds(10));
                return await Answers.FillAsync(typed, stage.Store);
            }

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
                turns.Add(new ScriptTurn(line, line[You.Length..], TimeSpan.Zero, []));
            }
            else if (line.StartsWith(Clock, StringComparison.Ordinal))
            {
                turns.Add(new ScriptTurn(line, null, Span(line[Clock.Length..]), []));
            }
            else
            {
                turns[^1].Expected.Add(line);
            }
        }

        return turns;
    }

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
/// <param name="Typed">What is typed; null when time goes by.</param>
/// <param name="Passes">How much time goes by.</param>
/// <param name="Expected">The lines below it.</param>
internal sealed record ScriptTurn(string Line, string? Typed, TimeSpan Passes, List<string> Expected);
