using System.Diagnostics;
using System.Text.Json;
using MentorBot.Composition;
using MentorBot.Core.Json;
using MentorBot.Core.Learners;
using MentorBot.Core.Plans;
using MentorBot.Core.Ports;
using MentorBot.Core.Quizzes.Reviews;
using MentorBot.Storage;
using MentorBot.Tests;

namespace MentorBot.LongTests.Crash;

/// <summary>The mentor, killed again and again while people talk to it.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Kills = 50;

    /// <summary>Lines that a life writes at most before it is killed; most are written by turns of all people at once.</summary>
    private const int MostLines = 90;

    /// <summary>Turns of each person in the last life, which ends by itself.</summary>
    private const int LastTurns = 10;

    /// <summary>A Wednesday: on Monday at midnight plans are made anew, which <c>/undo</c> takes back like any change, and the model knows nothing of it.</summary>
    private static readonly DateTimeOffset Start = new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero);

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly TemporaryFolder folder = new();
    private readonly Random random = new(20261122);
    private readonly List<ScriptedPerson> people = [.. Enumerable.Range(1, 8).Select(n => new ScriptedPerson($"p{n}", new Random(n)))];
    private readonly HashSet<string> said = new(StringComparer.Ordinal);

    private string Data => Path.Combine(folder.Path, "data");

    public void Dispose() => folder.Dispose();

    /// <summary>Every store that this build has.</summary>
    public static TheoryData<string> Stores => [.. PackageAdapters.Stores.Select(s => s.Kind.Name)];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task KilledFiftyTimes_LosesNothingDoesNothingTwiceAndSaysWhatItPromised(string store)
    {
        people.ForEach(p => p.Next());
        for (var life = 0; life < Kills; life++)
        {
            await LiveAsync(store, killAt: random.Next(1, MostLines));
        }

        await LiveAsync(store, killAt: null);

        Assert.All(people.SelectMany(p => p.Changing), delivery => Assert.Contains(delivery, said));
        Assert.InRange(people.Sum(p => p.Answered), 50, int.MaxValue);
        await CompareAsync(store);
    }

    /// <summary>One process, from its start to its death, or to its own end when it is not killed.</summary>
    private async Task LiveAsync(string store, int? killAt)
    {
        using var subject = Subject.Start(Data, store, (Start + watch.Elapsed).ToString("O"));
        var saidNow = new HashSet<string>(StringComparer.Ordinal);
        var turns = people.ToDictionary(p => p.Name, _ => 0);
        for (var lines = 1; await subject.NextAsync() is { } line; lines++)
        {
            switch (line.Split('\t'))
            {
                case ["ready"]:
                    people.ForEach(p => Resume(subject, p));
                    break;
                case ["said", var delivery, var words]:
                    said.Add(delivery);
                    Assert.True(saidNow.Add(line), $"{delivery} was answered twice: {words}");
                    break;
                case ["taken", var delivery] when people.Find(p => p.Pending?.Id == delivery) is { } person:
                    person.Acknowledged();
                    if (killAt is not null || ++turns[person.Name] < LastTurns)
                    {
                        subject.Deliver(person.Next());
                    }

                    break;
            }

            if (lines == killAt)
            {
                // Not always at the very moment of a line.
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(4)), TimeProvider.System);
                subject.Kill();
            }
            else if (people.TrueForAll(p => p.Pending is null))
            {
                subject.Finish();
            }
        }

        var (exitCode, error) = await subject.EndAsync();
        Assert.True(exitCode == (killAt is null ? 0 : 137) && !error.Contains("fail ", StringComparison.Ordinal), $"It ended by itself, with {exitCode}:\n{error}");
    }

    /// <summary>What was not acknowledged is delivered again; now and then also what was.</summary>
    private void Resume(Subject subject, ScriptedPerson person)
    {
        if (person.LastChange is { } change && random.Next(2) == 0)
        {
            subject.Deliver(change);
        }

        subject.Deliver(person.Pending!);
    }

    private async Task CompareAsync(string store)
    {
        var (view, fault) = StoreChoice.Of(store, new StoreFolder(Data), PackageAdapters.Stores).Provider!.View(Data);
        Assert.Null(fault);
        using (view)
        {
            var rows = await view!.ExportAsync(CancellationToken.None).ToListAsync();
            Assert.Empty(rows.OfType<OutboxRecord>());
            var learners = rows.OfType<AggregateRecord>().Select(a => Learner.Of(new Stored(a.Version, a.Document))).ToDictionary(l => Assert.Single(l.Accounts).Id);
            var deliveries = rows.OfType<DeliveryRecord>().Select(d => d.Delivery.Value).ToHashSet(StringComparer.Ordinal);
            Assert.Equal(people.Count, learners.Count);
            foreach (var person in people)
            {
                var learner = learners[person.Name];
                Assert.Equal((8m, "Europe/Berlin"), (learner.Profile!.HoursAWeek, learner.Profile.Zone));
                Assert.Equal(person.Tasks, learner.Plan!.Tasks.Where(t => t.Need == Need.Own).OrderBy(t => t.Title, StringComparer.Ordinal).Select(t => KeyValuePair.Create(t.Title, t.State == TaskState.Done)));
                var logs = rows.OfType<LogRecord>().Select(l => l.Entry).Where(l => l.Owner == learner.Id.Value).ToLookup(l => l.Log);
                Assert.Equal(Enumerable.Repeat(ScriptedPerson.Question, person.Asked), logs[FiledQuestion.Log].Select(Question));
                var cards = rows.OfType<OwnedRecord>().Where(o => o.Key.Kind == Cards.Kind && o.Key.Owner == learner.Id.Value).Select(o => Cards.Read(new OwnedRow(o.Key.Id, o.Document))).ToList();
                Assert.Equal((person.Answered, person.Answered), (logs[ReviewLog.Log].Count(), cards.Count));
                Assert.All(cards, c => Assert.Equal(1, c.Reviews));
                Assert.Superset(person.Changing.ToHashSet(StringComparer.Ordinal), deliveries);
            }
        }
    }

    private static string Question(LogEntry entry) => JsonSerializer.Deserialize(entry.Document.Span, CoreJson.Default.FiledQuestion)!.Question;
}
