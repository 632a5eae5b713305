using MentorBot.Terminal;

namespace MentorBot.CommandLine;

/// <summary><c>status</c>: what the data folder holds.</summary>
internal static class StatusVerb
{
    public static Task<int> RunAsync(CancellationToken cancellation) => StoreVerb.ReadAsync(async (view, folder) =>
    {
        var status = view.Status();
        await using var output = Screens.Output();
        await output.WriteLineAsync($"""
            data folder   {folder.Path}
            store         {Size.Of(status.Bytes)}, schema {status.Schema}
            learners      {status.Learners}, with {status.Accounts} accounts
            due items     {status.Due}
            to be said    {status.Pending}
            last backup   {LastBackup(folder.Backups) ?? "none yet"}
            """.AsMemory(), cancellation);
        return 0;
    });

    private static string? LastBackup(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.db").MaxBy(File.GetLastWriteTimeUtc) : null;
}
