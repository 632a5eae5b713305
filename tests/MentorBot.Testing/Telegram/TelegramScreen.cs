using System.Text.Json;

namespace MentorBot.Testing.Telegram;

/// <summary>A message as a person sees it.</summary>
/// <param name="Id">Its id within the chat.</param>
/// <param name="Text">Its words, without markup.</param>
/// <param name="Rows">Its buttons, row by row.</param>
public sealed record SeenMessage(long Id, string Text, IReadOnlyList<IReadOnlyList<SeenButton>> Rows)
{
    /// <summary>The words with their markup.</summary>
    public string Html { get; init; } = "";

    /// <summary>The forum topic.</summary>
    public long? Thread { get; init; }

    /// <summary>The message that it answers.</summary>
    public long? Answers { get; init; }

    /// <summary>The picture, if it has one.</summary>
    public byte[]? Picture { get; init; }

    /// <summary>The options of the poll that it is; none when it is none.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Whether it came without a sound.</summary>
    public bool Silent { get; init; }

    /// <summary>How often it was changed.</summary>
    public int Edits { get; init; }

    /// <summary>All buttons in order.</summary>
    public IEnumerable<SeenButton> Buttons => Rows.SelectMany(r => r);

    internal static IReadOnlyList<IReadOnlyList<SeenButton>> RowsOf(JsonElement fields) =>
        fields.TryGetProperty("reply_markup", out var markup) && markup.TryGetProperty("inline_keyboard", out var rows)
            ? [.. rows.EnumerateArray().Select(r => (IReadOnlyList<SeenButton>)[.. r.EnumerateArray().Select(SeenButton.Of)])]
            : [];
}

/// <summary>A button as a person sees it.</summary>
/// <param name="Label">Its words.</param>
/// <param name="Data">What it sends.</param>
/// <param name="Url">What it opens.</param>
public sealed record SeenButton(string Label, string? Data, string? Url)
{
    internal static SeenButton Of(JsonElement button) => new(
        button.GetProperty("text").GetString()!,
        button.TryGetProperty("callback_data", out var data) ? data.GetString() : null,
        button.TryGetProperty("url", out var url) ? url.GetString() : null);
}
