using System.Numerics;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>Question and conversation in, what was found out. Pure, and safe to call from many threads.</summary>
internal sealed class AnswerFinder
{
    /// <summary>A question of fewer content words ("what do I turn down?") says nothing without the story around it.</summary>
    private const int LeastAlone = 2;

    private readonly PassageIndex index;
    private readonly AnswerSettings settings;
    private readonly SmallTalk smallTalk;
    private readonly FollowUps followUps;
    private readonly Comparisons comparisons;
    private readonly Judgement judgement;
    private readonly WarmTopic warmTopic;

    public AnswerFinder(PassageIndex index, AnswerSettings settings)
    {
        this.index = index;
        this.settings = settings;
        smallTalk = index.SmallTalk;
        followUps = index.FollowUps;
        comparisons = new Comparisons(index);
        judgement = new Judgement(index, settings);
        warmTopic = new WarmTopic(index, judgement);
    }

    /// <summary>Finds what answers a text in a conversation that is still warm (or new).</summary>
    public Finding Find(string text, Conversation conversation)
    {
        var sentences = Sentences.Of(text, index);
        List<Token> tokens = [.. sentences.SelectMany(s => s.Tokens)];
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

        if (sentences.Exists(s => smallTalk.IsTampering(s.Tokens)))
        {
            return new OutOfScope();
        }

        if (smallTalk.Of(tokens) is { } key)
        {
            return new Chatted(key);
        }

        var talk = sentences.ConvertAll(s => smallTalk.Of(s.Tokens));
        if (talk.TrueForAll(t => t is not null))
        {
            return new Chatted(talk is [.., { } last] ? last : "capabilities");
        }

        var (reading, ranking) = Clearest(text, index.Courtesies.LeaveOut([.. sentences.Where((_, i) => talk[i] is null)]));
        return conversation.Subjects.Count > 0 || conversation.Pending.Length > 0
            ? warmTopic.Find(reading, conversation)
            : judgement.Decide(reading, reading.Mentions, ranking);
    }

    /// <summary>A comparison that was asked for by name.</summary>
    public Finding Compare(string text, IReadOnlyList<Article> articles)
    {
        var reading = index.Read(text, index.Tokens(text));
        var ranking = judgement.Rank(reading, reading.Mentions);
        return comparisons.Of(articles, Facet.Concept, ranking.Passages) with
        {
            Reading = reading,
            Ranking = ranking.Passages,
            Without = Comparisons.Unnamed(reading),
        };
    }

    /// <summary>A text as a whole; or what it asks alone, when that is clearly more like something: the story around it is about something else.</summary>
    private (QuestionReading Reading, Ranking? Ranking) Clearest(string text, List<Sentence> sentences)
    {
        var whole = Read(text, sentences);
        if (!sentences.Exists(s => s.Asks) || sentences.TrueForAll(s => s.Asks))
        {
            return (whole, null);
        }

        var alone = Read(text, sentences.FindAll(s => s.Asks));
        if (BitOperations.PopCount(alone.Content) < LeastAlone)
        {
            return (whole, null);
        }

        var (told, asked) = (judgement.Rank(whole, whole.Mentions), judgement.Rank(alone, alone.Mentions));
        return asked.Best > told.Best + settings.Clearly || asked.Elsewhere > MathF.Max(asked.Best + settings.Astray, told.Best - settings.Astray)
            ? (alone, asked)
            : (whole, told);
    }

    private QuestionReading Read(string text, List<Sentence> sentences) =>
        index.Read(text, Shortened([.. sentences.SelectMany(s => index.Framing.Weigh(s.Tokens))]));

    /// <summary>A long story loses its filler words first, then its end.</summary>
    private static List<Token> Shortened(List<Token> tokens) =>
        tokens.Count <= QuestionReading.MostTokens ? tokens : [.. tokens.Where(t => !t.Filler).Take(QuestionReading.MostTokens)];
}
