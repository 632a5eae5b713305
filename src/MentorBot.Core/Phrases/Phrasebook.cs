using MentorBot.Core.Dialogue;

namespace MentorBot.Core.Phrases;

/// <summary>Every sentence the mentor says that is not a passage: key + arguments -> document.</summary>
/// <remarks>
/// Arguments enter as text leaves, so that nothing a person typed can become markup. A phrase is put into a tree when it is first said: a
/// start reads hundreds and says a few.
/// </remarks>
/// <param name="phrases">The phrases by key.</param>
public sealed class Phrasebook(IReadOnlyDictionary<string, Lazy<Document>> phrases)
{
    private readonly Dictionary<string, Lazy<Document>> phrases = new(phrases, StringComparer.Ordinal);

    /// <summary>A book of phrases that are trees already.</summary>
    public Phrasebook(IReadOnlyDictionary<string, Document> phrases)
        : this(phrases.ToDictionary(p => p.Key, p => new Lazy<Document>(p.Value), StringComparer.Ordinal))
    {
    }

    /// <summary>The keys that have a phrase.</summary>
    public IEnumerable<string> Keys => phrases.Keys;

    /// <summary>The phrase of a key with its places filled.</summary>
    /// <exception cref="KeyNotFoundException">No such key: content is checked against the <see cref="PhraseKey"/>s of the rules before it goes live.</exception>
    public Document Say(string key, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var phrase = phrases.TryGetValue(key, out var found) ? found.Value : throw new KeyNotFoundException($"There is no phrase \"{key}\".");
        if (arguments.IsEmpty)
        {
            return phrase;
        }

        var values = new Dictionary<string, string>(arguments.Length, StringComparer.Ordinal);
        foreach (var (name, value) in arguments)
        {
            values[name] = value;
        }

        return DocumentFilling.Fill(phrase, values);
    }

    /// <summary>A phrase as a single line of plain text: labels, table headers, descriptions of commands.</summary>
    public string Label(string key, params ReadOnlySpan<(string Name, string Value)> arguments) => PlainText.Of(Say(key, arguments));
}
