using MentorBot.Core.Dialogue;

namespace MentorBot.Core.Learners.Interviews;

/// <summary>What came of an input to an interview; a closed family.</summary>
/// <param name="Interview">The interview now; earlier answers are never lost.</param>
/// <param name="Reply">What to say: what was understood, and the next question with its buttons.</param>
public abstract record InterviewStep(Interview Interview, Reply Reply);

/// <summary>The input was understood, or the interview began or went back; the next question stands in the reply.</summary>
public sealed record NextQuestion(Interview Interview, Reply Reply) : InterviewStep(Interview, Reply);

/// <summary>The input has more than one meaning, or a meaning that cannot be taken; the reply asks back and offers choices.</summary>
public sealed record AskedBack(Interview Interview, Reply Reply) : InterviewStep(Interview, Reply);

/// <summary>
/// The input is no answer to the question. Answer it as a question if possible and then say <see cref="InterviewFlow.Resume"/>;
/// else say this reply: a hint with an example, and the question again.
/// </summary>
public sealed record NoAnswer(Interview Interview, Reply Reply) : InterviewStep(Interview, Reply);

/// <summary>The button belongs to another question than the present one; the reply says so and asks the present one again.</summary>
public sealed record StalePress(Interview Interview, Reply Reply) : InterviewStep(Interview, Reply);

/// <summary>All is answered and confirmed, or the one answer is edited; the interview is over.</summary>
/// <param name="Interview">The interview at its end.</param>
/// <param name="Reply">What to say: that all is noted, or what changed.</param>
/// <param name="Profile">The profile as it is now.</param>
public sealed record Finished(Interview Interview, Reply Reply, Profile Profile) : InterviewStep(Interview, Reply);

/// <summary>The person does not want to go on; nothing is changed.</summary>
public sealed record Cancelled(Interview Interview, Reply Reply) : InterviewStep(Interview, Reply);
