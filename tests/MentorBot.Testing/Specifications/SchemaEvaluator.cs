using System.Text.Json;

namespace MentorBot.Testing.Specifications;

/// <summary>Compares a value with a JSON schema as the platforms write them. Stricter than the standard: a property that no schema names is a fault.</summary>
/// <remarks>
/// Two departures. <c>oneOf</c> is read like <c>anyOf</c>: empty lists fit several of Discord's branches. Lengths count UTF-16 units,
/// the strictest of the counts in use. Two words are ours: <c>minBytes</c> and <c>maxBytes</c>, of UTF-8.
/// </remarks>
/// <param name="root">What <c>$ref</c> points into.</param>
public sealed class SchemaEvaluator(JsonElement root)
{
    /// <summary>What is wrong with a value, each fault with its path; empty when nothing is.</summary>
    public IReadOnlyList<string> Check(JsonElement schema, JsonElement value, string path = "$")
    {
        var faults = new List<string>();
        Check(schema, value, path, [], faults);
        return faults;
    }

    /// <param name="schema">What to compare with.</param>
    /// <param name="value">The value.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="known">Properties that the schema around allows on the same object; null when that schema itself looks for unknown ones.</param>
    /// <param name="faults">Where faults go.</param>
    private void Check(JsonElement schema, JsonElement value, string path, IReadOnlyCollection<string>? known, List<string> faults)
    {
        if (!SchemaTypes.Allow(schema, value))
        {
            faults.Add($"{path}: {value.ValueKind} is not {schema.GetProperty("type")}");
            return;
        }

        SchemaBounds.Check(schema, value, path, faults);
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Properties(schema, value, path, known, faults);
                break;
            case JsonValueKind.Array when schema.TryGetProperty("items", out var items):
                foreach (var (index, item) in value.EnumerateArray().Index())
                {
                    Check(items, item, $"{path}[{index}]", [], faults);
                }

                break;
        }

        var around = known is null ? null : known.Concat(Names(schema, withUnions: false)).ToHashSet(StringComparer.Ordinal);
        if (Reference(schema) is { } target)
        {
            Check(target, value, path, around, faults);
        }

        foreach (var part in All(schema))
        {
            Check(part, value, path, null, faults);
        }

        foreach (var union in Unions(schema))
        {
            faults.AddRange(Nearest(union, value, path, around));
        }
    }

    private void Properties(JsonElement schema, JsonElement value, string path, IReadOnlyCollection<string>? known, List<string> faults)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            faults.AddRange(required.EnumerateArray().Select(r => r.GetString()!).Where(r => !value.TryGetProperty(r, out _)).Select(r => $"{path}.{r}: missing"));
        }

        schema.TryGetProperty("properties", out var properties);
        schema.TryGetProperty("additionalProperties", out var additional);
        foreach (var property in value.EnumerateObject())
        {
            var at = $"{path}.{property.Name}";
            if (properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(property.Name, out var named))
            {
                Check(named, property.Value, at, [], faults);
            }
            else if (additional.ValueKind == JsonValueKind.Object)
            {
                Check(additional, property.Value, at, [], faults);
            }
            else if (known is not null && IsUnknown(schema, property.Name, known))
            {
                faults.Add($"{at}: unknown property");
            }
        }
    }

    /// <summary>Whether nothing here names a property. A reference or the branches of a union look themselves; a schema that names none takes all.</summary>
    private bool IsUnknown(JsonElement schema, string property, IReadOnlyCollection<string> known)
    {
        if (known.Contains(property) || Reference(schema) is not null || HasUnion(schema) || IsOpen(schema))
        {
            return false;
        }

        var names = Names(schema, withUnions: true).ToHashSet(StringComparer.Ordinal);
        return !names.Contains(property) && (names.Count > 0 || known.Count > 0 || schema.TryGetProperty("additionalProperties", out _));
    }

    /// <summary>The faults of the branch that comes nearest; none when one fits.</summary>
    private IReadOnlyList<string> Nearest(JsonElement union, JsonElement value, string path, IReadOnlyCollection<string>? known)
    {
        List<string>? nearest = null;
        foreach (var branch in union.EnumerateArray())
        {
            var faults = new List<string>();
            Check(branch, value, path, known, faults);
            if (faults.Count == 0)
            {
                return faults;
            }

            nearest = nearest is null || Distance(faults, path) < Distance(nearest, path) ? faults : nearest;
        }

        return nearest ?? [];
    }

    /// <summary>How far a branch is: one for another kind of thing, told by its <c>type</c>, is farther than any other.</summary>
    private static int Distance(List<string> faults, string path) =>
        faults.Count + faults.Count(f => f.StartsWith($"{path}.type:", StringComparison.Ordinal) || f.StartsWith($"{path}: ", StringComparison.Ordinal)) * 1000;

    private IEnumerable<string> Names(JsonElement schema, bool withUnions)
    {
        var own = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(p => p.Name) : [];
        var further = withUnions ? Parts(schema).Concat(Unions(schema).SelectMany(u => u.EnumerateArray())) : Parts(schema);
        return own.Concat(further.SelectMany(f => Names(f, withUnions)));
    }

    private bool HasUnion(JsonElement schema) => Unions(schema).Any() || Parts(schema).Any(HasUnion);

    private bool IsOpen(JsonElement schema) =>
        (schema.TryGetProperty("additionalProperties", out var additional) && additional.ValueKind is JsonValueKind.Object or JsonValueKind.True)
        || Parts(schema).Any(IsOpen);

    private IEnumerable<JsonElement> Parts(JsonElement schema) => Reference(schema) is { } target ? All(schema).Prepend(target) : All(schema);

    private static IEnumerable<JsonElement> All(JsonElement schema) => schema.TryGetProperty("allOf", out var all) ? all.EnumerateArray() : [];

    private static IEnumerable<JsonElement> Unions(JsonElement schema)
    {
        foreach (var word in new[] { "oneOf", "anyOf" })
        {
            if (schema.TryGetProperty(word, out var union))
            {
                yield return union;
            }
        }
    }

    private JsonElement? Reference(JsonElement schema) =>
        schema.TryGetProperty("$ref", out var reference)
            ? reference.GetString()!.Split('/').Skip(1).Aggregate(root, (at, step) => at.GetProperty(step.Replace("~1", "/", StringComparison.Ordinal)))
            : null;
}
