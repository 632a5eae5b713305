using MentorBot.Content.Bodies;
using MentorBot.Content.Language;
using MentorBot.Content.Sources;
using MentorBot.Core.Phrases;

namespace MentorBot.Content.Messages;

/// <summary>Holds phrases to the keys that the rules ask for, and to the places of each.</summary>
internal static class MessageCheck
{
    /// <summary>
    /// Checks all phrases; those of small talk only when the lexicon, which asks for them, could be read, and their texts only when time is taken.
    /// </summary>
    public static void Run(
        SourceFile file, IReadOnlyDictionary<string, Placed<Lazy<Body>>> phrases, IEnumerable<PhraseKey> asked, LexiconDraft? lexicon)
    {
        var keys = asked.Concat(lexicon?.Phrases ?? []).DistinctBy(k => k.Key).ToDictionary(k => k.Key, StringComparer.Ordinal);
        foreach (var missing in keys.Keys.Where(k => !phrases.ContainsKey(k)))
        {
            file.Fault(1, $"the phrase \"{missing}\" is missing");
        }

        foreach (var (name, phrase) in phrases)
        {
            if (keys.TryGetValue(name, out var key))
            {
                Places(file, key, file.Thoroughly ? phrase.Value.Value.Places : []);
            }
            else if (lexicon is not null || !name.StartsWith(LexiconDraft.SmallTalk, StringComparison.Ordinal))
            {
                file.Fault(phrase.Line, $"nothing says the phrase \"{name}\"{Hint.For(name, keys.Keys)}");
            }
        }
    }

    private static void Places(SourceFile file, PhraseKey key, IReadOnlyList<Placed<string>> places)
    {
        foreach (var place in places.Where(p => !key.Places.Contains(p.Value, StringComparer.Ordinal)))
        {
            var hint = key.Places.Count == 0 ? "; it has none" : Hint.For(place.Value, key.Places);
            file.Fault(place.Line, $"the phrase \"{key.Key}\" has no place {{{place.Value}}}{hint}");
        }
    }
}
