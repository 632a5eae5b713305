namespace MentorBot.Core.Dialogue;

/// <summary>A form with one line to type an answer into, for places where people cannot simply type. Its answer is a press of the button
/// that opened it, whose arguments go on with a bar and what was typed.</summary>
/// <param name="Title">What it is about; short.</param>
/// <param name="Label">What is asked; short.</param>
/// <param name="Example">What an answer may look like.</param>
public sealed record Form(string Title, string Label, string Example);
