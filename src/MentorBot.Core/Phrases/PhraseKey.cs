namespace MentorBot.Core.Phrases;

/// <summary>The phrases that the rules ask for, each with the places it must have. <c>check</c> holds content to this list.</summary>
/// <param name="Key">The key in <c>messages/en.yaml</c>, parts divided by dots.</param>
/// <param name="Places">The arguments it is given; a phrase may leave some out but may name no other.</param>
public sealed record PhraseKey(string Key, params IReadOnlyList<string> Places);
