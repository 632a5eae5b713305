using Microsoft.Extensions.Options;

namespace MentorBot.Platforms;

/// <summary>The settings <c>Discord:*</c>.</summary>
internal sealed class DiscordOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Discord";

    /// <summary>The bot's token from the Discord developer portal; none by default, and Discord is off.</summary>
    /// <value>Free of spaces and quotation marks. A secret.</value>
    public string? Token { get; set; }

    /// <summary>Checks the settings.</summary>
    internal sealed class Validator : IValidateOptions<DiscordOptions>
    {
        /// <inheritdoc/>
        public ValidateOptionsResult Validate(string? name, DiscordOptions options) =>
            PlatformToken.Fault("Discord:Token", options.Token, "the Discord developer portal") is { } fault
                ? ValidateOptionsResult.Fail(fault)
                : ValidateOptionsResult.Success;
    }
}
