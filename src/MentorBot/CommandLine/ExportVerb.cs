using MentorBot.Storage.Files;

namespace MentorBot.CommandLine;

/// <summary><c>export-all FILE</c>: every row of the store as JSON lines.</summary>
internal static class ExportVerb
{
    private const string StandardOutput = "-";

    public static Task<int> RunAsync(string file, CancellationToken cancellation) => StoreVerb.ReadAsync(
        async (view, _) =>
        {
            var rows = view.ExportAsync(cancellation);
            if (file == StandardOutput)
            {
                await using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
                await Console.Error.WriteLineAsync($"{await RecordFile.WriteAsync(rows, output, cancellation)}");
            }
            else
            {
                var written = await RecordFile.WriteAsync(rows, Path.GetFullPath(file), cancellation);
                await Console.Out.WriteLineAsync($"{file}: {written}");
            }

            return 0;
        },
        StoreVerb.AnotherFile);
}
