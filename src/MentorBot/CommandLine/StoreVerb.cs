using System.Data.Common;
using MentorBot.Composition;
using MentorBot.Storage;
using MentorBot.Stores;

namespace MentorBot.CommandLine;

/// <summary>What the verbs around the store have in common: the folder of the settings, and failures told with their cure.</summary>
internal static class StoreVerb
{
    /// <summary>The cure when a file cannot be made.</summary>
    public const string AnotherFile = "Name a new file in a folder that this user can write to.";

    private const string MayNotRead = "Let this user read the data folder, or name another one in Storage:Path.";

    /// <summary>Reads the store, whether a mentor runs on it or not.</summary>
    /// <param name="read">What to do with it.</param>
    /// <param name="cure">What is said behind the system's own words when a file cannot be read or written.</param>
    public static Task<int> ReadAsync(Func<IStoreView, StoreFolder, Task<int>> read, string cure = MayNotRead) => OpenAsync(
        async (provider, folder) =>
        {
            var (view, fault) = provider.View(folder.Path);
            using (view)
            {
                return view is null ? await RefuseAsync(fault!.Message) : await read(view, folder);
            }
        },
        cure);

    /// <summary>Works on the store of the settings.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public static Task<int> OpenAsync(Func<IStoreProvider, StoreFolder, Task<int>> work, string cure) => RunAsync(
        async (folder, name) => StoreChoice.Of(name, folder, PackageAdapters.Stores) switch
        {
            { Provider: { } provider } => await work(provider, folder),
            var refused => await RefuseAsync(refused.Fault!),
        },
        cure);

    /// <summary>Works on the data folder of the settings, with the value of <c>Storage:Provider</c>.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public static async Task<int> RunAsync(Func<StoreFolder, string?, Task<int>> work, string cure)
    {
        var settings = StartUp.Settings(contentPath: null).GetSection(StorageOptions.Section);
        var path = settings["Path"];
        if (StorageOptions.FaultOfPath(path) is { } wrong)
        {
            await StartUp.RefuseAsync([wrong]);
            return StartUp.Refused;
        }

        var folder = new StoreFolder(StorageOptions.Folder(path)!);
        try
        {
            return await work(folder, settings["Provider"]);
        }
        catch (OperationCanceledException)
        {
            return await RefuseAsync("Broken off before it was done; the store is as it was.");
        }
        catch (Exception broken) when (broken is DbException or InvalidDataException)
        {
            return await RefuseAsync($"The store in {folder.Path} cannot be read: {broken.Message} Bring back a copy with `restore FILE`, for example the latest in {folder.Backups}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync($"{e.Message} {cure}");
        }
    }

    /// <summary>Says why not.</summary>
    public static async Task<int> RefuseAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return StartUp.Refused;
    }
}
