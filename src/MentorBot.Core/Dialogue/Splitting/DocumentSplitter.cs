namespace MentorBot.Core.Dialogue.Splitting;

/// <summary>Splits a document into messages that each fit a platform: between blocks where it can, else between items, rows, lines and sentences, else wherever it must.</summary>
/// <remarks>Pure. Nothing is lost but spaces at the cuts; a heading stays with what it is the title of.</remarks>
public static class DocumentSplitter
{
    /// <summary>The messages of a document, in order; none for a document of nothing.</summary>
    /// <param name="document">What to split.</param>
    /// <param name="limit">The most that a message may measure.</param>
    /// <param name="measure">How much a document measures once it is written for the platform; more content never measures less.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not even a single character fits the limit.</exception>
    public static IReadOnlyList<Document> Split(Document document, int limit, Func<Document, int> measure)
    {
        var pages = new List<Document>();
        var page = new List<Block>();
        var rest = new Stack<Block>(document.Blocks.Reverse());
        while (rest.TryPop(out var block))
        {
            if (Fits([.. page, block]))
            {
                page.Add(block);
                continue;
            }

            // Titles at the foot of a page go over to the next.
            var content = page.FindLastIndex(b => b is not Heading) + 1;
            var titles = page[content..];
            var fresh = content == 0;
            if (!fresh && Fits([.. titles, block]))
            {
                Turn(content, titles);
                page.Add(block);
            }
            else if (new BlockCutter(head => Fits([.. page, head]), anywhere: fresh).Cut(block) is { } cut)
            {
                if (cut.Head is { } head)
                {
                    page.Add(head);
                    Turn(page.Count, []);
                }

                foreach (var left in cut.Tail.Reverse())
                {
                    rest.Push(left);
                }
            }
            else
            {
                ArgumentOutOfRangeException.ThrowIfZero(page.Count, nameof(limit));
                Turn(fresh ? page.Count : content, fresh ? [] : titles);
                rest.Push(block);
            }
        }

        if (page.Count > 0)
        {
            pages.Add(new Document(page));
        }

        return pages;

        bool Fits(IReadOnlyList<Block> blocks) => measure(new Document(blocks)) <= limit;

        void Turn(int count, List<Block> carried)
        {
            pages.Add(new Document(page[..count]));
            page = carried;
        }
    }
}
