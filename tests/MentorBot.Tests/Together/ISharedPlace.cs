using MentorBot.Tests.Wires;

namespace MentorBot.Tests.Together;

/// <summary>A Discord channel or a Telegram group with people in it, the real host behind it, on a store on disk.</summary>
/// <remarks>Each call returns when what comes of it is done and said.</remarks>
internal interface ISharedPlace : IAsyncDisposable
{
    /// <summary>The store.</summary>
    KeptStore Store { get; }

    /// <summary>The name of the room's row.</summary>
    string Room { get; }

    /// <summary>Somebody types a command for all to see.</summary>
    Task SayAsync(string person, string words);

    /// <summary>Somebody presses the button that has this label, below the last message that they see it on; or chooses the option of this letter of the last quiz.</summary>
    Task PressAsync(string person, string label);

    /// <summary>Time goes by.</summary>
    Task PassAsync(TimeSpan time);

    /// <summary>The program is stopped, and started again after a time.</summary>
    Task RestartAsync(TimeSpan after);

    /// <summary>All messages as they stand now, in order, each with who sees it.</summary>
    IReadOnlyList<(string Audience, WireMessage Message)> Messages();
}
