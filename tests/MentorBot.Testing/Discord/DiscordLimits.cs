using System.Text.Json.Nodes;

namespace MentorBot.Testing.Discord;

/// <summary>Limits that Discord tells in prose and its OpenAPI description does not hold.</summary>
public static class DiscordLimits
{
    /// <summary>What a body breaks; empty when nothing.</summary>
    public static IReadOnlyList<string> Check(JsonNode? body)
    {
        var faults = new List<string>();
        switch (body)
        {
            case JsonArray commands:
                Commands(commands, faults);
                break;
            case JsonObject answer when answer["data"] is JsonObject data && answer["type"] is JsonValue:
                Message(data, faults);
                break;
            case JsonObject message:
                Message(message, faults);
                break;
        }

        return faults;
    }

    private static void Message(JsonObject message, List<string> faults)
    {
        if (message["embeds"] is JsonArray embeds)
        {
            Most(embeds.Sum(e => Size(e!)), 6000, "characters in all embeds", faults);
            foreach (var embed in embeds)
            {
                Embed(embed!, faults);
            }

            if (message["allowed_mentions"] is null)
            {
                faults.Add("allowed_mentions is not set");
            }
        }

        if (message["allowed_mentions"] is JsonObject mentions && mentions["parse"] is not JsonArray { Count: 0 })
        {
            faults.Add("allowed_mentions lets something ping");
        }

        if (message["components"] is JsonArray rows)
        {
            Most(rows.Count, 5, "rows", faults);
            foreach (var row in rows)
            {
                Row(row!.AsObject(), faults);
            }

            var ids = rows.SelectMany(r => r!["components"]!.AsArray()).Select(c => (string?)c!["custom_id"]).ToList();
            if (ids.Distinct(StringComparer.Ordinal).Count() != ids.Count)
            {
                faults.Add("two components have one custom_id");
            }
        }
    }

    private static void Embed(JsonNode embed, List<string> faults)
    {
        Text(embed, "title", 1, 256, faults);
        Text(embed, "description", 1, 4096, faults);
        Text(embed["footer"], "text", 1, 2048, faults);
        var fields = embed["fields"]?.AsArray() ?? [];
        Most(fields.Count, 25, "fields", faults);
        foreach (var field in fields)
        {
            Text(field, "name", 1, 256, faults);
            Text(field, "value", 1, 1024, faults);
        }

        if (Size(embed) == 0 && embed["image"] is null)
        {
            faults.Add("an embed is empty");
        }
    }

    private static void Row(JsonObject row, List<string> faults)
    {
        var inside = row["components"]!.AsArray();
        var buttons = inside.Count(c => (int)c!["type"]! == 2);
        if (buttons == 0 ? inside.Count != 1 : buttons != inside.Count || buttons > 5)
        {
            faults.Add("a row is neither up to five buttons nor one menu or input");
        }

        foreach (var part in inside)
        {
            Text(part, "custom_id", 1, 100, faults);
            Text(part, "label", 1, (int)part!["type"]! == 4 ? 45 : 80, faults);
            Text(part, "placeholder", 1, (int)part["type"]! == 4 ? 100 : 150, faults);
            var options = part["options"]?.AsArray() ?? [];
            Most(options.Count, 25, "options", faults);
            foreach (var option in options)
            {
                Text(option, "label", 1, 100, faults);
                Text(option, "value", 1, 100, faults);
            }

            if (options.Select(o => (string?)o!["value"]).Distinct(StringComparer.Ordinal).Count() != options.Count)
            {
                faults.Add("two options have one value");
            }
        }
    }

    private static void Commands(JsonArray commands, List<string> faults)
    {
        Most(commands.Count, 100, "commands", faults);
        foreach (var command in commands)
        {
            Most(Length(command!), 8000, $"characters in /{command!["name"]}", faults);
            var optional = false;
            foreach (var option in command["options"]?.AsArray() ?? [])
            {
                var required = (bool?)option!["required"] == true;
                if (required && optional)
                {
                    faults.Add($"/{command["name"]}: a required option behind an optional one");
                }

                optional |= !required;
            }
        }
    }

    private static int Length(JsonNode node) =>
        Size(node, "name") + Size(node, "description") + (node["options"]?.AsArray() ?? []).Sum(o => Length(o!));

    private static int Size(JsonNode embed) =>
        Size(embed, "title") + Size(embed, "description") + (embed["footer"] is { } footer ? Size(footer, "text") : 0) +
        (embed["fields"]?.AsArray() ?? []).Sum(f => Size(f!, "name") + Size(f!, "value"));

    private static int Size(JsonNode owner, string name) => ((string?)owner[name])?.Length ?? 0;

    private static void Text(JsonNode? owner, string name, int least, int most, List<string> faults)
    {
        if ((string?)owner?[name] is { } text && (text.Trim().Length < least || text.Length > most))
        {
            faults.Add($"{name} has {text.Length} characters; it may have {least} to {most}, not all of them white");
        }
    }

    private static void Most(int count, int most, string what, List<string> faults)
    {
        if (count > most)
        {
            faults.Add($"{count} {what}; the most is {most}");
        }
    }
}
