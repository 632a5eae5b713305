using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Rest;

/// <inheritdoc/>
internal sealed class RestCommands(RestClient rest) : IDiscordCommands
{
    private volatile string? application;

    /// <inheritdoc/>
    public async Task<DiscordOutcome<IReadOnlyList<DiscordCommand>>> ReadCommandsAsync(string? guild, CancellationToken cancellation)
    {
        var id = await ApplicationAsync(cancellation);
        return id.Succeeded
            ? await rest.CallAsync(Of(HttpMethod.Get, id.Value, guild, "?with_localizations=true"), CommandReader.Read, cancellation)
            : id.Failure;
    }

    /// <inheritdoc/>
    public async Task<DiscordOutcome<Done>> WriteCommandsAsync(string? guild, IReadOnlyList<DiscordCommand> commands, CancellationToken cancellation)
    {
        var id = await ApplicationAsync(cancellation);
        return id.Succeeded
            ? await rest.CallAsync(
                Of(HttpMethod.Put, id.Value, guild, "") with { Body = BodyWriter.Commands(commands, guild is null) }, RestClient.Nothing, cancellation)
            : id.Failure;
    }

    private async Task<DiscordOutcome<string>> ApplicationAsync(CancellationToken cancellation)
    {
        if (application is { } known)
        {
            return known;
        }

        var asked = await rest.CallAsync(new RestCall(HttpMethod.Get, "applications/@me", "", "applications/@me"), RestClient.Id, cancellation);
        application = asked.Value;
        return asked;
    }

    private static RestCall Of(HttpMethod method, string application, string? guild, string query) => guild is null
        ? new(method, "applications/{application}/commands", "", $"applications/{application}/commands{query}")
        : new(method, "applications/{application}/guilds/{guild}/commands", guild, $"applications/{application}/guilds/{guild}/commands{query}");
}
