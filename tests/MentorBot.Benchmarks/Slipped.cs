using System.Globalization;
using MentorBot.Core.Answers;

namespace MentorBot.Benchmarks;

/// <summary>
/// How much typos cost: the same questions as they are, and with one or two of their longer words mistyped by chance (a letter left out, doubled
/// or swapped with the next, or the key beside it; the first letter stays), the same at every run.
/// </summary>
internal static class Slipped
{
    private const int ShortestWord = 4;

    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    public static void Run(Edition edition, IReadOnlyList<Case> cases)
    {
        var questions = cases.Where(c => c.Kind == "question").ToList();
        foreach (var slips in (int[])[0, 1, 2])
        {
            var random = new Random(slips);
            var tally = Tally.Of(edition, questions.ConvertAll(c => c with { Text = Mistype(c.Text, slips, random) }));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{slips} mistyped words: hit@1 {tally.First:0.000}  hit@3 {tally.Three:0.000}  declined {tally.Declined:0.000}"));
        }
    }

    private static string Mistype(string text, int slips, Random random)
    {
        var words = text.Split(' ');
        var chosen = Enumerable.Range(0, words.Length).Where(i => words[i].Length >= ShortestWord && words[i].All(char.IsAsciiLetterLower)).ToArray();
        random.Shuffle(chosen);
        foreach (var i in chosen.Take(slips))
        {
            words[i] = Mistype(words[i], random);
        }

        return string.Join(' ', words);
    }

    private static string Mistype(string word, Random random)
    {
        var at = random.Next(1, word.Length);
        return random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            2 when at + 1 < word.Length => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
            _ => $"{word[..at]}{Beside(word[at], random)}{word[(at + 1)..]}",
        };
    }

    private static char Beside(char key, Random random)
    {
        var row = Array.Find(Rows, r => r.Contains(key, StringComparison.Ordinal))!;
        var at = row.IndexOf(key, StringComparison.Ordinal);
        return at == 0 ? row[1] : at == row.Length - 1 ? row[^2] : row[at + (random.Next(2) * 2) - 1];
    }
}
