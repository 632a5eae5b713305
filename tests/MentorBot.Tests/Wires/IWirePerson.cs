using System.Text.Json.Nodes;
using MentorBot.Core.Dialogue;
using MentorBot.Testing;

namespace MentorBot.Tests.Wires;

/// <summary>Somebody in their private chat on a platform, with the real host and a server of the test's own behind it.</summary>
internal interface IWirePerson : IAsyncDisposable
{
    ManualClock Clock { get; }

    MemoryStore Store { get; }

    /// <summary>Wakes who does what is due: they may have begun to wait when the clock was moved already, and would sleep too long.</summary>
    void Wake();

    /// <summary>Writes; returns when the answer is there.</summary>
    Task SaysAsync(string text);

    /// <summary>Presses the button of the last message that has it.</summary>
    Task PressesAsync(ButtonId button);

    /// <summary>The bot's process ends and another takes over; the platform goes on.</summary>
    Task RestartAsync();

    /// <summary>What was sent to the platform for people to see, in order: the request and its body.</summary>
    IReadOnlyList<(string Request, JsonNode? Body)> Sent();

    /// <summary>All messages as they stand now, in the order in which they were sent or last changed.</summary>
    IReadOnlyList<WireMessage> Messages();
}

/// <summary>A message as a person sees it.</summary>
/// <param name="Id">Names it, and is another after each change.</param>
/// <param name="Lines">Its words, line by line, the labels of its buttons last.</param>
internal sealed record WireMessage(string Id, IReadOnlyList<string> Lines)
{
    /// <summary>Lines of a text with the buttons below it, numbered as in a terminal.</summary>
    public static IReadOnlyList<string> LinesOf(string text, IEnumerable<string> labels) =>
        [.. text.Split('\n'), string.Join("  ", labels.Select((l, i) => $"[{i + 1}] {l}"))];
}
