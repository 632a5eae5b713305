using MentorBot.Core.Ports;

namespace MentorBot.Storage.Sqlite;

/// <summary>Reads a log from its beginning, page by page, so that a slow reader holds up no checkpoint.</summary>
internal static class WholeLog
{
    private const int Page = 500;

    public static IEnumerable<LogEntry> Read(Readers readers, string log, CancellationToken cancellation)
    {
        var (at, number) = (DateTimeOffset.UnixEpoch, 0L);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var page = readers.Read(r => r.LogPage(log, at, number, Page));
            foreach (var (entry, _) in page)
            {
                yield return entry;
            }

            if (page.Count < Page)
            {
                yield break;
            }

            (at, number) = (page[^1].Entry.At, page[^1].Number);
        }
    }
}
