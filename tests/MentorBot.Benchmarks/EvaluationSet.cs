using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorBot.Benchmarks;

/// <summary>A question with the passages that answer it; none when it must be declined.</summary>
internal sealed record Case(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("context")] IReadOnlyList<string>? Context,
    [property: JsonPropertyName("gold")] IReadOnlyList<string> Gold);

internal static class EvaluationSet
{
    public static IReadOnlyList<Case> Read(string file) =>
        [.. File.ReadLines(file).Where(l => l.Length > 0).Select(l => JsonSerializer.Deserialize<Case>(l)!)];
}
