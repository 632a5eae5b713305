namespace MentorBot.Content;

/// <summary>Something in the content folder that is not as it must be.</summary>
/// <param name="File">The file, from the content folder on, for example <c>prompts/skills/numpy.md</c>.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Message">What is wrong and what it may be.</param>
public sealed record ContentFault(string File, int Line, string Message)
{
    /// <summary>The fault as editors and terminals link it: <c>file:line: message</c>.</summary>
    public override string ToString() => $"{File}:{Line}: {Message}";
}
