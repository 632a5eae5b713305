using MentorBot.Core.Phrases;

namespace MentorBot.Content;

/// <summary>Reads the content folder again when a file of it was saved, so that an edit is live within two seconds.</summary>
/// <remarks>
/// It asks for the files' stamps twice a second and does not wait for the system to tell of changes: that also works in containers,
/// on network volumes and with editors that save by renaming. Content is read when the stamps have stood still for one such round,
/// so that a save of many files is read once.
/// Make it before the first reading: an edit in between is then read twice, not missed.
/// </remarks>
public sealed class ContentWatcher : IDisposable, IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly string folder;
    private readonly IReadOnlyList<PhraseKey> phraseKeys;
    private readonly Action<ContentReading> changed;
    private readonly Action<Exception>? failed;
    private readonly ContentFiles files;
    private readonly ITimer timer;
    private IReadOnlyList<(string, long, DateTime)> known;
    private IReadOnlyList<(string, long, DateTime)> seen;

    /// <summary>Begins to watch.</summary>
    /// <param name="folder">The content folder.</param>
    /// <param name="clock">Whose timer sets the pace.</param>
    /// <param name="phraseKeys">The phrases that the rules ask for.</param>
    /// <param name="changed">Takes each new reading, with books or with faults; never two at once.</param>
    /// <param name="failed">Hears of what <paramref name="changed"/> throws; the watch goes on.</param>
    public ContentWatcher(
        string folder,
        TimeProvider clock,
        IReadOnlyList<PhraseKey> phraseKeys,
        Action<ContentReading> changed,
        Action<Exception>? failed = null)
    {
        ArgumentNullException.ThrowIfNull(clock);
        this.folder = folder;
        this.phraseKeys = phraseKeys;
        this.changed = changed;
        this.failed = failed;
        files = new ContentFiles(folder);
        known = seen = Stamps();
        // One shot at a time, set anew after each round: a slow reading delays the next round and never meets it.
        timer = clock.CreateTimer(static watcher => ((ContentWatcher)watcher!).Round(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timer.Change(Pause, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Stops watching.</summary>
    public void Dispose() => timer.Dispose();

    /// <summary>Stops watching and waits for the round under way.</summary>
    public ValueTask DisposeAsync() => timer.DisposeAsync();

    private void Round()
    {
        try
        {
            Look();
        }
#pragma warning disable CA1031 // Whatever the receiver throws must not end the watch, nor the process.
        catch (Exception e)
#pragma warning restore CA1031
        {
            failed?.Invoke(e);
        }
        finally
        {
            timer.Change(Pause, Timeout.InfiniteTimeSpan);
        }
    }

    private void Look()
    {
        var now = Stamps();
        var still = now.SequenceEqual(seen);
        seen = now;
        if (still && !now.SequenceEqual(known))
        {
            // The stamps from before the reading: what is saved meanwhile is seen in the next round.
            known = now;
            changed(ContentReader.Read(folder, phraseKeys));
        }
    }

    /// <summary>The stamps of now; those of before when a file goes away under our eyes, to look again in the next round.</summary>
    private IReadOnlyList<(string, long, DateTime)> Stamps()
    {
        try
        {
            return files.Stamps();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return seen ?? [];
        }
    }
}
