using System.Net.Http.Headers;

namespace MentorBot.Discord.Rest;

/// <summary>The body of a request: JSON, or JSON and files.</summary>
internal static class RestBody
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");

    /// <summary>The content of a call; null when it has none. Made anew for each attempt, since sending disposes it.</summary>
    public static HttpContent? Of(RestCall call)
    {
        if (call.Body.IsEmpty)
        {
            return null;
        }

        var json = new ReadOnlyMemoryContent(call.Body) { Headers = { ContentType = JsonType } };
        if (call.Files.Count == 0)
        {
            return json;
        }

        var parts = new MultipartFormDataContent { { json, "payload_json" } };
        for (var i = 0; i < call.Files.Count; i++)
        {
            var file = call.Files[i];
            var bytes = new ReadOnlyMemoryContent(file.Bytes) { Headers = { ContentType = new MediaTypeHeaderValue(file.MediaType) } };
            parts.Add(bytes, $"files[{i}]", file.Name);
        }

        return parts;
    }
}
