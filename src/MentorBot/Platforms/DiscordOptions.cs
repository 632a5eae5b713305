using MentorBot.Composition;
using MentorBot.Discord;
using MentorBot.Discord.Gateway;
using Microsoft.Extensions.Options;

namespace MentorBot.Platforms;

/// <summary>The settings <c>Discord:*</c>.</summary>
internal sealed class DiscordOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Discord";

    /// <summary>The transport that the packages build has beside ours.</summary>
    public const string Package = "Discord.Net";

    /// <summary>The bot's token from the Discord developer portal; none by default, and Discord is off.</summary>
    /// <value>Free of spaces and quotation marks. A secret.</value>
    public string? Token { get; set; }

    /// <summary>The REST server with its version; Discord's own by default.</summary>
    /// <value>An absolute address of http or https.</value>
    public string? ApiBaseUrl { get; set; }

    /// <summary>What speaks to Discord: <c>auto</c> (the default) or the name of a transport that this build has.</summary>
    public string? Transport { get; set; }

    /// <summary>The gateway; asked of the REST server by default.</summary>
    /// <value>An absolute address of ws or wss.</value>
    public string? GatewayUrl { get; set; }

    /// <summary>The one server in which commands are registered, for development; in all servers by default.</summary>
    /// <value>A server's id: digits.</value>
    public string? DevelopmentGuild { get; set; }

    /// <summary>What the client needs to connect.</summary>
    /// <param name="sessions">Sessions that an earlier process left open.</param>
    public DiscordConnection Connection(IReadOnlyList<GatewaySession> sessions) => new()
    {
        Token = Token ?? "",
        GatewayUrl = string.IsNullOrWhiteSpace(GatewayUrl) ? null : new Uri(GatewayUrl),
        ApiBaseUrl = string.IsNullOrWhiteSpace(ApiBaseUrl) ? DiscordConnection.DefaultServer : new Uri(ApiBaseUrl.EndsWith('/') ? ApiBaseUrl : ApiBaseUrl + "/"),
        Sessions = sessions,
    };

    /// <summary>Checks the settings.</summary>
    internal sealed class Validator : IValidateOptions<DiscordOptions>
    {
        /// <inheritdoc/>
        public ValidateOptionsResult Validate(string? name, DiscordOptions options)
        {
            string?[] found =
            [
                PlatformToken.Fault("Discord:Token", options.Token, "the Discord developer portal"),
                PlatformAddress.Fault("Discord:ApiBaseUrl", options.ApiBaseUrl, "http", "https"),
                PlatformAddress.Fault("Discord:GatewayUrl", options.GatewayUrl, "ws", "wss"),
                Adapters.Fault("Discord:Transport", options.Transport, PackageAdapters.Discord, Package),
                options.DevelopmentGuild is { Length: > 0 } guild && guild.AsSpan().ContainsAnyExceptInRange('0', '9')
                    ? $"Discord:DevelopmentGuild is \"{guild}\"; it may be a server's id, digits only, or empty."
                    : null,
            ];
            var faults = found.OfType<string>().ToList();
            return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
        }
    }
}
