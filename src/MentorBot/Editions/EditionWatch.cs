using MentorBot.Composition;
using MentorBot.Content;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorBot.Editions;

/// <summary>Makes a saved edit live; a broken one changes nothing and is told to the operator, fault by fault.</summary>
/// <param name="folder">Where the content is.</param>
/// <param name="editions">Where a new edition goes.</param>
/// <param name="clock">Sets the pace.</param>
/// <param name="logger">Tells the operator.</param>
internal sealed class EditionWatch(ContentPlace folder, LiveEditions editions, TimeProvider clock, ILogger<EditionWatch> logger) : IHostedService, IDisposable
{
    /// <summary>Until then the first answers have the machine to themselves.</summary>
    private static readonly TimeSpan UntilFullCheck = TimeSpan.FromSeconds(3);

    private ContentWatcher? watcher;
    private ITimer? fullCheck;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        watcher = new ContentWatcher(folder.Path, folder.Stamps, clock, MentorServices.PhraseKeys, Take, bug => Log.WatchBroke(logger, bug));
        fullCheck = clock.CreateTimer(_ => CheckAll(), null, UntilFullCheck, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (watcher is { } watching)
        {
            await watching.DisposeAsync();
        }

        if (fullCheck is { } check)
        {
            await check.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        watcher?.Dispose();
        fullCheck?.Dispose();
    }

    /// <summary>A start reads only what it needs; what else is wrong with the content is told soon after.</summary>
    private void CheckAll()
    {
        var faults = EditionReader.Read(folder.Path).Faults;
        foreach (var fault in faults)
        {
            Log.ContentFault(logger, fault);
        }

        if (faults.Count > 0)
        {
            Log.ContentFaulty(logger, faults.Count);
        }

        LetGo();
    }

    /// <summary>
    /// Reading all content leaves several times its size behind, and then little is made for hours: without this nothing would be given back.
    /// </summary>
    private static void LetGo() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    private void Take(ContentReading reading)
    {
        if (EditionReader.Index(reading) is { } edition)
        {
            editions.Publish(edition);
            var articles = edition.Library.Articles;
            Log.ContentLive(logger, articles.Count, articles.Sum(a => a.Passages.Count));
            LetGo();
            return;
        }

        foreach (var fault in reading.Faults)
        {
            Log.ContentFault(logger, fault);
        }

        Log.ContentKept(logger, reading.Faults.Count);
    }
}

/// <summary>The folder that the content of this process is read from.</summary>
internal sealed record ContentPlace(string Path)
{
    /// <summary>What stood there before the first reading.</summary>
    public ContentStamps Stamps { get; } = ContentStamps.Of(Path) ?? ContentStamps.None;
}
