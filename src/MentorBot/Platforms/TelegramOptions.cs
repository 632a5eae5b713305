using Microsoft.Extensions.Options;

namespace MentorBot.Platforms;

/// <summary>The settings <c>Telegram:*</c>.</summary>
internal sealed class TelegramOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Telegram";

    /// <summary>The bot's token from BotFather; none by default, and Telegram is off.</summary>
    /// <value>Free of spaces and quotation marks. A secret.</value>
    public string? Token { get; set; }

    /// <summary>Checks the settings.</summary>
    internal sealed class Validator : IValidateOptions<TelegramOptions>
    {
        /// <inheritdoc/>
        public ValidateOptionsResult Validate(string? name, TelegramOptions options) =>
            PlatformToken.Fault("Telegram:Token", options.Token, "BotFather") is { } fault
                ? ValidateOptionsResult.Fail(fault)
                : ValidateOptionsResult.Success;
    }
}
