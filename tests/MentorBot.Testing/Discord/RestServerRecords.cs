using System.Text.Json.Nodes;

namespace MentorBot.Testing.Discord;

/// <summary>A message that people see.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Channel">The channel; empty for answers to interactions.</param>
/// <param name="Interaction">The interaction that it answers; null for a message in a channel.</param>
/// <param name="Private">Whether one person alone sees it.</param>
/// <param name="Body">What was sent.</param>
public sealed record SeenMessage(string Id, string Channel, string? Interaction, bool Private, JsonNode Body)
{
    /// <summary>Whether it is the first answer of its interaction.</summary>
    public bool IsOriginal { get; init; }

    /// <summary>Whether one of its buttons holds an id.</summary>
    public bool Has(string customId) => Buttons.Any(b => b.Id == customId);

    /// <summary>What can be pressed or chosen, in order.</summary>
    public IEnumerable<(string Id, string Label)> Buttons => (Body["components"]?.AsArray() ?? [])
        .SelectMany(r => r!["components"]!.AsArray())
        .SelectMany(c => c!["options"] is JsonArray options ? options.Select(o => ((string)o!["value"]!, (string)o["label"]!)) : [((string)c["custom_id"]!, (string)c["label"]!)]);

    /// <summary>The titles, descriptions and fields of its embeds, one a line.</summary>
    public string Text => string.Join(
        '\n',
        (Body["embeds"]?.AsArray() ?? []).SelectMany(e => new[] { (string?)e!["title"], (string?)e["description"] }
            .Concat((e["fields"]?.AsArray() ?? []).SelectMany(f => new[] { (string?)f!["name"], (string?)f["value"] }))).OfType<string>());
}

/// <summary>How an interaction stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="At">When it was sent.</param>
/// <param name="Type">Its type, as Discord numbers it.</param>
public sealed record InteractionState(string Id, DateTimeOffset At, int Type)
{
    /// <summary>The message whose button was pressed; empty when none was.</summary>
    public string Message { get; init; } = "";

    /// <summary>The type of its first answer; null while there is none.</summary>
    public int? Answer { get; set; }

    /// <summary>The data of its first answer.</summary>
    public JsonNode? AnswerData { get; set; }

    /// <summary>How long the first answer took.</summary>
    public TimeSpan? AnsweredAfter { get; set; }

    /// <summary>Whether the first answer is for one person alone.</summary>
    public bool Private { get; set; }

    /// <summary>Whether the first answer was taken away.</summary>
    public bool OriginalDeleted { get; set; }
}

/// <summary>A way in which requests fail.</summary>
/// <param name="Hits">Which requests.</param>
/// <param name="Times">How many of them.</param>
public sealed record RestFault(Func<LoopbackRequest, bool> Hits, int Times = 1)
{
    /// <summary>Given instead of the answer; the request is not carried out.</summary>
    public LoopbackReply? Instead { get; init; }

    /// <summary>Whether the request is carried out and the connection cut before the answer.</summary>
    public bool Cuts { get; init; }

    /// <summary>How long the answer takes.</summary>
    public TimeSpan? Delay { get; init; }

    internal int Left { get; set; } = Times;
}
