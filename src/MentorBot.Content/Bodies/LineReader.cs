using System.Text;
using MentorBot.Content.Sources;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;
using Md = Markdig.Syntax.Inlines;

namespace MentorBot.Content.Bodies;

/// <summary>Turns the pieces of a line (emphasis, code, links) into leaves of the tree.</summary>
internal sealed class LineReader(SourceFile file, int offset, ArticleId? article, bool places)
{
    private readonly List<Placed<string>> targets = [];
    private readonly List<Placed<string>> found = [];

    /// <summary>Articles and passages that were linked to.</summary>
    public IReadOnlyList<Placed<string>> Targets => targets;

    /// <summary>Arguments that were named.</summary>
    public IReadOnlyList<Placed<string>> Places => found;

    public IReadOnlyList<Inline> Read(Md.ContainerInline? pieces)
    {
        var line = new List<Inline>();
        var text = new StringBuilder();
        var at = 0;
        Write(pieces, line, text, ref at);
        Flush(line, text, at);
        return line;
    }

    private void Write(Md.ContainerInline? pieces, List<Inline> line, StringBuilder text, ref int at)
    {
        for (var piece = pieces?.FirstChild; piece is not null; piece = piece.NextSibling)
        {
            if (text.Length == 0)
            {
                at = offset + piece.Line;
            }

            switch (piece)
            {
                case Md.LiteralInline literal:
                    ProductNames.Check(literal.Content.AsSpan(), file, offset + piece.Line);
                    text.Append(literal.Content.AsSpan());
                    break;
                case Md.LineBreakInline:
                    text.Append(' ');
                    break;
                case Md.HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case Md.DelimiterInline delimiter:
                    text.Append(delimiter.ToLiteral());
                    Write(delimiter, line, text, ref at);
                    break;
                default:
                    Flush(line, text, at);
                    if (Leaf(piece) is { } leaf)
                    {
                        line.Add(leaf);
                    }

                    break;
            }
        }
    }

    private Inline? Leaf(Md.Inline piece)
    {
        var at = offset + piece.Line;
        switch (piece)
        {
            case Md.CodeInline code:
                return new CodeSpan(code.Content);
            case Md.EmphasisInline { DelimiterCount: 2 } strong:
                return new Strong(Read(strong));
            case Md.EmphasisInline emphasis:
                return new Emphasis(Read(emphasis));
            case Md.LinkInline { IsImage: true }:
                file.Fault(at, "this is an image; the mentor shows none, describe it in words");
                return null;
            case Md.LinkInline link:
                return Link(Read(link), link.Url ?? "", at);
            case Md.AutolinkInline link:
                return Link([new Text(link.Url)], link.IsEmail ? $"mailto:{link.Url}" : link.Url, at);
            case Md.HtmlInline html:
                file.Fault(at, $"this is HTML: {html.Tag}; put code in backticks, and write &lt; for a sign");
                return null;
            default:
                file.Fault(at, "this is a form that the mentor cannot say; write text, **strong**, *emphasis*, `code` or a link");
                return null;
        }
    }

    private Inline? Link(IReadOnlyList<Inline> content, string target, int at)
    {
        if (content.Count == 0)
        {
            file.Fault(at, $"the link to {target} has no words");
        }

        if (LinkTarget.Topic(target, article) is { } topic)
        {
            targets.Add(new Placed<string>(topic, at));
            return new TopicLink(content, topic);
        }

        if (LinkTarget.Web(target, out var fault) is { } address)
        {
            return new Link(content, address);
        }

        file.Fault(at, fault!);
        return null;
    }

    private void Flush(List<Inline> line, StringBuilder text, int at)
    {
        if (text.Length == 0)
        {
            return;
        }

        var value = text.ToString();
        text.Clear();
        if (places)
        {
            PlaceReader.Read(value, line, name => found.Add(new Placed<string>(name, at)), problem => file.Fault(at, problem));
        }
        else
        {
            line.Add(new Text(value));
        }
    }
}
