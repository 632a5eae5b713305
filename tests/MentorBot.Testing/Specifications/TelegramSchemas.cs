using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MentorBot.Testing.Specifications;

/// <summary>Turns the description of the Bot API, which names types in prose, into JSON schemas.</summary>
internal static partial class TelegramSchemas
{
    private const string ArrayOf = "Array of ";

    /// <summary>One object <c>{methods, types}</c>, each a schema by name.</summary>
    public static JsonElement From(JsonElement description) => JsonSerializer.SerializeToElement(new JsonObject
    {
        ["methods"] = Each(description.GetProperty("methods")),
        ["types"] = Each(description.GetProperty("types")),
    });

    private static JsonObject Each(JsonElement named) => new(named.EnumerateObject().Select(n => KeyValuePair.Create(n.Name, (JsonNode?)Schema(n.Name, n.Value))));

    private static JsonObject Schema(string owner, JsonElement described)
    {
        if (described.TryGetProperty("subtypes", out var subtypes))
        {
            return AnyOf(subtypes);
        }

        if (owner == "InputFile")
        {
            // A file of a form arrives here as its name.
            return new JsonObject { ["type"] = "string" };
        }

        var fields = described.TryGetProperty("fields", out var listed) ? listed.EnumerateArray().ToList() : [];
        return new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(fields.Select(f => KeyValuePair.Create(Name(f), (JsonNode?)Field(owner, f)))),
            ["required"] = new JsonArray([.. fields.Where(f => f.GetProperty("required").GetBoolean()).Select(f => (JsonNode)Name(f))]),
        };
    }

    private static JsonObject Field(string owner, JsonElement field)
    {
        var types = field.GetProperty("types");
        var schema = types.GetArrayLength() == 1 ? Of(types[0].GetString()!) : AnyOf(types);

        // The kind of a thing stands in its description: "Scope type, must be chat".
        if (Name(field) == "type" && Fixed().Match(field.GetProperty("description").GetString()!) is { Success: true } only)
        {
            schema["const"] = only.Groups["kind"].Value;
        }

        foreach (var (word, bound) in TelegramLimits.Of(owner, Name(field)))
        {
            schema[word] = bound;
        }

        return schema;
    }

    private static JsonObject AnyOf(JsonElement types) => new() { ["anyOf"] = new JsonArray([.. types.EnumerateArray().Select(t => Of(t.GetString()!))]) };

    private static JsonObject Of(string type) => type switch
    {
        "String" => new() { ["type"] = "string" },
        "Integer" => new() { ["type"] = "integer" },
        "Float" => new() { ["type"] = "number" },
        "Boolean" or "True" => new() { ["type"] = "boolean" },
        _ when type.StartsWith(ArrayOf, StringComparison.Ordinal) => new() { ["type"] = "array", ["items"] = Of(type[ArrayOf.Length..]) },
        _ => new() { ["$ref"] = $"#/types/{type}" },
    };

    private static string Name(JsonElement field) => field.GetProperty("name").GetString()!;

    [GeneratedRegex(", (?:must be|always) [\"“]?(?<kind>[a-z_]+)[\"”]?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Fixed();
}
