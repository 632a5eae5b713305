using System.Text.Json;

namespace MentorBot.Testing.Specifications;

/// <summary>The routes of an OpenAPI description.</summary>
internal sealed class DiscordRoutes(JsonElement description)
{
    private const string Prefix = "/api/v10";
    private readonly SchemaEvaluator evaluator = new(description);
    private readonly List<(string[] Steps, JsonElement Item)> routes =
        [.. description.GetProperty("paths").EnumerateObject().Select(p => (p.Name.Split('/'), p.Value))];

    public IReadOnlyList<string> CheckSchema(string schema, JsonElement value) =>
        evaluator.Check(description.GetProperty("components").GetProperty("schemas").GetProperty(schema), value);

    public IReadOnlyList<string> Check(string method, string path, JsonElement? body)
    {
        var (place, query) = path.Split('?', 2) is [var left, var right] ? (left, right) : (path, "");
        var steps = (place.StartsWith(Prefix, StringComparison.Ordinal) ? place[Prefix.Length..] : place).Split('/').Select(Uri.UnescapeDataString).ToArray();

        // Where a fixed word and a parameter both fit, the fixed word is meant.
        var found = routes.Where(r => Fits(r.Steps, steps)).OrderBy(r => r.Steps.Count(IsParameter)).Select(r => ((string[], JsonElement)?)r).FirstOrDefault();
        if (found is not var (route, item) || !item.TryGetProperty(method.ToLowerInvariant(), out var operation))
        {
            return [$"{method} {place}: no such route"];
        }

        return [.. PathFaults(route, steps, item), .. QueryFaults(query, item, operation), .. BodyFaults(body, operation)];
    }

    private IEnumerable<string> PathFaults(string[] route, string[] steps, JsonElement item) =>
        from pair in route.Zip(steps)
        where IsParameter(pair.First)
        let name = pair.First[1..^1]
        from parameter in Parameters(item, "path")
        where parameter.Name == name
        from fault in CheckText(parameter.Schema, pair.Second, $"path {name}")
        select fault;

    private IEnumerable<string> QueryFaults(string query, JsonElement item, JsonElement operation)
    {
        var allowed = Parameters(item, "query").Concat(Parameters(operation, "query")).ToList();
        foreach (var (name, value) in query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Pair))
        {
            var faults = allowed.Where(a => a.Name == name).Select(a => CheckText(a.Schema, value, $"query {name}")).FirstOrDefault() ?? [$"query {name}: unknown"];
            foreach (var fault in faults)
            {
                yield return fault;
            }
        }
    }

    private IReadOnlyList<string> BodyFaults(JsonElement? body, JsonElement operation)
    {
        if (!operation.TryGetProperty("requestBody", out var wanted))
        {
            return body is null ? [] : ["body: this route takes none"];
        }

        var content = wanted.GetProperty("content");
        var form = content.TryGetProperty("application/json", out var json) ? json : content.EnumerateObject().First().Value;
        return body is { } value ? evaluator.Check(form.GetProperty("schema"), value)
            : wanted.TryGetProperty("required", out var required) && required.GetBoolean() ? ["body: missing"] : [];
    }

    /// <summary>Compares text of a path or query: it fits when it fits as text, or as the JSON value that it spells.</summary>
    private IReadOnlyList<string> CheckText(JsonElement schema, string text, string path)
    {
        var faults = evaluator.Check(schema, JsonSerializer.SerializeToElement(text), path);
        return faults.Count > 0 && (text is "true" or "false" || long.TryParse(text, out _)) && evaluator.Check(schema, JsonElement.Parse(text), path).Count == 0 ? [] : faults;
    }

    private static IEnumerable<(string Name, JsonElement Schema)> Parameters(JsonElement owner, string place) =>
        owner.TryGetProperty("parameters", out var all)
            ? all.EnumerateArray().Where(p => p.GetProperty("in").GetString() == place).Select(p => (p.GetProperty("name").GetString()!, p.GetProperty("schema")))
            : [];

    private static (string Name, string Value) Pair(string text) =>
        text.Split('=', 2) is [var name, var value] ? (Uri.UnescapeDataString(name), Uri.UnescapeDataString(value)) : (text, "");

    private static bool Fits(string[] route, string[] steps) =>
        route.Length == steps.Length && route.Zip(steps).All(s => IsParameter(s.First) ? s.Second.Length > 0 : s.First == s.Second);

    private static bool IsParameter(string step) => step.StartsWith('{');
}
