using MentorBot.Composition;
using MentorBot.Content;
using MentorBot.Core.Answers;
using MentorBot.Editions;
using MentorBot.Storage;
using MentorBot.Stores;
using Microsoft.Extensions.Configuration;

namespace MentorBot.CommandLine;

/// <summary>What every verb does before its own work.</summary>
internal static class StartUp
{
    /// <summary>The exit code when what was asked for cannot be.</summary>
    public const int Refused = 1;

    /// <summary>The settings, for verbs that open no host.</summary>
    public static IConfiguration Settings(string? contentPath)
    {
        var configuration = new ConfigurationBuilder();
        configuration.AddSettings(contentPath);
        return configuration.Build();
    }

    /// <summary>Where content is by the settings.</summary>
    public static ContentPlace Place(IConfiguration configuration) => new(ContentFolder.Find(configuration["Content:Path"]));

    /// <summary>The first edition, for verbs that open no host; null after every fault was told.</summary>
    public static async Task<Edition?> OpenAsync(string? contentPath)
    {
        var configuration = Settings(contentPath);
        var checkedPath = new ContentOptions.Validator().Validate(null, new ContentOptions { Path = configuration["Content:Path"] });
        IReadOnlyList<string> faults = [.. SettingsFaults.OfLevels(configuration), .. checkedPath.Failures ?? []];
        if (faults.Count > 0)
        {
            await RefuseAsync(faults);
            return null;
        }

        return await AcceptAsync(await OpenedContent.BeginAsync(Place(configuration).Path));
    }

    /// <summary>The edition of what was opened; null after every fault was told.</summary>
    public static async Task<Edition?> AcceptAsync(OpenedContent opened)
    {
        if (opened.Edition is null)
        {
            await RefuseAsync(opened.Faults);
        }

        return opened.Edition;
    }

    /// <summary>Opens the store of the settings on another thread.</summary>
    public static Task<StoreOpening> BeginStoreAsync(IConfiguration configuration) =>
        Task.Run(() =>
    {
        // Both were checked with the settings.
        var folder = new StoreFolder(StorageOptions.Folder(configuration["Storage:Path"])!);
        return StoreChoice.Of(configuration["Storage:Provider"], folder, PackageAdapters.Stores).Provider!.Open(folder.Path, TimeProvider.System);
    });

    /// <summary>The store that was opened; null after its fault was told.</summary>
    public static async Task<IStore?> AcceptAsync(StoreOpening opening)
    {
        if (opening.Fault is { } fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
        }

        return opening.Store;
    }

    /// <summary>Tells every fault of the settings.</summary>
    public static async Task RefuseAsync(IReadOnlyList<string> faults)
    {
        foreach (var fault in faults)
        {
            await Console.Error.WriteLineAsync(fault);
        }

        await Console.Error.WriteLineAsync("MentorBot did not start. Mend the settings above (appsettings.json, or the environment with __ for :) and start again.");
    }

    private static async Task RefuseAsync(IReadOnlyList<ContentFault> faults)
    {
        foreach (var fault in faults)
        {
            await Console.Error.WriteLineAsync(fault.ToString());
        }

        var count = faults.Count == 1 ? "1 fault" : $"{faults.Count} faults";
        await Console.Error.WriteLineAsync($"MentorBot did not start: the content has {count}. Mend what is named above, or let Content:Path name another folder.");
    }
}
