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

    /// <summary>What the data is kept in: <c>auto</c> (the default) or <c>Sqlite</c>.</summary>
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

    /// <summary>Checks the settings.</summary>
    internal sealed class Validator : IValidateOptions<StorageOptions>
    {
        private static readonly string[] Providers = ["auto", "Sqlite"];

        /// <inheritdoc/>
        public ValidateOptionsResult Validate(string? name, StorageOptions options)
        {
            var faults = new List<string>();
            if (Folder(options.Path) is not { } folder)
            {
                faults.Add("Storage:Path is empty and this user has no local data folder; it may be any folder that can be written.");
            }
            else if (File.Exists(folder))
            {
                faults.Add($"Storage:Path is \"{options.Path}\", which is a file; it may be a folder.");
            }

            if (options.Provider is { Length: > 0 } provider && !Providers.Contains(provider, StringComparer.OrdinalIgnoreCase))
            {
                faults.Add($"Storage:Provider is \"{provider}\", but this build has: {string.Join(", ", Providers)}.");
            }

            return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
        }
    }
}
