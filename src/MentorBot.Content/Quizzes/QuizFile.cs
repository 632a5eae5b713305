using MentorBot.Content.Sources;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Quizzes;

namespace MentorBot.Content.Quizzes;

/// <summary>A file of <c>quizzes/</c> as it was written, not yet checked against the others.</summary>
/// <param name="File">The file.</param>
/// <param name="Skill">The skill that it examines, with its line; null when it names none.</param>
/// <param name="Questions">Its questions in order, those that are sound in themselves.</param>
/// <param name="IsWhole">Whether every question of it could be read.</param>
internal sealed record QuizFile(SourceFile File, Placed<ArticleId>? Skill, IReadOnlyList<QuestionDraft> Questions, bool IsWhole);

/// <summary>A question as it was written, with the lines of what it names.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">Where it begins.</param>
/// <param name="Question">The question.</param>
/// <param name="Read">The passage to read.</param>
/// <param name="Proof">What shows that the key is right; null when nothing can be run.</param>
internal sealed record QuestionDraft(SourceFile File, int Line, Question Question, Placed<string> Read, QuestionProof? Proof);
