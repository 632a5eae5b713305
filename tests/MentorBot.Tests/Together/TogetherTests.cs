using System.Diagnostics;
using MentorBot.Core.Json;
using MentorBot.Core.Ports;
using MentorBot.Core.Quizzes;
using MentorBot.Tests.Terminal;
using MentorBot.Tests.Wires;

namespace MentorBot.Tests.Together;

/// <summary>
/// Plays each transcript of <c>Transcripts/Together</c>: several people in a Discord channel or a Telegram group, from Monday 23 November 2026, 09:00 UTC,
/// over the wire to the real host, with the real content, on a store on disk. A file that ends in <c>-discord</c> or <c>-telegram</c> is of that platform, any
/// other of both.
/// <c>anna&gt; </c> lines are typed by Anna for all to see; after <c>press </c> stands the label of a button, or the letter of an option of Telegram's own
/// quiz; <c>{right}</c> and <c>{wrong}</c> stand for such letters of the question that was open before the line. Who is called <c>admin</c> runs the place.
/// <c>clock&gt; </c> lines let time go by; <c>restart&gt; </c> lines stop the program and start it again so much later.
/// Below stands what is new or changed then: <c>room&gt; </c> what all see, in the place or its thread, <c>anna sees&gt; </c> what she alone sees. Their
/// lines are as in <see cref="TranscriptTests"/>, of which words count; <c>picture</c> is one, labels of buttons are the last. Who is not named sees nothing new.
/// </summary>
public sealed class TogetherTests
{
    private const string Discord = "discord";
    private const string Telegram = "telegram";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static string Folder => Repository.At("tests", "MentorBot.Tests", "Transcripts", "Together");

    public static TheoryData<string, string> Transcripts
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var file in Directory.GetFiles(Folder, "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal))
            {
                foreach (var platform in new[] { Discord, Telegram }.Where(p => file.Split('-')[^1] is var last && (last == p || last is not (Discord or Telegram))))
                {
                    all.Add(file, platform);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Transcripts))]
    public async Task Transcript_ComesTrue(string file, string platform)
    {
        var steps = SharedScript.Read(await File.ReadAllLinesAsync(Path.Combine(Folder, $"{file}.txt")));
        await using var place = await (platform == Discord ? DiscordSharedPlace.StartAsync() : TelegramSharedPlace.StartAsync());
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            var question = await OpenAsync(place);
            await step.DoAsync(place, line => Fill(line, question));
            await ReadsAsync($"{file} on {platform}", step, place, question, read);
        }
    }

    /// <summary>Everybody sees what is expected, and nothing else. What shows how many have answered comes a little later than what is committed.</summary>
    private static async Task ReadsAsync(string file, SharedStep step, ISharedPlace place, Presentation? question, HashSet<string> read)
    {
        var expected = step.Expected.ToDictionary(
            e => e.Key, e => e.Value.Select(l => l is "…" ? l : WireTranscript.Words(Fill(l, question)) + (l.EndsWith('…') ? "…" : "")).ToArray(), StringComparer.Ordinal);
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System))
        {
            var news = place.Messages().Where(m => !read.Contains(m.Message.Id)).ToList();
            var shown = news.GroupBy(m => m.Audience, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.SelectMany(m => m.Message.Lines).Where(l => WireTranscript.Words(l).Length > 0).ToArray(), StringComparer.Ordinal);
            var missed = expected.Keys.Union(shown.Keys).FirstOrDefault(a => !TranscriptPattern.Matches(expected.GetValueOrDefault(a, []), Array.ConvertAll(shown.GetValueOrDefault(a, []), WireTranscript.Words)));
            if (missed is null)
            {
                read.UnionWith(news.Select(m => m.Message.Id));
                return;
            }

            Assert.True(
                watch.Elapsed < Patience,
                $"{file}: after \"{step.Line}\" not as expected for {missed}:\n{string.Join('\n', expected.GetValueOrDefault(missed, []))}\nbut\n{string.Join('\n', shown.Select(s => $"{s.Key}> {string.Join("\n  ", s.Value)}"))}");
        }
    }

    /// <summary>The question that is open in the room; null when none is.</summary>
    private static async Task<Presentation?> OpenAsync(ISharedPlace place)
    {
        var room = CoreJson.ReadRoom(await place.Store.ReadAsync(new AggregateKey("place", place.Room), default));
        var (id, seed) = room.Race is { Present: { } present } race ? (present.Question, race.Seed) : room.Daily?.Open is { } open ? (open.Question, open.Seed) : ("", 0UL);
        return RealContent.Edition.Library.Questions.Find(id) is { } question ? new Presentation(question, seed) : null;
    }

    private static string Fill(string line, Presentation? question) => question is null ? line : line
        .Replace("{right}", Quizzes.Answers.Right(question), StringComparison.Ordinal)
        .Replace("{wrong}", Quizzes.Answers.Wrong(question), StringComparison.Ordinal);
}
