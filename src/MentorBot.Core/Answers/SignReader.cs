using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Answers;

/// <summary>Reads the signs of passages for one question.</summary>
internal readonly ref struct SignReader
{
    /// <summary>Below this a question is no more like a facet's asks than any two questions are.</summary>
    private const float Unlike = 0.25f;

    /// <summary>How much less than the facet that it is most like the others count.</summary>
    private const float Sharpness = 4;

    private readonly PassageIndex index;
    private readonly QuestionReading question;
    private readonly IReadOnlyList<Mention> mentions;
    private readonly float total;

    public SignReader(PassageIndex index, QuestionReading question, IReadOnlyList<Mention> mentions)
    {
        this.index = index;
        this.question = question;
        this.mentions = mentions;
        total = MathF.Max(question.Weight(question.Content), 0.001f);
    }

    public Signs Read(int passage, float text, float meaning, ulong matched)
    {
        var facet = index.FacetOf(passage);
        var subject = Subject(index.ArticleOf(passage), out var own);
        var content = question.Content;
        return new Signs(
            0,
            0,
            meaning,
            text,
            own == 0 ? subject : 0,
            facet == Facet.Concept || subject == 0 ? 0 : subject * Wanted(facet),
            content == 0 ? 0.5f : question.Weight((matched | own) & content) / total,
            facet != Facet.Concept && subject == 0 && index.Passages[passage].Id.Article.Kind != ArticleKind.Guide ? 1 : 0);
    }

    /// <summary>The signs of a subject that is not covered.</summary>
    public Signs OfElsewhere(float text, float meaning, ulong matched) =>
        new(0, 0, meaning, text, 0, 0, question.Content == 0 ? 0.5f : question.Weight(matched & question.Content) / total, 0);

    /// <summary>A name alone asks what the thing is.</summary>
    private float Wanted(Facet facet) =>
        (question.Content & ~question.Named) == 0 && question.Tokens.Count <= mentions.Count * 3 && MaxFacet() < 0.35f
            ? (facet == Facet.What ? 0.9f : 0)
            : MathF.Max(0, (question.Facets[(int)facet] - Unlike) / (1 - Unlike)) * MathF.Pow(question.Facets[(int)facet] / MathF.Max(MaxFacet(), Unlike), Sharpness);

    private float MaxFacet()
    {
        var max = 0f;
        foreach (var value in question.Facets)
        {
            max = MathF.Max(max, value);
        }

        return max;
    }

    private float Subject(int article, out ulong own)
    {
        var best = 0f;
        own = 0;
        foreach (var mention in mentions)
        {
            if (mention.Article == article)
            {
                best = MathF.Max(best, mention.Strength);
                own |= mention.Words;
            }
        }

        return best;
    }
}
