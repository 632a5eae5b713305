using System.Text.Json;

namespace MentorBot.CommandLine;

/// <summary>A line of questions: <c>{"id","text","context":[…]?}</c>.</summary>
/// <param name="Id">A string or a number, handed back as it came.</param>
/// <param name="Text">The question.</param>
/// <param name="Context">The messages before it, oldest first.</param>
internal sealed record QuestionLine(JsonElement Id, string Text, IReadOnlyList<string> Context)
{
    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="id">Its id, as far as it can be told.</param>
    /// <param name="fault">What is wrong and what it may be; null when nothing is.</param>
    public static QuestionLine? Read(string line, out JsonElement? id, out string? fault)
    {
        id = null;
        try
        {
            using var document = JsonDocument.Parse(line);
            return Read(document.RootElement, out id, out fault);
        }
        catch (JsonException broken)
        {
            fault = line.Length == 0 || string.IsNullOrWhiteSpace(line)
                ? "empty; it may be an object like {\"id\":\"1\",\"text\":\"what is numpy\"}"
                : $"no JSON at character {broken.BytePositionInLine + 1}; it may be an object like {{\"id\":\"1\",\"text\":\"what is numpy\"}}";
            return null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape.
            fault = "a string holds half a character; it may hold whole ones";
            return null;
        }
    }

    private static QuestionLine? Read(JsonElement root, out JsonElement? id, out string? fault)
    {
        id = null;
        if (root.ValueKind != JsonValueKind.Object)
        {
            fault = $"{Name(root.ValueKind)}; it may be an object with id, text and context";
            return null;
        }

        if (root.TryGetProperty("id", out var named) && named.ValueKind is JsonValueKind.String or JsonValueKind.Number)
        {
            id = named.Clone();
        }

        fault = named.ValueKind switch
        {
            JsonValueKind.Undefined => "no id; it may be a string or a number",
            JsonValueKind.String or JsonValueKind.Number => null,
            _ => $"id is {Name(named.ValueKind)}; it may be a string or a number",
        };
        var text = fault is null ? TextOf(root, out fault) : null;
        var context = fault is null ? ContextOf(root, out fault) : null;
        return fault is null ? new QuestionLine(id!.Value, text!, context!) : null;
    }

    private static string? TextOf(JsonElement root, out string? fault)
    {
        root.TryGetProperty("text", out var text);
        fault = text.ValueKind switch
        {
            JsonValueKind.Undefined => "no text; it may be a question, as a string",
            JsonValueKind.String when string.IsNullOrWhiteSpace(text.GetString()) => "text is empty; it may be a question",
            JsonValueKind.String => null,
            _ => $"text is {Name(text.ValueKind)}; it may be a string",
        };
        return fault is null ? text.GetString() : null;
    }

    private static IReadOnlyList<string>? ContextOf(JsonElement root, out string? fault)
    {
        fault = null;
        if (!root.TryGetProperty("context", out var context) || context.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (context.ValueKind != JsonValueKind.Array)
        {
            fault = $"context is {Name(context.ValueKind)}; it may be a list of strings, oldest first";
            return null;
        }

        var messages = new List<string>();
        foreach (var message in context.EnumerateArray())
        {
            if (message.ValueKind != JsonValueKind.String)
            {
                fault = $"context holds {Name(message.ValueKind)}; it may hold strings only";
                return null;
            }

            messages.Add(message.GetString()!);
        }

        return messages;
    }

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };
}
