using MentorBot.Composition;
using MentorBot.Storage;

namespace MentorBot.CommandLine;

/// <summary><c>restore FILE</c>: a backup takes the place of the store.</summary>
internal static class RestoreVerb
{
    public static Task<int> RunAsync(string file, CancellationToken cancellation) => StoreVerb.OpenAsync(
        async (provider, folder) =>
        {
            var backup = Path.GetFullPath(file);
            if (File.Exists(backup) && PackageAdapters.Stores.FirstOrDefault(p => p != provider && p.Wrote(backup)) is { } other)
            {
                return await StoreVerb.RefuseAsync(
                    $"{backup} is a backup of a store on {other.Kind.Name}, and {folder.Path} is kept in {provider.Kind.Name}. " +
                    $"Restore it into a folder of its own (Storage:Path, Storage:Provider) and bring its rows over with `export-all` and `import-all`. Nothing was changed.");
            }

            var (aside, fault) = provider.Restore(folder.Path, backup, TimeProvider.System);
            if (aside is not null)
            {
                await Console.Out.WriteLineAsync($"The store from before is kept in {aside}. It still holds people who were erased since: delete it when you need it no more.");
            }

            if (fault is not null)
            {
                return await StoreVerb.RefuseAsync(Sentence(fault, backup, folder));
            }

            await Console.Out.WriteLineAsync($"Restored from {backup} into {folder.Path}. Who was erased since that backup was erased again.");
            return 0;
        },
        "Let this user read the backup and write to the data folder.");

    /// <summary>The store's own sentence, unless it is about the backup and speaks of it as if it were the store.</summary>
    private static string Sentence(StoreFault fault, string backup, StoreFolder folder) => fault.Kind switch
    {
        StoreFaultKind.Missing => $"There is no file {backup}. Name a backup, for example the latest in {folder.Backups}. Nothing was changed.",
        StoreFaultKind.Foreign => $"{backup} is not a backup of MentorBot. Name a file that `backup FILE` made, or one of {folder.Backups}. Nothing was changed.",
        _ => fault.Message,
    };
}
