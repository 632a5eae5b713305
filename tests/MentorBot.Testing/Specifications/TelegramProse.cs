using System.Text.Json;
using MentorBot.Testing.Telegram;

namespace MentorBot.Testing.Specifications;

/// <summary>Rules of the Bot API that bind several fields, or count what is left of a text after its markup.</summary>
internal static class TelegramProse
{
    private static readonly string[] NoAction = ["text", "icon_custom_emoji_id", "style"];

    public static IEnumerable<string> Check(string method, JsonElement fields) =>
    [
        .. Visible(method, fields, "text", 1, TelegramLimits.Text),
        .. Visible(method, fields, "caption", 0, TelegramLimits.Caption),
        .. Keyboard(method, fields),
        .. method switch
        {
            "editMessageText" => Target(method, fields).Concat(Has(fields, "text") || Has(fields, "rich_message") ? [] : [$"{method}.text: missing"]),
            "editMessageReplyMarkup" => Target(method, fields),
            "sendPoll" => Poll(method, fields),
            _ => [],
        },
    ];

    private static IEnumerable<string> Visible(string method, JsonElement fields, string field, int least, int most)
    {
        if (method is "answerCallbackQuery" || !fields.TryGetProperty(field, out var text) || text.ValueKind != JsonValueKind.String)
        {
            return [];
        }

        var asHtml = fields.TryGetProperty("parse_mode", out var mode) && string.Equals(mode.GetString(), "HTML", StringComparison.OrdinalIgnoreCase);
        var read = asHtml ? TelegramHtml.Read(text.GetString()!) : new TelegramHtml(text.GetString()!, []);
        var length = read.Text.Length;
        return
        [
            .. read.Faults.Select(f => $"{method}.{field}: {f}"),
            .. length > most ? [$"{method}.{field}: {length} characters after parsing, the most is {most}"] : Array.Empty<string>(),
            .. least > 0 && !TelegramHtml.ShowsAnything(read.Text) ? [$"{method}.{field}: empty"] : Array.Empty<string>(),
        ];
    }

    private static IEnumerable<string> Keyboard(string method, JsonElement fields)
    {
        if (!fields.TryGetProperty("reply_markup", out var markup) || markup.ValueKind != JsonValueKind.Object || !markup.TryGetProperty("inline_keyboard", out var rows))
        {
            yield break;
        }

        var buttons = rows.EnumerateArray().Sum(r => r.GetArrayLength());
        if (buttons > TelegramLimits.Buttons || rows.EnumerateArray().Any(r => r.GetArrayLength() is 0 or > TelegramLimits.ButtonsInRow))
        {
            yield return $"{method}.reply_markup: rows of 1 to {TelegramLimits.ButtonsInRow} buttons, {TelegramLimits.Buttons} in all";
        }

        foreach (var button in rows.EnumerateArray().SelectMany(r => r.EnumerateArray()))
        {
            if (button.EnumerateObject().Count(p => !NoAction.Contains(p.Name)) != 1)
            {
                yield return $"{method}.reply_markup: a button needs exactly one action, not {button}";
            }

            if (!TelegramHtml.ShowsAnything(button.GetProperty("text").GetString()!))
            {
                yield return $"{method}.reply_markup: a button without a label";
            }
        }
    }

    private static IEnumerable<string> Target(string method, JsonElement fields) =>
        Has(fields, "inline_message_id") != (Has(fields, "chat_id") && Has(fields, "message_id")) ? [] : [$"{method}: names no message"];

    private static IEnumerable<string> Poll(string method, JsonElement fields)
    {
        var quiz = fields.TryGetProperty("type", out var type) && type.ValueEquals("quiz");
        var options = fields.TryGetProperty("options", out var listed) ? listed.GetArrayLength() : 0;
        var right = fields.TryGetProperty("correct_option_ids", out var ids) ? ids.EnumerateArray().Select(i => i.GetInt32()).ToList() : [];
        if (quiz != (right.Count > 0))
        {
            yield return $"{method}.correct_option_ids: a quiz needs them, another poll has none";
        }

        if (right.Any(r => r < 0 || r >= options) || right.Zip(right.Skip(1)).Any(p => p.First >= p.Second))
        {
            yield return $"{method}.correct_option_ids: not increasing, or beyond the options";
        }

        if (Has(fields, "open_period") && Has(fields, "close_date"))
        {
            yield return $"{method}: open_period and close_date exclude each other";
        }
    }

    private static bool Has(JsonElement fields, string name) => fields.TryGetProperty(name, out _);
}
