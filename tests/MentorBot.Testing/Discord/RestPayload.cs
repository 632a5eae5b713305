using System.Text;
using System.Text.Json.Nodes;

namespace MentorBot.Testing.Discord;

/// <summary>The JSON of a request, also where it stands among files.</summary>
internal static class RestPayload
{
    public static JsonNode? Of(LoopbackRequest request)
    {
        var type = request.Headers.GetValueOrDefault("Content-Type", "");
        if (request.Body.Length == 0)
        {
            return null;
        }

        if (!type.StartsWith("multipart/form-data", StringComparison.Ordinal))
        {
            return JsonNode.Parse(request.Body);
        }

        var text = Encoding.Latin1.GetString(request.Body);
        var part = text.IndexOf("name=payload_json", StringComparison.Ordinal);
        var start = text.IndexOf("\r\n\r\n", part, StringComparison.Ordinal) + 4;
        var end = text.IndexOf("\r\n--", start, StringComparison.Ordinal);
        return JsonNode.Parse(request.Body.AsSpan(start, end - start));
    }
}
