using System.Text.Json;

namespace MentorBot.Testing.Specifications;

/// <summary>Checks requests against the description of the Bot API and the limits that it tells in prose.</summary>
public static class TelegramSpecification
{
    private static readonly Lazy<JsonElement> Schemas = new(() => TelegramSchemas.From(SpecificationFolder.Read("telegram-bot-api.json")));

    /// <summary>What is wrong with a request; empty when nothing is, or when the description is not here.</summary>
    /// <param name="method">The method's name, for example <c>sendMessage</c>.</param>
    /// <param name="fields">Its fields as one JSON object; a file is a string.</param>
    public static IReadOnlyList<string> Check(string method, JsonElement fields)
    {
        if (!SpecificationFolder.IsPresent)
        {
            return [];
        }

        return Schemas.Value.GetProperty("methods").TryGetProperty(method, out var schema)
            ? [.. new SchemaEvaluator(Schemas.Value).Check(schema, fields, method), .. TelegramProse.Check(method, fields)]
            : [$"{method}: no such method"];
    }

    /// <summary>What is wrong with a value that should be of a named type, for example <c>Update</c>: fixtures are held to the same rules.</summary>
    public static IReadOnlyList<string> CheckType(string type, JsonElement value) =>
        SpecificationFolder.IsPresent ? new SchemaEvaluator(Schemas.Value).Check(Schemas.Value.GetProperty("types").GetProperty(type), value, type) : [];

    /// <summary>The fields of a form, each as the JSON value that its type asks for: forms carry text only.</summary>
    public static JsonElement FromForm(string method, IReadOnlyDictionary<string, string> form)
    {
        JsonElement properties = default;
        var described = SpecificationFolder.IsPresent
            && Schemas.Value.GetProperty("methods").TryGetProperty(method, out var schema)
            && schema.TryGetProperty("properties", out properties);
        return JsonSerializer.SerializeToElement(form.ToDictionary(
            f => f.Key,
            f => (described ? properties.TryGetProperty(f.Key, out var field) && IsSpelled(field, f.Value) : LooksSpelled(f.Key, f.Value))
                ? Spelled(f.Value)
                : JsonSerializer.SerializeToElement(f.Value),
            StringComparer.Ordinal));
    }

    private static bool IsSpelled(JsonElement field, string text) => !Takes(field, "string") || (Takes(field, "integer") && long.TryParse(text, out _));

    /// <summary>A guess, for where the description is not here.</summary>
    private static bool LooksSpelled(string name, string text) => name.EndsWith("_id", StringComparison.Ordinal) || text is "true" or "false" or ['{' or '[', ..];

    private static bool Takes(JsonElement field, string wanted) =>
        (field.TryGetProperty("type", out var type) && type.ValueEquals(wanted))
        || (field.TryGetProperty("anyOf", out var branches) && branches.EnumerateArray().Any(b => Takes(b, wanted)));

    private static JsonElement Spelled(string text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(text);
        }
    }
}
