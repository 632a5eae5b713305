using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MentorBot.Tests.Wires;

/// <summary>Requests as JSON to read: what is another in each run stands for itself in braces.</summary>
internal static partial class WireJson
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static string Of(IEnumerable<(string Request, JsonNode? Body)> sent)
    {
        var all = new JsonArray([.. sent.Select(s => new JsonObject { ["request"] = s.Request, ["body"] = s.Body?.DeepClone() })]);
        var text = all.ToJsonString(Readable) + "\n";
        text = Token().Replace(text, "{token}");
        text = Snowflake().Replace(text, "{id}");
        text = Message().Replace(text, "\"message_id\": \"{id}\"");
        text = Nonce().Replace(text, "\"nonce\": \"{nonce}\"");
        text = Code().Replace(text, "{code}");
        return Receipt().Replace(text, "$1{receipt}");
    }

    [GeneratedRegex("token-[0-9]+")]
    private static partial Regex Token();

    [GeneratedRegex("(?<![0-9A-Za-z])[0-9]{15,20}(?![0-9A-Za-z])")]
    private static partial Regex Snowflake();

    [GeneratedRegex("\"message_id\": [0-9]+")]
    private static partial Regex Message();

    [GeneratedRegex("\"nonce\": \"[0-9a-f]+\"")]
    private static partial Regex Nonce();

    [GeneratedRegex("(?<![0-9A-Z])(?!0000-0000)[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}(?![0-9A-Z-])")]
    private static partial Regex Code();

    [GeneratedRegex("([Rr]eceipt[^0-9A-Z]{1,8})[0-9A-HJKMNP-TV-Z]{4}")]
    private static partial Regex Receipt();
}
