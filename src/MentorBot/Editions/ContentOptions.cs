using Microsoft.Extensions.Options;

namespace MentorBot.Editions;

/// <summary>The settings <c>Content:*</c>.</summary>
internal sealed class ContentOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Content";

    /// <summary>The content folder. None by default: then the <c>prompts</c> folder in or above the working directory, else the copy beside the program.</summary>
    /// <value>A folder that exists; relative to the working directory.</value>
    public string? Path { get; set; }

    /// <summary>Checks the settings.</summary>
    internal sealed class Validator : IValidateOptions<ContentOptions>
    {
        /// <inheritdoc/>
        public ValidateOptionsResult Validate(string? name, ContentOptions options) =>
            string.IsNullOrWhiteSpace(options.Path) || Directory.Exists(options.Path)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(
                    $"Content:Path is \"{options.Path}\", where no folder is; it may be a folder with roles/, skills/, guides/, messages/ and language/, or empty.");
    }
}
