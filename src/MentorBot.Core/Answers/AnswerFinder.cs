using System.Buffers;
using System.Numerics;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>Question and conversation in, what was found out. Pure, and safe to call from many threads.</summary>
internal sealed class AnswerFinder
{
    private const int Kept = 8;

    /// <summary>A longer follow-up says by itself what it wants.</summary>
    private const int MostWordsOfAnEllipsis = 10;

    /// <summary>What half a question borrowed from the one before is worth.</summary>
    private const float EllipsisShare = 0.95f;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".?!\n;");

    private readonly PassageIndex index;
    private readonly SmallTalk smallTalk;
    private readonly FollowUps followUps;
    private readonly Comparisons comparisons;
    private readonly AnswerSettings settings;

    public AnswerFinder(PassageIndex index, AnswerSettings settings)
    {
        this.index = index;
        this.settings = settings;
        smallTalk = index.SmallTalk;
        followUps = index.FollowUps;
        comparisons = new Comparisons(index);
    }

    /// <summary>Finds what answers a text in a conversation that is still warm (or new).</summary>
    public Finding Find(string text, Conversation conversation)
    {
        var sentences = Sentences(text);
        List<Token> tokens = [.. sentences.SelectMany(s => s)];
        if (smallTalk.IsDistress(tokens))
        {
            return new Distressed();
        }

        if (conversation.Subjects.Count > 0 && followUps.Whole(tokens) is { } kind)
        {
            if (followUps.Resolve(kind, conversation) is { } next)
            {
                return new Answered(next) { Reading = index.Read(text, tokens) };
            }

            if (kind == FollowUpKind.Other)
            {
                return new SubjectMissing(conversation.Last is { Facet: not Facet.Concept } last ? last.Facet : Facet.What);
            }
        }

        if (sentences.Exists(smallTalk.IsTampering))
        {
            return new OutOfScope();
        }

        if (smallTalk.Of(tokens) is { } key)
        {
            return new Chatted(key);
        }

        var talk = sentences.ConvertAll(smallTalk.Of);
        if (talk.TrueForAll(t => t is not null))
        {
            return new Chatted(talk is [.., { } last] ? last : "capabilities");
        }

        List<Token> asked = [.. sentences.Where((_, i) => talk[i] is null).SelectMany(s => s)];
        return FindOne(index.Read(text, Shortened(asked)), conversation);
    }

    /// <summary>A comparison that was asked for by name.</summary>
    public Finding Compare(string text, IReadOnlyList<Article> articles)
    {
        var reading = index.Read(text, index.Tokens(text));
        var ranking = index.Rank(reading, reading.Mentions, Kept, settings.Weights);
        return comparisons.Of(articles, Facet.Concept, ranking.Passages) with
        {
            Reading = reading,
            Ranking = ranking.Passages,
            Without = Comparisons.Unnamed(reading),
        };
    }

    private Finding FindOne(QuestionReading reading, Conversation conversation)
    {
        if (conversation.Subjects.Count > 0 || conversation.Pending.Length > 0)
        {
            return InContext(reading, conversation);
        }

        return Decide(reading, reading.Mentions);
    }

    private Finding InContext(QuestionReading reading, Conversation conversation)
    {
        var bare = BitOperations.PopCount(reading.Content & ~reading.Named) == 0;
        if (bare && reading.Mentions.Count > 0 && CarriedOver(reading, conversation) is { } carriedOver)
        {
            return carriedOver;
        }

        var alone = Decide(reading, reading.Mentions);
        var ownSubject = reading.Mentions.Any(m => index.Library.Articles[m.Article].Id.Kind != ArticleKind.Guide);
        if (ownSubject || conversation.Subjects.Count == 0)
        {
            return alone;
        }

        var pointsBack = followUps.PointsBack(reading.Tokens) || followUps.Continues(reading.Tokens);
        var assisted = Assisted(reading, conversation, pointsBack ? 0.95f : 0.8f);
        if (alone is OutOfScope { Elsewhere: true } && !pointsBack)
        {
            return alone;
        }

        if (conversation.Compared && assisted is Answered { Passage.Id: var id } && id.Facet != Facet.Concept
            && conversation.Subjects.Contains(id.Article) && Compared(conversation, id.Facet) is { } sideBySide)
        {
            return sideBySide with { Reading = reading, Ranking = assisted.Ranking };
        }

        if (OfTopic(reading, alone, conversation, pointsBack) is { } ofTopic)
        {
            return new Answered(ofTopic) { Reading = reading };
        }

        var fresh = alone is Answered answered && !conversation.Subjects.Contains(answered.Passage.Id.Article)
            && !IsFacetOfUnnamed(answered.Passage, reading) && alone.Score >= assisted.Score + (pointsBack ? 0.3f : 0.05f);
        return fresh || assisted is OutOfScope or Unknown ? alone is Unsure ? assisted : alone : assisted;
    }

    /// <summary>"How long does it take": a facet of nothing that is named is asked of the topic.</summary>
    private Passage? OfTopic(QuestionReading reading, Finding alone, Conversation conversation, bool pointsBack)
    {
        var wanted = reading.Facets.Max();
        var ofNothing = alone is SubjectMissing || (pointsBack && wanted > 0.6f && alone is Answered answered && IsFacetOfUnnamed(answered.Passage, reading));
        return ofNothing ? index.Library.Find(conversation.Subjects[0])?.Find((Facet)Array.IndexOf(reading.Facets, wanted)) : null;
    }

    /// <summary>
    /// The question with the subjects of the conversation; and, since an ellipsis ("and with uv?") leaves out even more,
    /// the question together with the one before it.
    /// </summary>
    private Finding Assisted(QuestionReading reading, Conversation conversation, float strength)
    {
        var carried = conversation.Subjects.Select((s, i) => new Mention(index.NumberOf(s), 0, strength - (0.05f * i)));
        var subject = Decide(reading, [.. reading.Mentions, .. carried]);
        if (conversation.Question.Length == 0 || reading.Tokens.Count > MostWordsOfAnEllipsis)
        {
            return subject;
        }

        var both = index.Read(reading.Text, [.. reading.Tokens, .. index.Tokens(conversation.Question).Take(64 - reading.Tokens.Count)]);
        var ranking = index.Rank(both, both.Mentions, Kept, settings.Weights);
        var others = ranking.Passages
            .Where(r => index.Passages[r.Passage].Id != conversation.Last)
            .Select(r => r with { Score = r.Score * EllipsisShare })
            .ToList();
        var together = Judge(both, both.Mentions, ranking with { Passages = others }, mayCompare: false) with { Reading = reading, Ranking = others };
        return together.Score > subject.Score ? together : subject;
    }

    /// <summary>A facet of all that stood side by side; null when one of them has no such passage.</summary>
    private Compared? Compared(Conversation conversation, Facet facet)
    {
        var articles = conversation.Subjects.Select(index.Library.Find).OfType<Article>().ToList();
        return articles.Count > 1 && articles.TrueForAll(a => a.Find(facet) is not null) ? comparisons.Of(articles, facet, []) : null;
    }

    /// <summary>"And applied?", "what about pytorch": the last question is asked of the new subject.</summary>
    private Finding? CarriedOver(QuestionReading reading, Conversation conversation)
    {
        var article = index.Library.Articles[reading.Mentions[0].Article];
        var continues = followUps.Continues(reading.Tokens) || reading.Text.TrimEnd().EndsWith('?');
        if (conversation.Pending.Length > 0 && article.Find(Facets.Of(conversation.Pending)) is { } awaited)
        {
            return new Answered(awaited) { Reading = reading };
        }

        var asked = reading.Facets.Max();
        if (!continues || reading.Mentions.Count > 1 || conversation.Subjects.Count == 0 || (asked > 0.75f && reading.Tokens.Count > 4))
        {
            return null;
        }

        if (conversation.Compared && conversation.Subjects[0].Kind == article.Id.Kind && !conversation.Subjects.Contains(article.Id))
        {
            var facet = conversation.Last is { Facet: not Facet.What } said ? said.Facet : Facet.Concept;
            return comparisons.Of([.. conversation.Subjects.Select(s => index.Library.Find(s)!).Take(3), article], facet, []) with { Reading = reading };
        }

        if (conversation.Last is { } last && last.Facet != Facet.Concept && article.Find(last.Facet) is { } same)
        {
            return new Answered(same) { Reading = reading };
        }

        return null;
    }

    /// <summary>Ranks the passages and weighs how sure the best is.</summary>
    private Finding Decide(QuestionReading reading, IReadOnlyList<Mention> mentions)
    {
        var ranking = index.Rank(reading, mentions, Kept, settings.Weights);
        return Judge(reading, mentions, ranking) with { Reading = reading, Ranking = ranking.Passages };
    }

    private Finding Judge(QuestionReading reading, IReadOnlyList<Mention> mentions, Ranking found, bool mayCompare = true)
    {
        var ranking = found.Passages;
        if (mayCompare && comparisons.Asked(reading, mentions, ranking) is { } compared)
        {
            return compared;
        }

        if (ranking.Count == 0)
        {
            return new OutOfScope();
        }

        if (BareName(reading) is { } front)
        {
            return new Answered(front);
        }

        var best = ranking[0];
        if (!OnlyNames(reading) && best.Score < settings.Needed(found.Elsewhere, BitOperations.PopCount(reading.Content)) - Trust(reading, mentions))
        {
            return Declined(reading, found);
        }

        if (mentions.Count == 0 && Missing(reading, best) is { } facet)
        {
            return new SubjectMissing(facet);
        }

        if (ranking.Count > 1 && best.Score < settings.Sure && best.Score - ranking[1].Score < settings.Margin)
        {
            return new Unsure([.. ranking.Take(3).Select(r => index.Passages[r.Passage])]);
        }

        return new Answered(index.Passages[best.Passage]);
    }

    /// <summary>What is not answered: of our field when it names one of our subjects, or is nearer to a passage than to anything else.</summary>
    private Finding Declined(QuestionReading reading, Ranking found)
    {
        var elsewhere = found.Elsewhere > found.Passages[0].Score;
        var foreign = (reading.Content & ~reading.Foreign) == 0;
        var ours = !foreign && (reading.Mentions.Count > 0 || (!elsewhere && found.Passages[0].Score >= settings.Near));
        return ours
            ? new Unknown([.. found.Passages.Take(3).Select(r => index.Passages[r.Passage])])
            : new OutOfScope(elsewhere);
    }

    /// <summary>The facet that is asked of nothing in particular: no word is left that could tell of what.</summary>
    private Facet? Missing(QuestionReading reading, RankedPassage best)
    {
        var wanted = reading.Facets.Max();
        var unnamed = IsFacetOfUnnamed(index.Passages[best.Passage], reading);
        var missing = reading.Content == 0
            ? wanted > 0.6f && (unnamed || best.Signs.Likeness < 0.85f)
            : wanted > 0.85f && unnamed && best.Signs.Coverage > 0.9f;
        return missing ? (Facet)Array.IndexOf(reading.Facets, wanted) : null;
    }

    /// <summary>What goes on from a warm topic is seldom about something else.</summary>
    private float Trust(QuestionReading reading, IReadOnlyList<Mention> mentions) => mentions.Count > reading.Mentions.Count ? settings.Trust : 0;

    private static bool OnlyNames(QuestionReading reading) => reading.Mentions.Count > 0 && (reading.Content & ~reading.Named) == 0;

    /// <summary>A name alone ("cv", "numpy?", "what are visas") asks for the article's front door.</summary>
    private Passage? BareName(QuestionReading reading) =>
        reading.Content != 0 && (reading.Content & ~reading.Named) == 0 && reading.Mentions is [{ Strength: > 0.5f } only] && reading.Tokens.Count <= 5
        && (Facet)Array.IndexOf(reading.Facets, reading.Facets.Max()) is var wanted
        && (reading.Tokens.Count == BitOperations.PopCount(reading.Named) || (wanted == Facet.What && reading.Facets.Max() > 0.6f))
            ? index.Library.Articles[only.Article].Find(Facet.What)
            : null;

    /// <summary>"How long does it take" is as near to every skill: without a name the best ranked one is chance.</summary>
    private bool IsFacetOfUnnamed(Passage passage, QuestionReading reading) =>
        passage.Id.Facet != Facet.Concept && passage.Id.Article.Kind != ArticleKind.Guide
        && !reading.Mentions.Any(m => m.Article == index.NumberOf(passage.Id.Article));

    /// <summary>A long story loses its filler words first, then its end.</summary>
    private static List<Token> Shortened(List<Token> tokens) =>
        tokens.Count <= QuestionReading.MostTokens ? tokens : [.. tokens.Where(t => !t.Filler).Take(QuestionReading.MostTokens)];

    /// <summary>The sentences of a text that have words.</summary>
    private List<List<Token>> Sentences(string text)
    {
        var sentences = new List<List<Token>>();
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var end = EndOfSentence(rest);
            if (index.Tokens(rest[..end].ToString()) is { Count: > 0 } tokens)
            {
                sentences.Add(tokens);
            }

            rest = end < rest.Length ? rest[(end + 1)..] : [];
        }

        return sentences;
    }

    /// <summary>A full stop inside a word ("model.eval", "3.11") ends nothing.</summary>
    private static int EndOfSentence(ReadOnlySpan<char> text)
    {
        for (var from = 0; from < text.Length;)
        {
            var at = text[from..].IndexOfAny(SentenceEnds);
            if (at < 0)
            {
                return text.Length;
            }

            at += from;
            if (text[at] is not '.' || at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]))
            {
                return at;
            }

            from = at + 1;
        }

        return text.Length;
    }
}
