using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners.Readers;
using MentorBot.Core.Phrases;
using NodaTime.TimeZones;

namespace MentorBot.Core.Answers;

/// <summary>All content at one moment, ready to answer from: a saved edit makes a new edition.</summary>
public sealed class Edition
{
    private readonly Lazy<Zones> zones;

    /// <summary>Indexes a library.</summary>
    public Edition(Library library, Phrasebook phrases)
        : this(library, phrases, AnswerSettings.Default)
    {
    }

    internal Edition(Library library, Phrasebook phrases, AnswerSettings settings)
    {
        Library = library;
        Phrases = phrases;
        Index = new PassageIndex(library, settings.MendTypos);
        Finder = new AnswerFinder(Index, settings);
        Wishes = new Wishes(library.Lexicon);
        zones = new(() => new Zones(library.Lexicon.Zones, TzdbDateTimeZoneSource.Default));
    }

    /// <summary>What the mentor knows.</summary>
    public Library Library { get; }

    /// <summary>What the mentor says.</summary>
    public Phrasebook Phrases { get; }

    /// <summary>Commands by the words that people use instead.</summary>
    public Wishes Wishes { get; }

    /// <summary>The articles that a text names, when it says nothing else; null when it does.</summary>
    public IReadOnlyList<Article>? Names(string text)
    {
        var reading = Index.Read(text, Index.Tokens(text));
        var onlyNames = (reading.Content & ~reading.Named) == 0 && reading.Mentions.Count > 0;
        return onlyNames ? [.. reading.Mentions.Select(m => Library.Articles[m.Article]).Distinct()] : null;
    }

    /// <summary>Time zones by the names that people give them; made when they are first asked for.</summary>
    public Zones Zones => zones.Value;

    /// <summary>The words of a list of names that name no article, joined by commas.</summary>
    internal string Unnamed(string text) => string.Join(", ", Comparisons.Unnamed(Index.Read(text, Index.Tokens(text))));

    internal PassageIndex Index { get; }

    internal AnswerFinder Finder { get; }
}
