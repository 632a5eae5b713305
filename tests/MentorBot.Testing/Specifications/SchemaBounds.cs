using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MentorBot.Testing.Specifications;

/// <summary>The words of a schema that bound a single value: fixed values, sizes, patterns, formats.</summary>
internal static class SchemaBounds
{
    private static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(1);

    public static void Check(JsonElement schema, JsonElement value, string path, List<string> faults)
    {
        if (schema.TryGetProperty("const", out var only) && !JsonElement.DeepEquals(only, value))
        {
            faults.Add($"{path}: {value} is not {only}");
        }

        if (schema.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(a => JsonElement.DeepEquals(a, value)))
        {
            faults.Add($"{path}: {value} is none of {allowed}");
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Number:
                Between(schema, "minimum", "maximum", value.GetDecimal(), "value", path, faults);
                Whole(schema, value, path, faults);
                break;
            case JsonValueKind.String:
                Words(schema, value.GetString()!, path, faults);
                break;
            case JsonValueKind.Array:
                Between(schema, "minItems", "maxItems", value.GetArrayLength(), "items", path, faults);
                if (schema.TryGetProperty("uniqueItems", out var unique) && unique.GetBoolean()
                    && value.EnumerateArray().Select(i => i.GetRawText()).Distinct(StringComparer.Ordinal).Count() < value.GetArrayLength())
                {
                    faults.Add($"{path}: an item stands twice");
                }

                break;
            case JsonValueKind.Object:
                Between(schema, "minProperties", "maxProperties", value.GetPropertyCount(), "properties", path, faults);
                break;
        }
    }

    private static void Words(JsonElement schema, string text, string path, List<string> faults)
    {
        Between(schema, "minLength", "maxLength", text.Length, "characters", path, faults);
        Between(schema, "minBytes", "maxBytes", Encoding.UTF8.GetByteCount(text), "bytes", path, faults);
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.CultureInvariant, PatternTime))
        {
            faults.Add($"{path}: \"{text}\" is not of the form {pattern}");
        }

        var right = schema.TryGetProperty("format", out var format) ? format.GetString() : null;
        if ((right == "date-time" && !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _)) || (right == "uri" && !Uri.TryCreate(text, UriKind.Absolute, out _)))
        {
            faults.Add($"{path}: \"{text}\" is no {right}");
        }
    }

    private static void Whole(JsonElement schema, JsonElement value, string path, List<string> faults)
    {
        var format = schema.TryGetProperty("format", out var said) ? said.GetString() : null;
        if ((format == "int32" && !value.TryGetInt32(out _)) || (format == "int64" && !value.TryGetInt64(out _)))
        {
            faults.Add($"{path}: {value} is no {format}");
        }
    }

    private static void Between(JsonElement schema, string least, string most, decimal size, string unit, string path, List<string> faults)
    {
        if (schema.TryGetProperty(least, out var low) && size < low.GetDecimal())
        {
            faults.Add($"{path}: {unit} {size}, the least is {low}");
        }

        if (schema.TryGetProperty(most, out var high) && size > high.GetDecimal())
        {
            faults.Add($"{path}: {unit} {size}, the most is {high}");
        }
    }
}
