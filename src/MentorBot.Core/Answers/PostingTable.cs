namespace MentorBot.Core.Answers;

/// <summary>The postings of every stem, in one array.</summary>
internal sealed class PostingTable
{
    // Stem s has postings[starts[s]] .. postings[starts[s + 1] - 1].
    private readonly int[] starts;
    private readonly int[] filled;
    private readonly Posting[] postings;

    /// <summary>Makes room.</summary>
    /// <param name="counts">How many postings each stem gets.</param>
    public PostingTable(int[] counts)
    {
        starts = new int[counts.Length + 1];
        for (var s = 0; s < counts.Length; s++)
        {
            starts[s + 1] = starts[s] + counts[s];
        }

        filled = [.. starts];
        postings = new Posting[starts[^1]];
    }

    /// <summary>The postings of a stem, in the order of their texts.</summary>
    public ReadOnlySpan<Posting> this[int stem] => postings.AsSpan(starts[stem], starts[stem + 1] - starts[stem]);

    /// <summary>Adds a posting; texts come in order.</summary>
    public void Add(int stem, int text, float weight) => postings[filled[stem]++] = Posting.Of(text, weight);
}
