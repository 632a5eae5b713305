using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;

namespace MentorBot.Benchmarks;

/// <summary>
/// What judges read to complete the gold after passages were added (pooling, as in the TREC collections): for each question and near miss, without
/// its gold, the best of our search, of FTS5 and the gold itself, in an order that tells nothing of where a passage came from. A line of JSON each.
/// </summary>
internal static class Pool
{
    private const int Ours = 4;
    private const int Theirs = 3;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Run(Library library, IReadOnlyList<Case> open, IReadOnlyList<Case> cases)
    {
        using var search = new FullTextSearch(library);
        search.Tune([.. open.Where(c => c.Kind == "question")]);
        var index = new PassageIndex(library);
        var byId = index.Passages.ToDictionary(p => p.Id.ToString());
        foreach (var c in cases.Where(c => c.Kind is "question" or "nearmiss"))
        {
            var reading = index.Read(c.Text, index.Tokens(c.Text));
            var ours = index.Rank(reading, reading.Mentions, Ours, SignWeights.Tuned).Passages.Select(r => index.Passages[r.Passage].Id.ToString());
            var pool = ours.Concat(search.Search(c.Text).Take(Theirs)).Concat(c.Gold).Where(byId.ContainsKey).Distinct().OrderBy(id => Lot(c, id), StringComparer.Ordinal);
            var passages = pool.Select(id => new { id, heading = byId[id].Heading, text = PlainText.Of(byId[id].Body) });
            Console.WriteLine(JsonSerializer.Serialize(new { c.Id, c.Text, passages }, Readable));
        }
    }

    private static string Lot(Case c, string id) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{c.Id} {id}")));
}
