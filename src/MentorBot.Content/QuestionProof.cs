namespace MentorBot.Content;

/// <summary>What is run to show that the key of a question is right.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="File">The file, as faults name it.</param>
/// <param name="Line">Where the question begins.</param>
/// <param name="Language"><c>python</c> or <c>sql</c>.</param>
/// <param name="Setup">Run first; may be empty.</param>
/// <param name="Code">What the question shows; may be empty.</param>
/// <param name="Prints">What must be printed, line breaks as <c> / </c>; null when that is not asked.</param>
/// <param name="Proof">Run last; must pass: assertions in Python, one SELECT that gives 1 in SQL. May be empty.</param>
public sealed record QuestionProof(string Question, string File, int Line, string Language, string Setup, string Code, string? Prints, string Proof);
