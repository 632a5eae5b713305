using MentorBot.Composition;
using MentorBot.Telegram.Api;
using Microsoft.Extensions.Options;

namespace MentorBot.Platforms;

/// <summary>The settings <c>Telegram:*</c>.</summary>
internal sealed class TelegramOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Telegram";

    /// <summary>The transport that the packages build has beside ours.</summary>
    public const string Package = "Telegram.Bot";

    private const string Polling = "polling";
    private const string Webhook = "webhook";

    /// <summary>The bot's token from BotFather; none by default, and Telegram is off.</summary>
    /// <value>Free of spaces and quotation marks. A secret.</value>
    public string? Token { get; set; }

    /// <summary>The Bot API server; Telegram's own by default.</summary>
    /// <value>An absolute address of http or https.</value>
    public string? ApiBaseUrl { get; set; }

    /// <summary>What speaks to Telegram: <c>auto</c> (the default) or the name of a transport that this build has.</summary>
    public string? Transport { get; set; }

    /// <summary>How updates come: asked for by <c>polling</c> (the default; no public address is needed), or brought to a <c>webhook</c>.</summary>
    public string Mode { get; set; } = Polling;

    /// <summary>The public address of the webhook, whose path is the one that is served.</summary>
    /// <value>An absolute address of https, with a path that nobody guesses.</value>
    public string? WebhookUrl { get; set; }

    /// <summary>Where this process listens for the webhook, behind a proxy that speaks TLS.</summary>
    /// <value>An address of http with a port, without a path.</value>
    public string WebhookListen { get; set; } = "http://127.0.0.1:8443";

    /// <summary>The Bot API server of these settings.</summary>
    internal Uri Server => string.IsNullOrWhiteSpace(ApiBaseUrl) ? TelegramClient.DefaultServer : new Uri(ApiBaseUrl);

    /// <summary>Whether updates are brought.</summary>
    internal bool IsWebhook => string.Equals(Mode, Webhook, StringComparison.OrdinalIgnoreCase);

    /// <summary>Checks the settings.</summary>
    internal sealed class Validator : IValidateOptions<TelegramOptions>
    {
        /// <inheritdoc/>
        public ValidateOptionsResult Validate(string? name, TelegramOptions options)
        {
            string?[] found =
            [
                PlatformToken.Fault("Telegram:Token", options.Token, "BotFather"),
                PlatformAddress.Fault("Telegram:ApiBaseUrl", options.ApiBaseUrl, "http", "https"),
                Adapters.Fault("Telegram:Transport", options.Transport, PackageAdapters.Telegram, Package),
                Adapters.Find(PackageAdapters.Telegram, options.Transport)?.Name == Package && Uri.TryCreate(options.ApiBaseUrl, UriKind.Absolute, out var server) && server.AbsolutePath != "/"
                    ? $"Telegram:ApiBaseUrl is \"{options.ApiBaseUrl}\", and {Package} leaves its path out; set Telegram:Transport to {Adapters.BuiltIn}."
                    : null,
                options.IsWebhook || string.Equals(options.Mode, Polling, StringComparison.OrdinalIgnoreCase) ? null : $"Telegram:Mode is \"{options.Mode}\"; it may be {Polling} or {Webhook}.",
                PlatformAddress.Fault("Telegram:WebhookUrl", options.WebhookUrl, "https"),
                options.IsWebhook && string.IsNullOrWhiteSpace(options.WebhookUrl) ? "Telegram:WebhookUrl is empty; with Telegram:Mode=webhook it may be the public address, which begins with https://." : null,
                PlatformAddress.Fault("Telegram:WebhookListen", options.WebhookListen, "http"),
            ];
            var faults = found.OfType<string>().ToList();
            return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
        }
    }
}
