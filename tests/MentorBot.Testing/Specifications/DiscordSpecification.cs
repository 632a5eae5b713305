using System.Text.Json;

namespace MentorBot.Testing.Specifications;

/// <summary>Checks requests against Discord's OpenAPI description of REST v10.</summary>
public static class DiscordSpecification
{
    private static readonly Lazy<DiscordRoutes> Routes = new(() => new DiscordRoutes(SpecificationFolder.Read("discord-openapi.json")));

    /// <summary>What is wrong with a request; empty when nothing is, or when the description is not here.</summary>
    /// <param name="method">The HTTP method, in any case.</param>
    /// <param name="path">The path with its query, from the root or behind <c>/api/v10</c>.</param>
    /// <param name="body">The JSON body, or the part <c>payload_json</c> of a multipart body; null when there is none.</param>
    public static IReadOnlyList<string> Check(string method, string path, JsonElement? body) =>
        SpecificationFolder.IsPresent ? [.. Routes.Value.Check(method, path, body).Where(f => !Tolerance.Echoes.Any(e => f.EndsWith($".{e}: unknown property", StringComparison.Ordinal)))] : [];

    /// <summary>What is wrong with a value that should be of a named schema of the description, for example <c>MessageResponse</c>.</summary>
    public static IReadOnlyList<string> CheckSchema(string schema, JsonElement value) =>
        SpecificationFolder.IsPresent ? Routes.Value.CheckSchema(schema, value) : [];
}
