namespace MentorBot.Terminal;

/// <summary>Where the terminal conversation is shown.</summary>
internal interface IScreen
{
    /// <summary>How wide it is now.</summary>
    Page Page { get; }

    /// <summary>Shows lines; while a prompt is open, above it.</summary>
    void Write(IReadOnlyList<Line> lines);

    /// <summary>Shows the beginning of a line that a person will go on with.</summary>
    void Prompt(string text);

    /// <summary>The person has gone on with it and ended the line.</summary>
    void Answered();
}

/// <summary>Where the lines come from.</summary>
internal interface ILineSource
{
    /// <summary>Whether a person types, and so is to be prompted.</summary>
    bool IsTyped { get; }

    /// <summary>The next line; null at the end. Giving up does not wait for a line under way.</summary>
    Task<string?> ReadLineAsync(CancellationToken cancellation);
}
