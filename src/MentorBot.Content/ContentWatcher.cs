using MentorBot.Core.Phrases;

namespace MentorBot.Content;

/// <summary>Reads the content folder again when a file of it was saved, so that an edit is live within two seconds.</summary>
/// <remarks>
/// It asks for the files' stamps four times a second and does not wait for the system to tell of changes: that also works in containers,
/// on network volumes and with editors that save by renaming. Content is read when the stamps have stood still for one such round,
/// so that a save of many files is read once. That leaves most of the two seconds to the reading.
/// </remarks>
public sealed class ContentWatcher : IDisposable, IAsyncDisposable
{
    /// <summary>How long it waits between two looks; an edit is read after two of them at most.</summary>
    internal static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly string folder;
    private readonly IReadOnlyList<PhraseKey> phraseKeys;
    private readonly Action<ContentReading> changed;
    private readonly Action<Exception>? failed;
    private readonly ITimer timer;
    private ContentStamps known;
    private ContentStamps seen;

    /// <summary>Begins to watch.</summary>
    /// <param name="folder">The content folder.</param>
    /// <param name="read">The stamps from before it was read last: what was saved since is read first.</param>
    /// <param name="clock">Whose timer sets the pace.</param>
    /// <param name="phraseKeys">The phrases that the rules ask for.</param>
    /// <param name="changed">Takes each new reading, with books or with faults; never two at once.</param>
    /// <param name="failed">Hears of what <paramref name="changed"/> throws; the watch goes on.</param>
    public ContentWatcher(
        string folder,
        ContentStamps read,
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
        known = seen = read;
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
        // What goes away under our eyes is looked for again in the next round.
        var now = ContentStamps.Of(folder) ?? seen;
        var still = now.Equals(seen);
        seen = now;
        if (still && !now.Equals(known))
        {
            // The stamps from before the reading: what is saved meanwhile is seen in the next round.
            known = now;
            changed(ContentReader.Read(folder, phraseKeys));
        }
    }
}
