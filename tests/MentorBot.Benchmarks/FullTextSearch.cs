using System.Diagnostics;
using System.Globalization;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;
using Microsoft.Data.Sqlite;

namespace MentorBot.Benchmarks;

/// <summary>
/// The yardstick: SQLite FTS5 (tokenizer porter, ranking bm25 with a weight a field) over the same passages and questions.
/// The words of a question are joined by OR; the weights are the best of a grid on the open split.
/// </summary>
internal sealed class FullTextSearch : IDisposable
{
    private static readonly double[][] Grid =
    [
        [1, 1, 1, 1, 1], [3, 3, 2, 1, 1], [5, 5, 4, 2, 1], [2, 2, 8, 1, 1], [1, 1, 10, 1, 1], [10, 10, 5, 5, 1], [2, 4, 6, 4, 1], [4, 2, 12, 6, 1],
    ];

    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly List<string> ids = [];
    private double[] weights = Grid[0];

    public FullTextSearch(Library library)
    {
        connection.Open();
        Execute("CREATE VIRTUAL TABLE passage USING fts5(heading, names, asks, subject, body, tokenize = 'porter unicode61')");
        using var transaction = connection.BeginTransaction();
        foreach (var article in library.Articles)
        {
            foreach (var passage in article.Passages)
            {
                Add(article, passage);
            }
        }

        transaction.Commit();
    }

    /// <summary>Takes the weights of the grid that find most on the open questions.</summary>
    public void Tune(IReadOnlyList<Case> open)
    {
        weights = Grid.MaxBy(g => Hits(open, g, 1)) ?? Grid[0];
        Console.WriteLine($"FTS5 weights (heading, names, asks, subject, body): {string.Join(' ', weights)}");
    }

    public double Hits(IReadOnlyList<Case> cases, int within) => Hits(cases, weights, within);

    /// <summary>The five best, best first.</summary>
    public IReadOnlyList<string> Search(string text) => Search(text, weights);

    /// <summary>Microseconds a question, sorted.</summary>
    public double[] Latencies(IReadOnlyList<Case> cases)
    {
        var times = new List<double>();
        foreach (var c in cases)
        {
            var started = Stopwatch.GetTimestamp();
            Search(c.Text, weights);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
        }

        times.Sort();
        return [.. times];
    }

    public void Dispose() => connection.Dispose();

    private double Hits(IReadOnlyList<Case> cases, double[] with, int within) =>
        cases.Average(c => Search(c.Text, with).Take(within).Any(c.Gold.Contains) ? 1.0 : 0);

    private List<string> Search(string text, double[] with)
    {
        var words = text.Split(text.Where(c => !char.IsAsciiLetterOrDigit(c)).Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries);
        var found = new List<string>();
        if (words.Length == 0)
        {
            return found;
        }

        using var command = connection.CreateCommand();
        var order = string.Join(", ", with.Select(w => w.ToString(CultureInfo.InvariantCulture)));
        command.CommandText = $"SELECT rowid FROM passage WHERE passage MATCH $words ORDER BY bm25(passage, {order}) LIMIT 5";
        command.Parameters.AddWithValue("$words", string.Join(" OR ", words.Select(w => $"\"{w}\"")));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            found.Add(ids[(int)reader.GetInt64(0) - 1]);
        }

        return found;
    }

    private void Add(Article article, Passage passage)
    {
        ids.Add(passage.Id.ToString());
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO passage VALUES ($heading, $names, $asks, $subject, $body)";
        command.Parameters.AddWithValue("$heading", passage.Heading);
        command.Parameters.AddWithValue("$names", string.Join(' ', passage.Names));
        command.Parameters.AddWithValue("$asks", string.Join(' ', passage.Asks));
        command.Parameters.AddWithValue("$subject", $"{article.Title} {string.Join(' ', article.Aliases)}");
        command.Parameters.AddWithValue("$body", PlainText.Of(passage.Body));
        command.ExecuteNonQuery();
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
