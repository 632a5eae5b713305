using MentorBot.Composition;
using MentorBot.Storage;
using Microsoft.Extensions.Options;

namespace MentorBot.Stores;

/// <summary>The settings <c>Storage:*</c>.</summary>
internal sealed class StorageOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Storage";

    /// <summary>The data folder, owned by one process. None by default: then <c>mentorbot</c> in the user's local data folder.</summary>
    /// <value>A folder that exists or can be made.</value>
    public string? Path { get; set; }

    /// <summary>What the data is kept in: <c>auto</c> (the default) or the name of a store that this build has.</summary>
    public string? Provider { get; set; }

    /// <summary>The data folder of these settings; null when none is set and the user has no local data folder.</summary>
    public static string? Folder(string? path)
    {
        if (!string.IsNullOrWhiteSpace(path))
        {
            return System.IO.Path.GetFullPath(path);
        }

        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return local.Length == 0 ? null : System.IO.Path.Combine(local, "mentorbot");
    }

    /// <summary>What is wrong with the folder; null when nothing is.</summary>
    public static string? FaultOfPath(string? path) => Folder(path) switch
    {
        null => "Storage:Path is empty and this user has no local data folder; it may be any folder that can be written.",
        var folder when File.Exists(folder) => $"Storage:Path is \"{path}\", which is a file; it may be a folder.",
        _ => null,
    };

    /// <summary>Checks the settings.</summary>
    internal sealed class Validator : IValidateOptions<StorageOptions>
    {
        /// <inheritdoc/>
        public ValidateOptionsResult Validate(string? name, StorageOptions options)
        {
            var fault = FaultOfPath(options.Path) ?? StoreChoice.Of(options.Provider, new StoreFolder(Folder(options.Path)!), PackageAdapters.Stores).Fault;
            return fault is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(fault);
        }
    }
}
