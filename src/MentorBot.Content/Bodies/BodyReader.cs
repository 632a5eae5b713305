using MentorBot.Content.Sources;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;
using Markdig;
using Tables = Markdig.Extensions.Tables;
using Md = Markdig.Syntax;

namespace MentorBot.Content.Bodies;

/// <summary>Turns Markdown into the document tree; what the tree has no form for is a fault on its line.</summary>
internal sealed class BodyReader
{
    /// <summary>CommonMark and pipe tables, nothing else.</summary>
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder { PreciseSourceLocation = true }.UsePipeTables().Build();

    private readonly SourceFile file;
    private readonly int offset;
    private readonly LineReader line;
    private readonly List<RunnableExample> examples = [];

    private BodyReader(SourceFile file, int firstLine, ArticleId? article, bool places)
    {
        this.file = file;
        offset = firstLine;
        line = new LineReader(file, firstLine, article, places);
    }

    /// <summary>Reads the answer of a passage; <c>#slug</c> means a passage of <paramref name="article"/>.</summary>
    public static Body Passage(SourceFile file, string markdown, int firstLine, ArticleId article) =>
        new BodyReader(file, firstLine, article, places: false).Read(markdown);

    /// <summary>Reads a phrase, with <c>{name}</c> for its arguments.</summary>
    public static Body Phrase(SourceFile file, string markdown, int firstLine) =>
        new BodyReader(file, firstLine, article: null, places: true).Read(markdown);

    private Body Read(string markdown) =>
        new(new Document(Blocks(Markdown.Parse(markdown, Pipeline))), line.Targets, line.Places, examples);

    private List<Block> Blocks(Md.ContainerBlock container)
    {
        var blocks = new List<Block>(container.Count);
        for (var i = 0; i < container.Count; i++)
        {
            if (container[i] is Md.FencedCodeBlock fence)
            {
                blocks.Add(Code(fence, i + 1 < container.Count ? container[i + 1] : null));
            }
            else if (Convert(container[i]) is { } block)
            {
                blocks.Add(block);
            }
        }

        return blocks;
    }

    private Block? Convert(Md.Block block) => block switch
    {
        Md.ParagraphBlock paragraph => Paragraph(paragraph),
        Md.ListBlock list => List(list),
        Tables.Table table => Table(table),
        Md.HeadingBlock => Refused(block, "a heading; a body has none, a section starts with \"## Heading {#slug}\""),
        Md.HtmlBlock => Refused(block, "HTML; write Markdown, and code in backticks"),
        Md.QuoteBlock => Refused(block, "a block quote; the line of next passages stands directly below the heading"),
        Md.ThematicBreakBlock => Refused(block, "a dividing line; start a section or a paragraph"),
        Md.LinkReferenceDefinitionGroup { Count: > 0 } links => Refused(links[0], "a link by reference; write [words](address)"),
        Md.CodeBlock => Refused(block, "code by indentation; put it between ``` lines"),
        _ => Refused(block, "a form that the mentor cannot say; write paragraphs, lists, links, fenced code and small tables"),
    };

    private Paragraph Paragraph(Md.ParagraphBlock paragraph)
    {
        var content = line.Read(paragraph.Inline);
        if (content is [Text { Value: ['?' or '~', ' ', ..] }, ..])
        {
            file.Fault(offset + paragraph.Line, "a line of questions or names stands directly below the heading, above the body");
        }

        return new Paragraph(content);
    }

    private Block? Refused(Md.Block block, string what)
    {
        file.Fault(offset + block.Line, $"this is {what}");
        return null;
    }

    private ListBlock List(Md.ListBlock list)
    {
        if (list is { IsOrdered: true, OrderedStart: not (null or "1") })
        {
            file.Fault(offset + list.Line, $"a numbered list starts at {list.OrderedStart}; it starts at 1, and text or code between items is indented");
        }

        return new ListBlock(list.IsOrdered, [.. list.OfType<Md.ListItemBlock>().Select(i => (IReadOnlyList<Block>)Blocks(i))]);
    }

    private TableBlock Table(Tables.Table table)
    {
        var rows = table.OfType<Tables.TableRow>().Select(Cells).ToList();
        var width = rows.Max(r => r.Count);
        foreach (var row in rows)
        {
            while (row.Count < width)
            {
                row.Add([]);
            }
        }

        return new TableBlock(rows[0], [.. rows.Skip(1)]);
    }

    private List<IReadOnlyList<Inline>> Cells(Tables.TableRow row) =>
        [.. row.OfType<Tables.TableCell>().Select(c => c.Count > 0 && c[0] is Md.ParagraphBlock text ? line.Read(text.Inline) : [])];

    private CodeBlock Code(Md.FencedCodeBlock fence, Md.Block? next)
    {
        var at = offset + fence.Line;
        var code = CodeOf(fence);
        if (fence.ClosingFencedCharCount == 0)
        {
            file.Fault(at, "this code is never closed; end it with a line of ```");
        }

        var info = FenceInfo.Read($"{fence.Info} {fence.Arguments}".Trim());
        if (info.Fault is { } fault)
        {
            file.Fault(at, fault);
        }

        if (info.Runs)
        {
            if (next is Md.FencedCodeBlock { Info: "output" } output)
            {
                examples.Add(new RunnableExample(file.Name, at, code, CodeOf(output)));
            }
            else
            {
                file.Fault(at, "code that is run has no output; put a ```output fence directly below, or write \"python sketch\"");
            }
        }

        return new CodeBlock(info.Language, code);
    }

    private static string CodeOf(Md.FencedCodeBlock fence) => fence.Lines.ToString().Replace("\r", "", StringComparison.Ordinal).TrimEnd('\n');
}
