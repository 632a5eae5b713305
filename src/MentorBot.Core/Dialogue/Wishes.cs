using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Dialogue;

/// <summary>Recognises what people want done, said without the command: a whole message that is one of the lexicon's ways to say it.</summary>
/// <remarks>Only whole messages: a question that merely begins so is a question. Case, punctuation, chat spellings and politeness do not count.</remarks>
public sealed class Wishes
{
    private readonly IReadOnlyDictionary<string, string> spellings;
    private readonly List<string[]> politeness;
    private readonly Dictionary<string, string> whole = new(StringComparer.Ordinal);
    private readonly List<(string[] Opening, string Command)> openings = [];

    /// <summary>Reads the ways of a lexicon.</summary>
    public Wishes(Lexicon lexicon)
    {
        spellings = lexicon.Spellings;
        politeness = [.. lexicon.Politeness.Select(p => p.Split(' ')).OrderByDescending(p => p.Length)];
        foreach (var (command, ways) in lexicon.Wishes)
        {
            foreach (var way in ways)
            {
                if (way.EndsWith(" *", StringComparison.Ordinal))
                {
                    openings.Add((way[..^2].Split(' '), command));
                }
                else
                {
                    whole.TryAdd(way, command);
                }
            }
        }

        openings.Sort((a, b) => b.Opening.Length - a.Opening.Length);
    }

    /// <summary>The command that a message means; null when it is none.</summary>
    public CommandCall? Find(string text)
    {
        var typed = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var words = typed.Index().SelectMany(w => Spelled(w.Item).Select(word => (Word: word, At: w.Index))).ToList();
        words = [.. words.Skip(Polite([.. words.Select(w => w.Word)]))];
        var end = words.Count;
        while (end > 0 && politeness.Exists(p => p is [var word] && word == words[end - 1].Word))
        {
            end--;
        }

        if (whole.TryGetValue(string.Join(' ', words.Take(end).Select(w => w.Word)), out var command))
        {
            return Call(command, "");
        }

        foreach (var (opening, meant) in openings)
        {
            if (words.Count > opening.Length && words.Take(opening.Length).Select(w => w.Word).SequenceEqual(opening))
            {
                return Call(meant, string.Join(' ', typed.Skip(words[opening.Length].At)));
            }
        }

        return null;
    }

    private IEnumerable<string> Spelled(string word)
    {
        var bare = word.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal).Trim(',', '.', '!', '?', ':', ';', '"', '(', ')');
        return bare.Length == 0 ? [] : spellings.TryGetValue(bare, out var meant) ? meant.Split(' ') : [bare];
    }

    /// <summary>How many words at the start are only polite.</summary>
    private int Polite(string[] words)
    {
        var start = 0;
        while (politeness.Find(p => words.AsSpan(start).StartsWith(p)) is { } polite)
        {
            start += polite.Length;
        }

        return start;
    }

    private static CommandCall Call(string command, string rest)
    {
        var verb = command.Split(' ', 2);
        return new CommandCall(verb[0], string.Join(' ', verb.Skip(1).Append(rest).Where(w => w.Length > 0)));
    }
}
