using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Core.Ports;
using MentorBot.Storage.Sqlite;
using MentorBot.Tests;

namespace MentorBot.LongTests.Crash;

/// <summary>The mentor, killed in the middle of a race and started again: the race goes on or ends with an apology, and every answer that was taken counts once.</summary>
public sealed partial class RaceCrashTests : IDisposable
{
    private const string Room = "square";
    private const string Starter = "p0";
    private const string Begin = "begin";

    /// <summary>The question in which the process dies.</summary>
    private const int Fatal = 2;

    private readonly TemporaryFolder folder = new();

    /// <summary>What was delivered and is not acknowledged, which the platform delivers again.</summary>
    private readonly Dictionary<string, Delivery> pending = new(StringComparer.Ordinal);

    /// <summary>How many presses each question got: one person for each option, so that one of them is right.</summary>
    private readonly Dictionary<int, int> pressed = [];

    private readonly List<string> ends = [];

    private string Data => Path.Combine(folder.Path, "data");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("asked")]
    [InlineData("answered")]
    [InlineData("revealed")]
    public async Task KilledAndStartedAtOnce_TheRaceGoesOn_OrEndsWithAnApology(string when)
    {
        await LiveAsync(when, TimeSpan.Zero);
        await LiveAsync("", TimeSpan.Zero);

        // Whether a question that was being sent is there nobody can know: then it is the last.
        var lost = when == "asked" && ends is [var end] && end.Contains("a question got lost on its way", StringComparison.Ordinal);
        await HoldsAsync(lost ? "What was won before stands." : "The race was stopped", closed: lost ? 1 : 3);
    }

    [Fact]
    public async Task KilledAndStartedTenMinutesLater_TheRaceEndsWithAnApology_AndTheScoresAreKept()
    {
        await LiveAsync("answered", TimeSpan.Zero);
        await LiveAsync("", TimeSpan.FromMinutes(10));

        await HoldsAsync("I am sorry: I was away for a moment, so the race ends here. What was won before stands.", closed: 1);
    }

    /// <summary>The race ended once, each question that counts had one right answer, and each answer to it is kept once.</summary>
    private async Task HoldsAsync(string words, int closed)
    {
        var end = Assert.Single(ends);
        Assert.Contains(words, end, StringComparison.Ordinal);
        var places = Place().Matches(end);
        Assert.Equal(closed, places.Sum(p => int.Parse(p.Groups["right"].Value, CultureInfo.InvariantCulture)));
        Assert.All(places, p => Assert.Equal(closed.ToString(CultureInfo.InvariantCulture), p.Groups["closed"].Value));

        using var store = SqliteStore.Open(Data, TimeProvider.System).Store!;
        var logs = await store.ExportAsync(CancellationToken.None).OfType<LogRecord>().Select(l => l.Entry).ToListAsync();
        foreach (var (question, presses) in pressed.Where(p => p.Key <= closed))
        {
            var answers = logs.Where(l => l.Log.StartsWith("race:", StringComparison.Ordinal) && l.Log.EndsWith($":{question}", StringComparison.Ordinal)).Select(l => l.Owner).ToList();
            Assert.Equal(presses, answers.Count);
            Assert.Equal(presses, answers.Distinct().Count());
        }

        var points = Place().Matches(end).Sum(p => int.Parse(p.Groups["points"].Value, CultureInfo.InvariantCulture));
        Assert.Equal(points, logs.Where(l => l.Log.StartsWith("points:", StringComparison.Ordinal)).Sum(l => System.Text.Json.JsonElement.Parse(l.Document.Span).GetProperty("points").GetInt32()));
    }

    /// <summary>One process: until it is killed in the fatal question, or until the race is over.</summary>
    /// <param name="kill">At what it is killed: the question is asked, all answers to it are taken, or its answer is shown; never when empty.</param>
    /// <param name="later">How far ahead its clock is of the system's.</param>
    private async Task LiveAsync(string kill, TimeSpan later)
    {
        using var subject = Subject.Start(Data, "Sqlite", later > TimeSpan.Zero ? [(TimeProvider.System.GetUtcNow() + later).ToString("O")] : []);
        var present = 0;
        while (await subject.NextAsync() is { } line)
        {
            var reached = line.Split('\t') switch
            {
                ["ready"] => Start(subject),
                ["taken", var id] when pending.Remove(id) && present == Fatal && pending.Count == 0 => "answered",
                ["posted", var buttons, var words] => Read(subject, buttons.Split(' ').Where(b => b.StartsWith("1|race|a|", StringComparison.Ordinal)).ToList(), words, ref present),
                _ => "",
            };
            if (reached.Length > 0 && reached == kill)
            {
                subject.Kill();
            }
        }

        var (exitCode, error) = await subject.EndAsync();
        Assert.True(exitCode == (kill.Length == 0 ? 0 : 137), $"It ended with {exitCode}:\n{error}");
    }

    private string Start(Subject subject)
    {
        if (pressed.Count == 0)
        {
            pending[Begin] = new Delivery(Begin, Starter, "/quiz race sql 5 10", Room);
        }

        // What a dead process may have sent is settled before anything is taken: then the race is over by now.
        if (ends.Count == 0)
        {
            pending.Values.ToList().ForEach(subject.Deliver);
        }

        return "";
    }

    /// <summary>Reads what is posted, and answers a question that is new; the race is stopped once the question after the fatal one is over.</summary>
    private string Read(Subject subject, IReadOnlyList<string> options, string words, ref int present)
    {
        if (Question().Match(words) is not { Success: true } question)
        {
            if (options.Count == 0 && !words.StartsWith("Quiz race", StringComparison.Ordinal))
            {
                ends.Add(words);
                subject.Finish();
            }

            return "";
        }

        present = int.Parse(question.Groups["number"].Value, CultureInfo.InvariantCulture);
        if (options.Count == 0)
        {
            if (present > Fatal)
            {
                Deliver(subject, new Delivery("stop", Starter, "/quiz race stop", Room));
            }

            return present == Fatal ? "revealed" : "";
        }

        if (!pressed.TryAdd(present, options.Count))
        {
            return "";
        }

        for (var option = 0; option < options.Count; option++)
        {
            Deliver(subject, new Delivery($"{present}-{option}", $"p{option}", $"press {options[option]}", Room));
        }

        return present == Fatal ? "asked" : "";
    }

    private void Deliver(Subject subject, Delivery delivery)
    {
        pending[delivery.Id] = delivery;
        subject.Deliver(delivery);
    }

    [GeneratedRegex(@"^Question (?<number>[0-9]+)/5", RegexOptions.ExplicitCapture)]
    private static partial Regex Question();

    [GeneratedRegex(@"(?<points>[0-9]+) points, (?<right>[0-9]+) of (?<closed>[0-9]+) right", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
