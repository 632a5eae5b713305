namespace MentorBot.CommandLine;

/// <summary><c>backup FILE</c>: a copy of the store as it stands at one moment, while turns go on.</summary>
internal static class BackupVerb
{
    public static Task<int> RunAsync(string file, CancellationToken cancellation) => StoreVerb.ReadAsync(
        async (view, _) =>
        {
            var copy = Path.GetFullPath(file);
            view.Backup(copy, cancellation);
            await Console.Out.WriteLineAsync($"{copy}: {Size.Of(new FileInfo(copy).Length)}");
            return 0;
        },
        StoreVerb.AnotherFile);
}
