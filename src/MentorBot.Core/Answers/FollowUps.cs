using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>Resolves what goes on from the present topic: "more", "why?", "and the other one?", "and applied?".</summary>
internal sealed class FollowUps
{
    private const int LongestEnding = 3;

    private readonly PassageIndex index;
    private readonly PhraseTable<FollowUpKind> whole = new(t => t.Stem);
    private readonly PhraseTable<bool> openings = new(t => t.Stem);
    private readonly PhraseTable<bool> pointers = new(t => t.Stem);
    private readonly PhraseTable<bool> choices = new(t => t.Stem);

    public FollowUps(PassageIndex index)
    {
        this.index = index;
        foreach (var (kind, ways) in index.Library.Lexicon.FollowUps)
        {
            foreach (var way in ways)
            {
                var stems = index.Stems(way);
                switch (kind)
                {
                    case FollowUpKind.Pointer:
                        pointers.Add(stems, true);
                        break;
                    case FollowUpKind.And:
                        openings.Add(stems, true);
                        break;
                    case FollowUpKind.Choice:
                        choices.Add(stems, true);
                        break;
                    default:
                        whole.Add(stems, kind);
                        break;
                }
            }
        }
    }

    /// <summary>The kind of follow-up that a whole text is, or null.</summary>
    public FollowUpKind? Whole(List<Token> tokens) =>
        whole.TryWhole(tokens, out var kind) ? kind : null;

    /// <summary>The words with which a text opens or ends as the continuation of another: "and …", "what about …", "… too", "… i mean".</summary>
    public ulong Openings(List<Token> tokens)
    {
        var mask = tokens.Count > 0 && openings.Longest(tokens, 0) is var (length, _) ? QuestionReading.Span(0, length) : 0;
        for (var last = Math.Max(0, tokens.Count - LongestEnding); last < tokens.Count; last++)
        {
            if (openings.Longest(tokens, last) is var (ending, _) && last + ending == tokens.Count)
            {
                mask |= QuestionReading.Span(last, ending);
            }
        }

        return mask;
    }

    /// <summary>Whether a text is the continuation of another.</summary>
    public bool Continues(List<Token> tokens) => Openings(tokens) != 0;

    /// <summary>The words of a text that ask to choose: "which", "better", "easier".</summary>
    public ulong Choices(List<Token> tokens)
    {
        var mask = 0UL;
        for (var at = 0; at < tokens.Count; at++)
        {
            mask |= choices.Longest(tokens, at) is var (length, _) ? QuestionReading.Span(at, length) : 0;
        }

        return mask;
    }

    /// <summary>Whether a text points back: "it", "that", "them".</summary>
    public bool PointsBack(List<Token> tokens) => pointers.Anywhere(tokens);

    /// <summary>The passage that a whole-text follow-up asks for, or null when the topic has none.</summary>
    public Passage? Resolve(FollowUpKind kind, Conversation conversation)
    {
        if (conversation.Subjects.Count == 0 || index.Library.Find(conversation.Subjects[0]) is not { } subject)
        {
            return null;
        }

        var last = conversation.Last is { } id ? index.Library.Find(id) : null;
        return kind switch
        {
            FollowUpKind.Why => last is { Id.Facet: Knowledge.Facet.Concept } ? last : Facet(subject, Knowledge.Facet.Why, conversation),
            FollowUpKind.Example => Example(subject, last, conversation),
            FollowUpKind.More => More(subject, last, conversation),
            FollowUpKind.Other => Other(subject, last, conversation),
            _ => null,
        };
    }

    private static Passage? Facet(Article subject, Facet facet, Conversation conversation) =>
        subject.Find(facet) is { } passage && passage.Id != conversation.Last ? passage : null;

    private Passage? Example(Article subject, Passage? last, Conversation conversation) =>
        (last is { Id.Facet: Knowledge.Facet.Concept } ? WithCode(last, conversation) : null)
        ?? (subject.Id.Kind == ArticleKind.Role ? Facet(subject, Knowledge.Facet.Day, conversation) : null)
        ?? Facet(subject, Knowledge.Facet.Project, conversation)
        ?? subject.Passages.FirstOrDefault(p => p != last && !conversation.Said.Contains(p.Id) && p.Body.Blocks.OfType<CodeBlock>().Any())
        ?? subject.Passages.FirstOrDefault(p => p != last && !conversation.Said.Contains(p.Id));

    /// <summary>A neighbour of a concept that shows it in code.</summary>
    private Passage? WithCode(Passage concept, Conversation conversation) =>
        concept.Next.OrderByDescending(n => n.Article == concept.Id.Article).Select(index.Library.Find).FirstOrDefault(p => p is not null && !conversation.Said.Contains(p.Id) && p.Body.Blocks.OfType<CodeBlock>().Any());

    private Passage? More(Article subject, Passage? last, Conversation conversation) =>
        (last?.Next ?? [])
            .Select(index.Library.Find)
            .Concat(subject.Passages)
            .OrderByDescending(p => p?.Id.Article == subject.Id)
            .FirstOrDefault(p => p is not null && p.Id != last?.Id && !conversation.Said.Contains(p.Id));

    private Passage? Other(Article subject, Passage? last, Conversation conversation)
    {
        var other = conversation.Compared
            ? index.Library.Find(conversation.Subjects[^1])
            : conversation.Subjects.Skip(1).Concat(conversation.Earlier)
                .Select(index.Library.Find)
                .FirstOrDefault(a => a is not null && a.Id.Kind == subject.Id.Kind);
        var facet = last is null ? Knowledge.Facet.What : last.Id.Facet;
        return other?.Find(facet) ?? other?.Find(Knowledge.Facet.What);
    }
}
