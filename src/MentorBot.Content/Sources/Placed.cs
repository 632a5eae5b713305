namespace MentorBot.Content.Sources;

/// <summary>A value and the line that it stands on.</summary>
internal readonly record struct Placed<T>(T Value, int Line);
