using System.Text.Json;
using MentorBot.Core.Json;
using MentorBot.Core.Ports;
using MentorBot.Core.Quizzes.Races;

namespace MentorBot.Core.Quizzes.Boards;

/// <summary>Whether somebody wants to appear on boards from then on, as its log holds it.</summary>
public sealed record BoardWish(bool Shown);

/// <summary>Who won how much in races: counted from the log of points.</summary>
/// <param name="Rows">Everybody with points, best first; those who did not ask to appear keep their rank.</param>
internal sealed record Board(IReadOnlyList<BoardRow> Rows)
{
    /// <summary>The log of who wants to appear.</summary>
    public const string Wishes = "boards";

    /// <summary>Counts a board.</summary>
    /// <param name="points">What was won.</param>
    /// <param name="wishes">Who wants to appear; the last wish of each holds.</param>
    /// <param name="since">Earlier points do not count, UTC.</param>
    /// <param name="community">The community whose points count; null for all.</param>
    /// <param name="mine">The owners that are the reader.</param>
    public static Board Of(IEnumerable<LogEntry> points, IEnumerable<LogEntry> wishes, DateTimeOffset since, string? community, IReadOnlySet<string> mine)
    {
        var shown = wishes.GroupBy(w => Person(w.Owner)).ToDictionary(
            g => g.Key, g => JsonSerializer.Deserialize(g.MaxBy(w => w.At)!.Document.Span, CoreJson.Default.BoardWish)!.Shown, StringComparer.Ordinal);
        var people = points
            .Where(p => p.At >= since)
            .Select(p => (p.Owner, Won: JsonSerializer.Deserialize(p.Document.Span, CoreJson.Default.RacePoints) ?? throw new JsonException("Points are null.")))
            .Where(p => community is null || p.Won.Community == community)
            .GroupBy(p => Person(p.Owner))
            .Select(g => new RaceScore(g.Key, g.Last().Won.Name, g.Sum(p => p.Won.Points), 0, 0));
        return new Board([.. RaceScores.Ranked(people).Select(s => new BoardRow(s.Rank, s.Name, s.Points, shown.GetValueOrDefault(s.Owner), s.Owner == Me))]);

        string Person(string owner) => mine.Contains(owner) ? Me : owner;
    }

    /// <summary>Stands for all owners that are the reader: no owner has this name.</summary>
    private const string Me = "";
}

/// <summary>Somebody on a board.</summary>
/// <param name="Rank">From 1; equal points share one.</param>
/// <param name="Name">The name that others saw last.</param>
/// <param name="Points">What they won.</param>
/// <param name="Shown">Whether they want to appear.</param>
/// <param name="Mine">Whether it is the reader.</param>
internal sealed record BoardRow(int Rank, string Name, int Points, bool Shown, bool Mine);
