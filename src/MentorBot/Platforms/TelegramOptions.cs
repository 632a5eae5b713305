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

    /// <summary>The Bot API server; Telegram's own by default.</summary>
    /// <value>An absolute address of http or https.</value>
    public string? ApiBaseUrl { get; set; }

    /// <summary>Checks the settings.</summary>
    internal sealed class Validator : IValidateOptions<TelegramOptions>
    {
        /// <inheritdoc/>
        public ValidateOptionsResult Validate(string? name, TelegramOptions options)
        {
            var faults = new List<string>();
            if (PlatformToken.Fault("Telegram:Token", options.Token, "BotFather") is { } fault)
            {
                faults.Add(fault);
            }

            if (PlatformAddress.Fault("Telegram:ApiBaseUrl", options.ApiBaseUrl, "http", "https") is { } address)
            {
                faults.Add(address);
            }

            return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
        }
    }
}
