using System.Text;

namespace MentorBot.Testing.Http;

/// <summary>A request as it arrived.</summary>
/// <param name="Method">For example <c>POST</c>.</param>
/// <param name="Path">The path and query.</param>
/// <param name="Headers">By name, in any case.</param>
/// <param name="Body">Its bytes.</param>
public sealed record HttpCall(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The media type with its parameters; empty when none is given.</summary>
    public string ContentType => Headers.GetValueOrDefault("Content-Type", "");

    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);
}

/// <summary>What is answered.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Body">JSON, or other text.</param>
public sealed record HttpReply(int Status, string Body)
{
    /// <summary>Instead of an answer the connection is cut.</summary>
    public static HttpReply CutConnection { get; } = new(0, "") { Cut = true };

    public bool Cut { get; private init; }

    public string ContentType { get; init; } = "application/json";

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    internal byte[] ToBytes()
    {
        var body = Encoding.UTF8.GetBytes(Body);
        var head = new StringBuilder($"HTTP/1.1 {Status} Status\r\nContent-Type: {ContentType}\r\nContent-Length: {body.Length}\r\n");
        foreach (var (name, value) in Headers)
        {
            head.Append($"{name}: {value}\r\n");
        }

        return [.. Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), .. body];
    }
}
