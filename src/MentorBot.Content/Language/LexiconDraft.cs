using MentorBot.Core.Knowledge;
using MentorBot.Core.Phrases;

namespace MentorBot.Content.Language;

/// <summary>The lexicon and the phrases that it makes necessary.</summary>
/// <param name="Lexicon">How people talk.</param>
/// <param name="Phrases">The answer to each kind of small talk.</param>
internal sealed record LexiconDraft(Lexicon Lexicon, IReadOnlyList<PhraseKey> Phrases)
{
    /// <summary>What the keys of those phrases begin with.</summary>
    public const string SmallTalk = "smalltalk.";
}
