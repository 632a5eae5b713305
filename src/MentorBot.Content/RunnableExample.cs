namespace MentorBot.Content;

/// <summary>A <c>python run</c> fence of an article with the output that must come of it.</summary>
/// <param name="File">The file, from the content folder on.</param>
/// <param name="Line">The line of the fence, from 1.</param>
/// <param name="Code">The program.</param>
/// <param name="Output">What it must print.</param>
public sealed record RunnableExample(string File, int Line, string Code, string Output);
