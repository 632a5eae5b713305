using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners.Interviews;
using NodaTime;
using NodaTime.Text;

namespace MentorBot.Core.Learners;

/// <summary>Profiles and interviews as JSON, for the learner's document: ids as <c>kind:name</c>, dates and times as ISO, enums by name.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(ArticleIdJson), typeof(LocalDateJson), typeof(LocalTimeJson)])]
[JsonSerializable(typeof(Profile))]
[JsonSerializable(typeof(Interview))]
public sealed partial class LearnerJson : JsonSerializerContext;

/// <summary>An article id as <c>kind:name</c>, also as a key.</summary>
public sealed class ArticleIdJson : JsonConverter<ArticleId>
{
    /// <inheritdoc/>
    public override ArticleId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ArticleId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    /// <inheritdoc/>
    public override ArticleId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, ArticleId value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString());

    private static ArticleId Parse(string? text) => ArticleId.TryParse(text, out var id) ? id : throw new JsonException($"\"{text}\" is not an article id.");
}

/// <summary>A local date as <c>2027-06-14</c>.</summary>
public sealed class LocalDateJson : JsonConverter<LocalDate>
{
    /// <inheritdoc/>
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LocalDatePattern.Iso.Parse(reader.GetString()!) is { Success: true } date ? date.Value : throw new JsonException("A date is written 2027-06-14.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
}

/// <summary>A local time as <c>19:30:00</c>.</summary>
public sealed class LocalTimeJson : JsonConverter<LocalTime>
{
    /// <inheritdoc/>
    public override LocalTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LocalTimePattern.ExtendedIso.Parse(reader.GetString()!) is { Success: true } time ? time.Value : throw new JsonException("A time is written 19:30:00.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LocalTime value, JsonSerializerOptions options) => writer.WriteStringValue(LocalTimePattern.ExtendedIso.Format(value));
}
