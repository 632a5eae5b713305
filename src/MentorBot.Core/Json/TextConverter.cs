using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorBot.Core.Json;

/// <summary>Writes a small value as one JSON string, also where it names a property.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public abstract class TextConverter<T> : JsonConverter<T>
    where T : notnull
{
    /// <inheritdoc/>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parsed(reader.GetString());

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Format(value));

    /// <inheritdoc/>
    public sealed override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parsed(reader.GetString());

    /// <inheritdoc/>
    public sealed override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(Format(value));

    /// <summary>The value of a text; false when it is none.</summary>
    protected abstract bool TryParse(string text, out T value);

    /// <summary>The text of a value.</summary>
    protected abstract string Format(T value);

    private T Parsed(string? text) =>
        text is not null && TryParse(text, out var value) ? value : throw new JsonException($"\"{text}\" is no {typeof(T).Name}.");
}
