using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>Finds what answers a question that may go on from a warm conversation.</summary>
internal sealed class WarmTopic(PassageIndex index, Judgement judgement)
{
    /// <summary>A longer follow-up says by itself what it wants.</summary>
    private const int MostWordsOfAnEllipsis = 10;

    /// <summary>What half a question borrowed from the one before is worth.</summary>
    private const float EllipsisShare = 0.95f;

    /// <summary>How much better than with the topic a question must be answered without, to leave the topic.</summary>
    private const float Lead = 0.05f;
    private const float LeadOverPointer = 0.3f;

    /// <summary>How like the ways to ask for a facet a question must be that points back.</summary>
    private const float Wanted = 0.6f;

    private readonly FollowUps followUps = index.FollowUps;
    private readonly Comparisons comparisons = new(index);

    /// <summary>The question alone, or asked of the topic, whichever is likelier.</summary>
    public Finding Find(QuestionReading reading, Conversation conversation)
    {
        var bare = (reading.Content & ~reading.Named & ~followUps.Openings(reading.Tokens)) == 0;
        if (bare && reading.Mentions.Count > 0 && CarriedOver(reading, conversation) is { } carriedOver)
        {
            return carriedOver;
        }

        var alone = judgement.Decide(reading, reading.Mentions);
        var ownSubject = reading.Mentions.Any(m => index.Library.Articles[m.Article].Id.Kind != ArticleKind.Guide);
        if (ownSubject || conversation.Subjects.Count == 0)
        {
            return alone;
        }

        var pointsBack = followUps.PointsBack(reading.Tokens) || followUps.Continues(reading.Tokens);
        var choosing = conversation.Compared && followUps.Choices(reading.Tokens) is not 0 and var choice && (reading.Content & ~choice) == 0;
        var assisted = Assisted(reading, conversation, pointsBack ? 0.95f : 0.8f);
        if (alone is (OutOfScope { Elsewhere: true } or Unknown { Elsewhere: true }) && !pointsBack && !choosing)
        {
            return alone;
        }

        if (conversation.Compared && assisted is Answered { Passage.Id: var id } && id.Facet != Facet.Concept
            && conversation.Subjects.Contains(id.Article) && Compared(conversation, id.Facet) is { } sideBySide)
        {
            return sideBySide with { Reading = reading, Ranking = assisted.Ranking };
        }

        if (choosing && Chosen(alone, conversation) is { } chosen)
        {
            return new Answered(chosen) { Reading = reading };
        }

        if (OfTopic(reading, alone, conversation, pointsBack) is { } ofTopic)
        {
            return new Answered(ofTopic) { Reading = reading };
        }

        // Nobody asks for what was just said: a topic that has nothing else to say does not hold a question back.
        var again = assisted is Answered { Passage.Id: var repeated } && repeated == conversation.Last;
        var fresh = alone is Answered answered && !conversation.Subjects.Contains(answered.Passage.Id.Article)
            && !judgement.IsFacetOfUnnamed(answered.Passage, reading) && (again || alone.Score >= assisted.Score + (pointsBack ? LeadOverPointer : Lead));
        return fresh || assisted is OutOfScope or Unknown ? alone is Unsure ? assisted : alone : assisted;
    }

    /// <summary>"How long does it take": a facet of nothing that is named is asked of the topic.</summary>
    private Passage? OfTopic(QuestionReading reading, Finding alone, Conversation conversation, bool pointsBack)
    {
        var wanted = reading.Facets.Max();
        var ofNothing = alone is SubjectMissing || (pointsBack && wanted > Wanted && alone is Answered answered && judgement.IsFacetOfUnnamed(answered.Passage, reading));
        return ofNothing ? index.Library.Find(conversation.Subjects[0])?.Find((Facet)Array.IndexOf(reading.Facets, wanted)) : null;
    }

    /// <summary>
    /// The question with the subjects of the conversation; and, since an ellipsis ("and with uv?") leaves out even more,
    /// the question together with the one before it.
    /// </summary>
    private Finding Assisted(QuestionReading reading, Conversation conversation, float strength)
    {
        var carried = conversation.Subjects.Select((s, i) => new Mention(index.NumberOf(s), 0, strength - (0.05f * i)));
        var subject = judgement.Decide(reading, [.. reading.Mentions, .. carried]);
        if (conversation.Question.Length == 0 || reading.Tokens.Count > MostWordsOfAnEllipsis)
        {
            return subject;
        }

        var both = index.Read(reading.Text, [.. reading.Tokens, .. index.Tokens(conversation.Question).Take(64 - reading.Tokens.Count)]);
        var ranking = judgement.Rank(both, both.Mentions);
        var others = ranking.Passages
            .Where(r => index.Passages[r.Passage].Id != conversation.Last)
            .Select(r => r with { Score = r.Score * EllipsisShare })
            .ToList();
        var together = judgement.Judge(both, both.Mentions, ranking with { Passages = others }, mayCompare: false) with { Reading = reading, Ranking = others };
        return together.Score > subject.Score ? together : subject;
    }

    /// <summary>"Which is easier?" of what stood side by side: what the guide says to that which compares all roles, else what compares just these.</summary>
    private Passage? Chosen(Finding alone, Conversation conversation)
    {
        if (conversation.Subjects[0].Kind == ArticleKind.Role && alone is Answered answered && answered.Passage.Id.Article == Comparisons.OfRoles)
        {
            return answered.Passage;
        }

        return conversation.Last is { Facet: Facet.Concept } compared ? index.Library.Find(compared) : null;
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
            var shown = conversation.Last is { Facet: not Facet.What } said ? said.Facet : Facet.Concept;
            return comparisons.Of([.. conversation.Subjects.Select(s => index.Library.Find(s)!).Take(3), article], shown, []) with { Reading = reading };
        }

        var facet = conversation.Last is { Article.Kind: ArticleKind.Guide } ? FacetOf(conversation.Question) : conversation.Last?.Facet;
        return facet is { } last and not Facet.Concept && article.Find(last) is { } same ? new Answered(same) { Reading = reading } : null;
    }

    /// <summary>What a question that a guide answered wanted, asked of a role or skill: "what do they ask in interviews" its interviews.</summary>
    private Facet? FacetOf(string question)
    {
        var facets = index.Read(question, index.Tokens(question)).Facets;
        return facets.Max() is var most and > Wanted ? (Facet)Array.IndexOf(facets, most) : null;
    }
}
