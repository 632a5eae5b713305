using MentorBot.Storage.Files;

namespace MentorBot.CommandLine;

/// <summary><c>import-all FILE</c>: what <c>export-all</c> wrote, into an empty store.</summary>
internal static class ImportVerb
{
    public static Task<int> RunAsync(string file, CancellationToken cancellation) => StoreVerb.OpenAsync(
        async (provider, folder) =>
        {
            if (!File.Exists(file))
            {
                return await StoreVerb.RefuseAsync($"There is no file {Path.GetFullPath(file)}. Name one that `export-all FILE` wrote.");
            }

            var opening = provider.Open(folder.Path, TimeProvider.System);
            using var store = opening.Store;
            if (store is null)
            {
                return await StoreVerb.RefuseAsync(opening.Fault!.Message);
            }

            var (digest, fault) = await StoreMove.RunAsync(RecordFile.ReadAsync(file, cancellation), store, cancellation);
            if (fault is not null)
            {
                return await StoreVerb.RefuseAsync(fault);
            }

            await Console.Out.WriteLineAsync($"{folder.Path}: {digest}");
            return 0;
        },
        "Let this user read the file.");
}
