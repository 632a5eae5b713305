using System.Diagnostics;
using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Phrases;

namespace MentorBot.Benchmarks;

/// <summary>
/// Index build, answer time and memory at several sizes. Method: the real articles, cut or copied under other names to the size asked for;
/// all open questions once to warm up, then each twenty times, one at a time, on one thread.
/// </summary>
internal static class Figures
{
    /// <summary>One size a process, so that memory is that size's own.</summary>
    public static void Run(Library library, Phrasebook phrases, IReadOnlyList<Case> cases, int size)
    {
        var sized = Sized(library, size);
        GC.Collect();
        var before = GC.GetTotalMemory(true);
        var building = Stopwatch.StartNew();
        var edition = new Edition(sized, phrases);
        var built = building.Elapsed.TotalMilliseconds;
        Ask(edition, cases);
        var times = Enumerable.Range(0, 20).SelectMany(_ => Ask(edition, cases)).Order().ToArray();
        // As the program does after each reading of the content.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var held = (GC.GetTotalMemory(true) - before) / 1048576.0;
        GC.KeepAlive(edition);
        Console.WriteLine(
            $"{size,6} passages: index {built,5:0} ms, answer p50 {times[times.Length / 2],6:0} us, p99 {times[times.Length * 99 / 100],6:0} us, " +
            $"index holds {held,5:0.0} MB, process {Environment.WorkingSet / 1048576.0,5:0} MB");
    }

    /// <summary>The time of each question, microseconds.</summary>
    public static List<double> Ask(Edition edition, IReadOnlyList<Case> cases)
    {
        var times = new List<double>(cases.Count);
        foreach (var c in cases)
        {
            var started = Stopwatch.GetTimestamp();
            edition.Finder.Find(c.Text, Conversation.New);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
        }

        return times;
    }

    private static Library Sized(Library library, int size)
    {
        var articles = new List<Article>();
        var left = size;
        for (var copy = 0; left > 0; copy++)
        {
            foreach (var article in library.Articles)
            {
                var passages = article.Passages.Take(left).ToList();
                left -= passages.Count;
                if (passages.Count > 0)
                {
                    articles.Add(copy == 0 ? article with { Passages = passages } : Copy(article, passages, copy));
                }
            }
        }

        return new Library(articles, library.Lexicon);
    }

    private static Article Copy(Article article, List<Passage> passages, int copy)
    {
        var id = article.Id with { Name = $"{article.Id.Name}-{copy}" };
        return article with
        {
            Id = id,
            Title = $"{article.Title} {copy}",
            Aliases = [.. article.Aliases.Select(a => $"{a} {copy}")],
            Passages = [.. passages.Select(p => p with { Id = id.Passage(p.Id.Slug) })],
        };
    }
}
