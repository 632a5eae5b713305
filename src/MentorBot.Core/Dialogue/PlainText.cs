using System.Text;

namespace MentorBot.Core.Dialogue;

/// <summary>The words of a document without any form: for search, labels and word counts.</summary>
public static class PlainText
{
    /// <summary>The words of a document, blocks divided by line breaks.</summary>
    /// <param name="document">The document.</param>
    /// <param name="withCode">Whether code blocks count.</param>
    public static string Of(Document document, bool withCode = true)
    {
        var text = new StringBuilder();
        Write(document.Blocks, text, withCode);
        return text.ToString().TrimEnd();
    }

    /// <summary>The words of a line.</summary>
    public static string Of(IReadOnlyList<Inline> line)
    {
        var text = new StringBuilder();
        Write(line, text);
        return text.ToString();
    }

    private static void Write(IReadOnlyList<Block> blocks, StringBuilder text, bool withCode)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Heading heading:
                    Write(heading.Content, text);
                    break;
                case Paragraph paragraph:
                    Write(paragraph.Content, text);
                    break;
                case SmallPrint small:
                    Write(small.Content, text);
                    break;
                case ListBlock list:
                    foreach (var item in list.Items)
                    {
                        Write(item, text, withCode);
                    }

                    continue;
                case CodeBlock code when withCode:
                    text.Append(code.Code);
                    break;
                case TableBlock table:
                    foreach (var row in table.Rows.Prepend(table.Header))
                    {
                        foreach (var cell in row)
                        {
                            Write(cell, text);
                            text.Append(' ');
                        }

                        text.Append('\n');
                    }

                    break;
                case Bar bar:
                    text.Append(bar.Label);
                    break;
            }

            text.Append('\n');
        }
    }

    private static void Write(IReadOnlyList<Inline> line, StringBuilder text)
    {
        foreach (var piece in line)
        {
            switch (piece)
            {
                case Text leaf:
                    text.Append(leaf.Value);
                    break;
                case CodeSpan code:
                    text.Append(code.Code);
                    break;
                case Strong strong:
                    Write(strong.Content, text);
                    break;
                case Emphasis emphasis:
                    Write(emphasis.Content, text);
                    break;
                case Link link:
                    Write(link.Content, text);
                    break;
                case TopicLink link:
                    Write(link.Content, text);
                    break;
            }
        }
    }
}
