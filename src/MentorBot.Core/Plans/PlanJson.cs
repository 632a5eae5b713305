using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Core.Knowledge;
using NodaTime;
using NodaTime.Text;

namespace MentorBot.Core.Plans;

/// <summary>A plan as JSON, small: what is as usual is left out. Also read when later versions write more.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(LocalDateJson), typeof(ArticleIdJson)])]
[JsonSerializable(typeof(Plan))]
public sealed partial class PlanJson : JsonSerializerContext
{
}

/// <summary>A date as <c>2027-02-14</c>.</summary>
internal sealed class LocalDateJson : JsonConverter<LocalDate>
{
    /// <inheritdoc/>
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LocalDatePattern.Iso.Parse(reader.GetString() ?? "") is { Success: true, Value: var day } ? day : throw new JsonException("This is no date.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
}

/// <summary>An article's id as <c>skill:numpy</c>.</summary>
internal sealed class ArticleIdJson : JsonConverter<ArticleId>
{
    /// <inheritdoc/>
    public override ArticleId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ArticleId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("This is no id of an article.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ArticleId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
