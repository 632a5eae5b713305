namespace MentorBot.Core.Answers;

/// <summary>A passage as the search reads it.</summary>
internal sealed record PassageText(List<Token> Heading, IReadOnlyList<List<Token>> Names, IReadOnlyList<Phrasing> Asks, List<Token> Body)
{
    public IEnumerable<Token> All => Heading.Concat(Names.SelectMany(n => n)).Concat(Asks.SelectMany(a => a.Tokens)).Concat(Body);
}

/// <summary>An example question with the articles that it names.</summary>
internal sealed record Phrasing(List<Token> Tokens, List<Mention> Mentions)
{
    /// <summary>Its tokens without those that name an article: what is asked of it.</summary>
    public List<Token> Without(int article)
    {
        var own = Mentions.Where(m => m.Article == article).Aggregate(0UL, (mask, m) => mask | m.Words);
        return own == 0 ? Tokens : [.. Tokens.Where((_, i) => (own >> i & 1) == 0)];
    }
}
