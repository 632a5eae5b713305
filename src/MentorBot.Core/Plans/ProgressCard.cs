using System.Globalization;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Phrases;
using MentorBot.Core.Pictures;
using NodaTime;

namespace MentorBot.Core.Plans;

/// <summary>How far a person is, in words, bars and a picture that says the same.</summary>
internal static class ProgressCard
{
    private const int MostBars = 8;

    /// <summary>The card of a plan on a day.</summary>
    public static Reply Of(TurnContext context, Plan plan, Profile profile, LocalDate today, IReadOnlyList<Footnote> footnotes)
    {
        var phrases = context.Edition.Phrases;
        var text = new PlanText(context.Edition, today);
        var progress = PlanProgress.Of(plan, profile, today);
        var head = phrases.Say(
            "plan.progress.title",
            ("role", text.RoleName(plan.Role)),
            ("week", Number(progress.Week)),
            ("weeks", Number(plan.WeekCount)),
            ("done", text.Dates.Hours(progress.HoursDone)),
            ("planned", text.Dates.Hours(progress.HoursPlanned)),
            ("weeksleft", text.Dates.Weeks(progress.WeeksLeft)));
        var streak = phrases.Say("plan.progress.streak", ("days", text.Dates.Days(progress.Streak.Days)), ("freezes", Number(progress.Streak.Freezes)));
        var shown = Shown(progress.Skills);
        return new Reply(
            new Document(
            [
                .. head.Blocks,
                .. shown.Select(s => new Bar(phrases.Label("plan.progress.skill", ("skill", SkillName(text, phrases, s)), ("done", text.Dates.Hours(s.Done)), ("planned", text.Dates.Hours(s.Planned))), Fraction(s))),
                .. Waiting(phrases, text, [.. progress.Skills.Except(shown)]).Blocks,
                .. footnotes.SelectMany(a => a.Words.Blocks),
                .. streak.Blocks,
                .. Forecast(phrases, text, progress).Blocks,
            ]),
            [PlanButtons.Show(context), .. footnotes.SelectMany(a => a.Buttons)],
            Audience.OnlyYou)
        {
            Picture = PictureOf(phrases, text, plan, progress, shown, today),
        };
    }

    /// <summary>The picture alone.</summary>
    public static Picture PictureOf(TurnContext context, Plan plan, Profile profile, LocalDate today)
    {
        var progress = PlanProgress.Of(plan, profile, today);
        return PictureOf(context.Edition.Phrases, new PlanText(context.Edition, today), plan, progress, Shown(progress.Skills), today);
    }

    private static Picture PictureOf(Phrasebook phrases, PlanText text, Plan plan, PlanProgress progress, IReadOnlyList<SkillHours> shown, LocalDate today)
    {
        var chart = Chart(phrases, text, plan, progress, shown, today);
        return new Picture(chart, new ChartText(phrases).Of(chart));
    }

    private static ProgressChart Chart(Phrasebook phrases, PlanText text, Plan plan, PlanProgress progress, IReadOnlyList<SkillHours> shown, LocalDate today) => new(
        phrases.Label("plan.progress.chart"),
        phrases.Label("plan.progress.subtitle", ("role", text.RoleName(plan.Role)), ("week", Number(progress.Week)), ("weeks", Number(plan.WeekCount))),
        [
            new Headline(Number(progress.DaysLeft), phrases.Label("plan.progress.daysleft")),
            new Headline(text.Dates.Hours(progress.HoursDone), phrases.Label("plan.progress.ofhours", ("hours", text.Dates.Hours(progress.HoursPlanned)))),
            new Headline(Number(progress.Streak.Days), phrases.Label("plan.progress.streakdays")),
            .. progress.Forecast is { IsMeasured: true, ReadyOn: { } ready } ? [new Headline(text.Dates.Short(ready)[4..], phrases.Label("plan.progress.ready"))] : Array.Empty<Headline>(),
        ],
        [.. shown.Select(s => new SkillBar(SkillName(text, phrases, s), Fraction(s), 1))],
        Heat(plan, today),
        ChartWords.From(phrases));

    /// <summary>The hours of each day since the plan began, so many as are done.</summary>
    private static CalendarHeat Heat(Plan plan, LocalDate today)
    {
        var hours = plan.Tasks.Where(t => t.DoneOn is not null).GroupBy(t => t.DoneOn!.Value).ToDictionary(g => g.Key, g => (double)g.Sum(t => t.Hours));
        var first = hours.Keys.Append(plan.Start).Min();
        var days = Math.Max(0, Period.DaysBetween(first, today)) + 1;
        return new CalendarHeat(first.ToDateOnly(), [.. Enumerable.Range(0, days).Select(d => hours.GetValueOrDefault(first.PlusDays(d)))]);
    }

    private static Document Forecast(Phrasebook phrases, PlanText text, PlanProgress progress) => progress.Forecast switch
    {
        null => phrases.Say("plan.progress.alldone"),
        { IsMeasured: false } => phrases.Say("plan.progress.tooearly"),
        { ReadyOn: null } => phrases.Say("plan.progress.stalled"),
        { ReadyOn: { } ready, DaysEarly: var early } => phrases.Say(
            early switch { > 0 => "plan.progress.early", 0 => "plan.progress.ontime", _ => "plan.progress.late" },
            ("date", text.Dates.Long(ready)),
            ("days", text.Dates.Days(Math.Abs(early)))),
    };

    /// <summary>What is begun, and of the rest the largest, in the order of the plan's hours.</summary>
    private static IReadOnlyList<SkillHours> Shown(IReadOnlyList<SkillHours> skills)
    {
        var chosen = skills.OrderByDescending(s => s.Done > 0).Take(Math.Max(MostBars, skills.Count(s => s.Done > 0))).ToHashSet();
        return [.. skills.Where(chosen.Contains)];
    }

    /// <summary>What has no bar yet, in a line.</summary>
    private static Document Waiting(Phrasebook phrases, PlanText text, IReadOnlyList<SkillHours> skills) => skills.Count == 0
        ? Document.Empty
        : phrases.Say(
            "plan.progress.waiting",
            ("hours", text.Dates.Hours(skills.Sum(s => s.Planned))),
            ("skills", string.Join(", ", skills.Select(s => SkillName(text, phrases, s)))));

    private static string SkillName(PlanText text, Phrasebook phrases, SkillHours skill) => skill.Skill is { } id ? text.SkillName(id) : phrases.Label("plan.progress.career");

    private static double Fraction(SkillHours skill) => skill.Planned == 0 ? 0 : (double)(skill.Done / skill.Planned);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
