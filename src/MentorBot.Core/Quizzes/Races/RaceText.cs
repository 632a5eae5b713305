using System.Globalization;
using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Phrases;
using MentorBot.Core.Pictures;
using MentorBot.Core.Places;

namespace MentorBot.Core.Quizzes.Races;

/// <summary>Races in words.</summary>
internal sealed class RaceText(Edition edition)
{
    /// <summary>The most that are listed by name at the end.</summary>
    private const int MostListed = 50;

    private readonly Phrasebook phrases = edition.Phrases;

    /// <summary>A race is about to begin.</summary>
    public Post Lobby(Race race)
    {
        var said = phrases.Say(
            "race.lobby", ("subject", race.Subject), ("count", Number(race.Questions.Count)), ("seconds", Number(race.Seconds)), ("lobby", Number((int)RaceRules.Lobby.TotalSeconds)));
        return new Post(race.Place, new Reply(said, [Button("rules", race.Id), Button("stop", race.Id)])
        {
            Thread = race.Place.Thread.Length == 0 ? phrases.Label("race.thread", ("subject", race.Subject)) : null,
            Report = new ButtonId(RaceFeature.Feature, "gathered", race.Id),
        });
    }

    /// <summary>The room cannot be written to: the starter hears of it.</summary>
    public Post NotHeld(Race race) => new(Place.Private(race.Starter), new Reply(phrases.Say("race.notheld"), []));

    /// <summary>The present question, which wants to be reported.</summary>
    public Post Question(Race race) => new(race.Place, Asked(race, null) with { Report = new ButtonId(RaceFeature.Feature, "asked", $"{race.Id}.{race.Number}") });

    /// <summary>The present question with how many have answered.</summary>
    public Post Board(Race race, int answered) => new(race.Place, Asked(race, answered)) { InPlaceOf = race.Present!.Handle };

    /// <summary>The present question with its answer, and how everybody stands.</summary>
    public Post Reveal(Race race, RaceTally tally, IReadOnlyList<RaceScore> scores)
    {
        var shown = Shown(race);
        if (shown is null)
        {
            return new Post(race.Place, new Reply(phrases.Say("race.gone"), [])) { InPlaceOf = race.Present!.Handle };
        }

        var right = shown.Right[0];
        var wrong = Enumerable.Range(0, shown.Options.Count).Where(o => o != right && tally.Of(o) > 0).ToList();
        var result = phrases.Say("race.right", ("letter", Presentation.Letter(right)), ("option", QuizWords.Plain(shown.Options[right])))
            .Then(tally.Count == 0
                ? phrases.Say("race.nobody")
                : phrases.Say("race.counts", ("right", Number(tally.Of(right))), ("wrong", Number(tally.Count - tally.Of(right))), ("each", Each(wrong, tally))))
            .Then(QuizWords.Paragraph(shown.Question.Why));
        var top = scores.Where(s => s.Points > 0).Take(3).ToList();
        result = top.Count == 0 ? result : result.Then(phrases.Say("race.top", ("names", string.Join(", ", top.Select(s => $"{s.Name} {Number(s.Points)}")))));
        return new Post(race.Place, new Reply(Body(race, shown).Then(result), [])) { InPlaceOf = race.Present!.Handle };
    }

    /// <summary>The present question when the race ends before its answer is shown.</summary>
    public IEnumerable<Post> Cut(Race race) => race.Stage == RaceStage.Open && Shown(race) is { } shown
        ? [new Post(race.Place, new Reply(Body(race, shown).Then(phrases.Say("race.cut")), [])) { InPlaceOf = race.Present!.Handle }]
        : [];

    /// <summary>Who won.</summary>
    public Post Podium(Race race, IReadOnlyList<RaceScore> scores, RaceEnd end)
    {
        var why = phrases.Say($"race.end.{Name(end)}", ("subject", race.Subject));
        var winners = scores.Where(s => s.Points > 0).ToList();
        if (winners.Count == 0)
        {
            return new Post(race.Place, new Reply(why.Then(phrases.Say(race.Closed == 0 ? "race.noquestion" : "race.noscore")), [])) { Keeps = TimeSpan.FromHours(1) };
        }

        var chart = new PodiumChart(
            phrases.Label("race.chart.title", ("subject", race.Subject)),
            phrases.Label("race.chart.subtitle", ("count", Number(race.Closed)), ("players", Number(scores.Count))),
            [.. winners.Take(PodiumChart.MostPlaces).Select(s => new PodiumPlace(s.Rank, s.Name, Points(s)))],
            winners.Count > PodiumChart.MostPlaces ? phrases.Label("race.chart.further", ("count", Number(winners.Count - PodiumChart.MostPlaces))) : "");
        var list = new ListBlock(false, [.. winners.Take(MostListed).Select(s => phrases.Say(
            "race.place", ("rank", Number(s.Rank)), ("name", s.Name), ("points", Points(s)), ("right", Number(s.Right)), ("count", Number(race.Closed))).Blocks)]);
        return new Post(race.Place, new Reply(why.Then(list).Then(phrases.Say("race.missed")), []) { Picture = new Picture(chart, new ChartText(phrases).Of(chart)) })
        {
            Keeps = TimeSpan.FromHours(1),
        };
    }

    private Reply Asked(Race race, int? answered)
    {
        var shown = Shown(race)!;
        var open = TimeSpan.FromSeconds(race.Seconds);
        var clock = answered is { } people
            ? phrases.Say("race.answered", ("seconds", Number(race.Seconds)), ("people", Number(people)))
            : phrases.Say("race.open", ("seconds", Number(race.Seconds)));
        return new Reply(
            Body(race, shown).Then(clock),
            [.. shown.Options.Select((_, i) => new Button(Presentation.Letter(i), new ButtonId(RaceFeature.Feature, "a", $"{race.Id}.{race.Number}.{i}")))])
        {
            Poll = QuizWords.Poll(shown, Title(race, shown), open),
        };
    }

    private Document Body(Race race, Presentation shown) => Document.Of(
        [new Heading([new Text(Title(race, shown))]), .. QuizWords.Body(shown.Question), QuizWords.Options(shown)]);

    private string Title(Race race, Presentation shown) => phrases.Label(
        "race.question",
        ("number", Number(race.Number)),
        ("count", Number(race.Questions.Count)),
        ("skill", edition.Library.Find(shown.Question.Skill)?.Title ?? race.Subject),
        ("level", Number((int)shown.Question.Level)));

    private Presentation? Shown(Race race) => edition.Library.Questions.Find(race.Present!.Question) is { } question ? new Presentation(question, race.Seed) : null;

    private string Each(List<int> wrong, RaceTally tally) => wrong.Count == 0 ? "" : $" ({string.Join(", ", wrong.Select(o => $"{Presentation.Letter(o)} {Number(tally.Of(o))}"))})";

    private string Points(RaceScore score) => phrases.Label("race.points", ("points", Number(score.Points)));

    private Button Button(string verb, string arguments) => new(phrases.Label($"race.buttons.{verb}"), new ButtonId(RaceFeature.Feature, verb, arguments));

    private static string Name(RaceEnd end) => end.ToString().ToLowerInvariant();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
