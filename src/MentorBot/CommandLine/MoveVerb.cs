using MentorBot.Composition;
using MentorBot.Storage;
using MentorBot.Storage.Files;

namespace MentorBot.CommandLine;

/// <summary><c>move FROM TO</c>: the data folder is kept in another kind of store from now on.</summary>
internal static class MoveVerb
{
    public static Task<int> RunAsync(string from, string to, CancellationToken cancellation) => StoreVerb.RunAsync(
        async (folder, _) =>
        {
            var (source, target) = (Find(from), Find(to));
            if ((source.Fault ?? target.Fault) is { } unknown)
            {
                return await StoreVerb.RefuseAsync(unknown);
            }

            var moved = await StoreFolderMove.RunAsync(folder, source.Provider!, target.Provider!, TimeProvider.System, cancellation);
            if (moved.Fault is { } fault)
            {
                return await StoreVerb.RefuseAsync(fault);
            }

            await Console.Out.WriteLineAsync($"{folder.At(target.Provider!.Kind.File)}: {moved.Digest}");
            await Console.Out.WriteLineAsync($"Every row was read back and compared. The store from before is kept in {moved.Aside}; delete it when you need it no more.");
            return 0;
        },
        "Let this user write to the data folder.");

    private static StoreChoice Find(string name) => StoreChoice.Find(name, PackageAdapters.Stores, $"\"{name}\" is asked for");
}
