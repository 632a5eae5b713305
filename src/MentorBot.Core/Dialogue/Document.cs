using System.Text.Json.Serialization;

namespace MentorBot.Core.Dialogue;

/// <summary>What the mentor says, as a tree; each wire walks it into its own markup.</summary>
/// <param name="Blocks">From top to bottom.</param>
public sealed record Document(IReadOnlyList<Block> Blocks)
{
    /// <summary>A document of nothing.</summary>
    public static Document Empty { get; } = new([]);

    /// <summary>A document of given blocks.</summary>
    public static Document Of(params IReadOnlyList<Block> blocks) => new(blocks);

    /// <summary>One paragraph of plain text.</summary>
    public static Document OfText(string text) => Of(new Paragraph([new Text(text)]));

    /// <summary>This document with another below it.</summary>
    public Document Then(Document next) => new([.. Blocks, .. next.Blocks]);

    /// <inheritdoc cref="Then(Document)"/>
    public Document Then(params IReadOnlyList<Block> next) => new([.. Blocks, .. next]);
}

/// <summary>A block of a document; a closed family.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(ListBlock), "list")]
[JsonDerivedType(typeof(CodeBlock), "code")]
[JsonDerivedType(typeof(TableBlock), "table")]
[JsonDerivedType(typeof(Bar), "bar")]
[JsonDerivedType(typeof(SmallPrint), "small")]
public abstract record Block
{
    private protected Block()
    {
    }
}

/// <summary>The title of what follows.</summary>
public sealed record Heading(IReadOnlyList<Inline> Content) : Block;

/// <summary>Running text.</summary>
public sealed record Paragraph(IReadOnlyList<Inline> Content) : Block;

/// <summary>Bullets, or numbers when ordered.</summary>
public sealed record ListBlock(bool Ordered, IReadOnlyList<IReadOnlyList<Block>> Items) : Block
{
    /// <summary>The number of the first item: the rest of a list that was cut counts on.</summary>
    public int First { get; init; } = 1;
}

/// <summary>Code, shown to the letter.</summary>
/// <param name="Language">Its name for highlighting, or empty.</param>
/// <param name="Code">Lines joined by <c>\n</c>, without a last line break.</param>
public sealed record CodeBlock(string Language, string Code) : Block;

/// <summary>A table; every row has as many cells as the header.</summary>
public sealed record TableBlock(IReadOnlyList<IReadOnlyList<Inline>> Header, IReadOnlyList<IReadOnlyList<IReadOnlyList<Inline>>> Rows) : Block;

/// <summary>How far something is.</summary>
/// <param name="Label">What is measured.</param>
/// <param name="Fraction">0 to 1.</param>
public sealed record Bar(string Label, double Fraction) : Block;

/// <summary>Small print: source and review date.</summary>
public sealed record SmallPrint(IReadOnlyList<Inline> Content) : Block;

/// <summary>A piece of a line; a closed family.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Strong), "strong")]
[JsonDerivedType(typeof(Emphasis), "emphasis")]
[JsonDerivedType(typeof(CodeSpan), "code")]
[JsonDerivedType(typeof(Link), "link")]
[JsonDerivedType(typeof(TopicLink), "topic")]
public abstract record Inline
{
    private protected Inline()
    {
    }
}

/// <summary>Plain text; never markup, whatever it holds.</summary>
public sealed record Text(string Value) : Inline;

/// <summary>Strong emphasis.</summary>
public sealed record Strong(IReadOnlyList<Inline> Content) : Inline;

/// <summary>Light emphasis.</summary>
public sealed record Emphasis(IReadOnlyList<Inline> Content) : Inline;

/// <summary>Code within a line.</summary>
public sealed record CodeSpan(string Code) : Inline;

/// <summary>A link to an address of the web.</summary>
public sealed record Link(IReadOnlyList<Inline> Content, Uri Address) : Inline;

/// <summary>A word that leads to a passage; wires that cannot link show the words alone.</summary>
/// <param name="Content">The words.</param>
/// <param name="Target">An article or passage id, as written in content.</param>
public sealed record TopicLink(IReadOnlyList<Inline> Content, string Target) : Inline;

/// <summary>The place of an argument in a phrase; filled before anybody sees it.</summary>
/// <param name="Name">The argument's name.</param>
public sealed record Placeholder(string Name) : Inline;
