using MentorBot.Core.Phrases;

namespace MentorBot.Core.Quizzes.Races;

/// <summary>The phrases of races.</summary>
internal static class RacePhrases
{
    public static IReadOnlyList<PhraseKey> All { get; } =
    [
        new("commands.quizrace"),
        new("commands.quizraceof"),
        new("commands.quizracecount"),
        new("commands.quizraceseconds"),
        new("race.lobby", "subject", "count", "seconds", "lobby"),
        new("race.thread", "subject"),
        new("race.rules", "unanswered"),
        new("race.how", "counts", "shortest", "longest"),
        new("race.question", "number", "count", "skill", "level"),
        new("race.open", "seconds"),
        new("race.answered", "seconds", "people"),
        new("race.right", "letter", "option"),
        new("race.counts", "right", "wrong", "each"),
        new("race.top", "names"),
        new("race.place", "rank", "name", "points", "right", "count"),
        new("race.points", "points"),
        new("race.noquestions", "subject"),
        new("race.taken", "letter"),
        new("race.changed", "letter"),
        new("race.already", "letter"),
        new("race.final", "letter"),
        new("race.chart.title", "subject"),
        new("race.chart.subtitle", "count", "players"),
        new("race.chart.further", "count"),
        .. "started ingroups running none notyours stopped over somebody everything notheld nobody gone cut noquestion noscore missed buttons.rules buttons.stop"
            .Split(' ').Select(k => new PhraseKey($"race.{k}")),
        .. "complete stopped silence lost away".Split(' ').Select(k => new PhraseKey($"race.end.{k}", "subject")),
    ];
}
