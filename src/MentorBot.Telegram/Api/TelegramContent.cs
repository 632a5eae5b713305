using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace MentorBot.Telegram.Api;

/// <summary>The body of a request: JSON, or a form when a file goes with it.</summary>
internal static class TelegramContent
{
    public static HttpContent Of<T>(TelegramRequest<T> request)
    {
        var fields = TelegramJson.Default.GetTypeInfo(request.GetType()) ?? throw new NotSupportedException($"{request.GetType().Name} is not listed in {nameof(TelegramJson)}.");
        return request.File is { } file ? Form(JsonSerializer.SerializeToElement(request, fields), file) : Json(JsonSerializer.SerializeToUtf8Bytes(request, fields));
    }

    private static ByteArrayContent Json(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    private static MultipartFormDataContent Form(JsonElement fields, TelegramFile file)
    {
        var form = new MultipartFormDataContent();
        foreach (var field in fields.EnumerateObject())
        {
            var text = field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : field.Value.GetRawText();
            form.Add(new StringContent(text, Encoding.UTF8), field.Name);
        }

        var bytes = new ReadOnlyMemoryContent(file.Content);
        bytes.Headers.ContentType = new MediaTypeHeaderValue(file.MediaType);
        form.Add(bytes, file.Field, file.Name);
        return form;
    }
}
