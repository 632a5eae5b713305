using System.Buffers;
using System.Text.Json;

namespace MentorBot.Discord.Gateway;

/// <summary>The frames that we send.</summary>
internal static class GatewayFrames
{
    /// <summary>A heartbeat.</summary>
    /// <param name="sequence">The last event seen; null before the first.</param>
    public static GatewayFrame Heartbeat(long? sequence) => new(1, json =>
    {
        if (sequence is { } last)
        {
            json.WriteNumberValue(last);
        }
        else
        {
            json.WriteNullValue();
        }
    });

    /// <summary>Begins a session.</summary>
    public static GatewayFrame Identify(ShardSettings settings) => new(2, json =>
    {
        json.WriteStartObject();
        json.WriteString("token", settings.Token);
        json.WriteNumber("intents", DiscordConnection.Intents);
        json.WriteStartObject("properties");
        json.WriteString("os", "linux");
        json.WriteString("browser", "MentorBot");
        json.WriteString("device", "MentorBot");
        json.WriteEndObject();
        json.WriteStartArray("shard");
        json.WriteNumberValue(settings.Shard);
        json.WriteNumberValue(settings.Shards);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>Goes on with a session.</summary>
    public static GatewayFrame Resume(ShardSettings settings, ShardState state) => new(6, json =>
    {
        json.WriteStartObject();
        json.WriteString("token", settings.Token);
        json.WriteString("session_id", state.SessionId);
        json.WriteNumber("seq", state.Sequence ?? 0);
        json.WriteEndObject();
    });
}

/// <summary>A frame that we send.</summary>
/// <param name="Op">Its opcode.</param>
/// <param name="Write">Writes its data.</param>
internal sealed record GatewayFrame(int Op, Action<Utf8JsonWriter> Write)
{
    /// <summary>The frame as JSON.</summary>
    public ReadOnlyMemory<byte> ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteNumber("op", Op);
        json.WritePropertyName("d");
        Write(json);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
