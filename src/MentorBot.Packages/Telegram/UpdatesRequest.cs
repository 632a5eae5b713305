using System.Text.Json;
using Telegram.Bot.Requests;

namespace MentorBot.Packages.Telegram;

/// <summary><c>getUpdates</c> whose updates are read one by one: the library's own fails for ever on one that it cannot read.</summary>
internal sealed class UpdatesRequest() : RequestBase<JsonElement[]>("getUpdates")
{
    public int? Offset { get; init; }

    public int? Timeout { get; init; }

    public IReadOnlyList<string>? AllowedUpdates { get; init; }
}
