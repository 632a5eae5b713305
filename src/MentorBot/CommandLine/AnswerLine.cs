using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Core.Dialogue;

namespace MentorBot.CommandLine;

/// <summary>A line of answers.</summary>
internal sealed record AnswerLine(JsonElement Id, string Outcome, IReadOnlyList<string> Topics, double Score, string Reply)
{
    /// <summary>The line of a response.</summary>
    public static AnswerLine Of(JsonElement id, Response response) => new(
        id,
        Word(response.Outcome),
        [.. response.Topics.Select(t => t.ToString())],
        Math.Round(float.IsFinite(response.Score) ? response.Score : 0, 3),
        string.Join("\n\n", response.Replies.Select(r => MarkdownWriter.Write(r.Document))));

    /// <summary>An outcome as lines write it.</summary>
    public static string Word(Outcome outcome) => outcome switch
    {
        Core.Dialogue.Outcome.Answer => "answer",
        Core.Dialogue.Outcome.Compare => "compare",
        Core.Dialogue.Outcome.Clarify => "clarify",
        Core.Dialogue.Outcome.Decline => "decline",
        Core.Dialogue.Outcome.SmallTalk => "smalltalk",
        _ => "command",
    };
}

/// <summary>A line for a line that could not be read.</summary>
internal sealed record ErrorLine(JsonElement? Id, string Error);

/// <summary>How lines are written: lower-case names, and letters of every script as they are.</summary>
[JsonSerializable(typeof(AnswerLine))]
[JsonSerializable(typeof(ErrorLine))]
internal sealed partial class LineContext : JsonSerializerContext
{
    /// <summary>The one in use.</summary>
    public static LineContext Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
