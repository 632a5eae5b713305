using System.Diagnostics;
using System.Text.RegularExpressions;
using MentorBot.Tests.Terminal;
using MentorBot.Core.Quizzes.Sessions;
using MentorBot.Tests.Quizzes;

namespace MentorBot.Tests.Wires;

/// <summary>
/// Plays the terminal's transcripts over the wires of Telegram and Discord: the same files, typed and pressed by a person there, held against what
/// arrives at the server. What is compared are words: a platform has its own bullets, bars and signs for bold, so that only letters and digits count.
/// Numbers that choose press the button of that number. What belongs to the terminal itself, saving pictures and files, is left out.
/// </summary>
internal static partial class WireTranscript
{
    /// <summary>What the terminal says of its own: no other platform does.</summary>
    private static readonly string[] TerminalsOwn = ["mentor> Saved: …", "mentor> /save keeps", "mentor> There is no choice", "mentor> There is nothing to choose"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The files, by name.</summary>
    public static IReadOnlyList<string> Files => [.. Directory.GetFiles(Folder, "*.txt").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    private static string Folder => Repository.At("tests", "MentorBot.Tests", "Transcripts");

    /// <summary>Plays a file.</summary>
    public static async Task PlayAsync(string file, IWirePerson person)
    {
        await using var _ = person;
        var turns = Script.Read(await File.ReadAllLinesAsync(Path.Combine(Folder, file)));
        using var script = new Script(turns);
        await script.PlayAsync();
        var read = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < turns.Count && turns[i].Typed is not ("quit" or "/quit"); i++)
        {
            if (turns[i].Restarts)
            {
                await person.RestartAsync();
            }
            else if (turns[i].Plays is { } quiz)
            {
                while (await quiz.NextAsync(person.Store) is { } answer)
                {
                    person.Clock.Advance(TimeSpan.FromSeconds(10));
                    await person.SaysAsync(answer);
                }
            }
            else if (turns[i].Typed is not { } typed)
            {
                await AdvanceAsync(person, turns[i].Passes);
            }
            else if (typed != "/save" && (turns[i].Expected is not [var first, ..] || !IsTerminals(first)))
            {
                person.Clock.Advance(TimeSpan.FromSeconds(10));
                await (script.Pressed[i] is { } button ? person.PressesAsync(await Answers.HereAsync(button, person.Store)) : person.SaysAsync(await Answers.FillAsync(typed, person.Store)));
            }
            else
            {
                continue;
            }

            Reads(file, turns[i], person, read, script.Pressed[i] is { Feature: QuizFeature.Feature });
        }
    }

    /// <summary>Reads what is new, which is what the turn expects; a quiz that is edited in place goes on saying its question above that.</summary>
    private static void Reads(string file, ScriptTurn turn, IWirePerson person, HashSet<string> read, bool inPlace)
    {
        string[] above = inPlace ? ["…"] : [];
        string[] expected = [.. above, .. turn.Expected.Where(l => !IsTerminals(l)).Select(l => l.Trim() is "…" || IsTable(l) ? "…" : Words(l) + (l.EndsWith('…') ? "…" : "")).Where(l => l.Length > 0)];
        var cells = turn.Expected.Where(IsTable).Skip(1).SelectMany(l => l.Split('│')).Select(Words);
        var shown = person.Messages().Where(m => read.Add(m.Id)).SelectMany(m => m.Lines).Select(Words).Where(l => l.Length > 0).ToArray();
        Assert.True(TranscriptPattern.Matches(expected, shown) && cells.All(c => shown.Any(l => l.Contains(c, StringComparison.Ordinal))), $"{file}: after \"{turn.Line}\" came\n{string.Join('\n', shown)}\nand not\n{string.Join('\n', expected)}");
    }

    /// <summary>Lets time go by, from one due item to the next; each is done and said before the next.</summary>
    public static async Task AdvanceAsync(IWirePerson person, TimeSpan by)
    {
        var end = person.Clock.GetUtcNow() + by;
        while (await person.Store.NextAsync(CancellationToken.None) is { } next && next <= end)
        {
            person.Clock.Advance(next > person.Clock.GetUtcNow() ? next - person.Clock.GetUtcNow() : TimeSpan.Zero);
            person.Wake();
            for (var watch = Stopwatch.StartNew(); !await IsDoneAsync(person);)
            {
                Assert.True(watch.Elapsed < Patience, "What is due was not done.");
                await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
            }
        }

        person.Clock.Advance(end - person.Clock.GetUtcNow());
    }

    private static async Task<bool> IsDoneAsync(IWirePerson person) =>
        (await person.Store.NextAsync(CancellationToken.None) is not { } next || next > person.Clock.GetUtcNow())
        && (await person.Store.ReadPendingAsync(1, CancellationToken.None)).Count == 0;

    private static bool IsTerminals(string line) => TerminalsOwn.Any(t => line.StartsWith(t, StringComparison.Ordinal));

    /// <summary>A row of a table, which a phone shows as a list: there each cell below the titles must stand somewhere.</summary>
    private static bool IsTable(string line) => line.Contains(" │ ", StringComparison.Ordinal);

    /// <summary>The letters and digits of a line.</summary>
    internal static string Words(string line) => NoWord().Replace(line.StartsWith("mentor> ", StringComparison.Ordinal) ? line["mentor> ".Length..] : line, " ").Trim();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NoWord();
}
