using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using NodaTime;

namespace MentorBot.Core.Plans;

/// <summary>What there is to choose from when time is too short, in numbers.</summary>
/// <param name="HoursAsked">Hours that the role still asks of this person.</param>
/// <param name="HoursThere">Hours that they have until their date.</param>
/// <param name="Reduced">The plan that keeps hours and date; its cuts say what is left out. The plan, when everything fits.</param>
/// <param name="MoreHours">More hours a week until the same date; null when everything fits, no more hours are sane or they leave as much out.</param>
/// <param name="LaterDate">The same hours until a later date; null when everything fits, the date is far off already or it leaves as much out.</param>
public sealed record PlanOffer(decimal HoursAsked, decimal HoursThere, PlanDraft Reduced, PlanChoice? MoreHours, PlanChoice? LaterDate)
{
    /// <summary>The most hours a week that are offered: above these, beside other duties, few people last (guide:study-hours).</summary>
    public const decimal MostHours = 20;

    /// <summary>The most hours for who gives that many already, as in a free summer.</summary>
    public const decimal MostHoursOfTheFree = 30;

    /// <summary>The most hours on one day of study that are offered.</summary>
    public const decimal MostHoursADay = 5;

    /// <summary>How far off a later date may be, in years.</summary>
    public const int MostYears = 2;

    /// <summary>Makes the offer. A profile without a date always fits.</summary>
    /// <param name="library">Roles with their skills, and the curriculum.</param>
    /// <param name="profile">The person's answers.</param>
    /// <param name="today">The date in the person's zone.</param>
    /// <param name="before">The plan that this one comes after, if any: what is done in it need not be done again.</param>
    /// <exception cref="ArgumentException">The library has no such role, or the profile no day of study.</exception>
    public static PlanOffer For(Library library, Profile profile, LocalDate today, Plan? before = null)
    {
        var draft = Build(profile);
        var asked = draft.Plan.Tasks.Where(t => t.IsOpen).Sum(t => t.Hours) + draft.HoursCut;
        return draft.Fits || profile.ReadyBy is not { } date
            ? new PlanOffer(asked, draft.HoursThere, draft, MoreHours: null, LaterDate: null)
            : new PlanOffer(asked, draft.HoursThere, draft, Helping(More(Build, profile, asked, draft.HoursThere)), Helping(Later(Build, profile, date, today)));

        PlanChoice? Helping(PlanChoice? choice) => choice is not null && (choice.Draft.Fits || choice.Draft.HoursCut < draft.HoursCut) ? choice : null;

        PlanDraft Build(Profile answers) => PlanBuilder.Build(library, answers, today, before?.Tasks);
    }

    /// <summary>The fewest full hours a week that fit everything, or the most that are sane.</summary>
    private static PlanChoice? More(Func<Profile, PlanDraft> build, Profile profile, decimal asked, decimal there)
    {
        var most = Math.Min(profile.HoursAWeek < MostHours ? MostHours : MostHoursOfTheFree, MostHoursADay * profile.Days.Count);
        var likely = Math.Floor(profile.HoursAWeek * asked / Math.Max(there, 1));
        for (var hours = Math.Min(Math.Max(likely, Math.Floor(profile.HoursAWeek) + 1), most); profile.HoursAWeek < hours && hours <= most; hours++)
        {
            var choice = Choice(build, profile with { HoursAWeek = hours });
            if (choice.Draft.Fits || hours == most)
            {
                return choice;
            }
        }

        return null;
    }

    /// <summary>The first date that fits everything at the same hours, or the last that is sane.</summary>
    private static PlanChoice? Later(Func<Profile, PlanDraft> build, Profile profile, LocalDate date, LocalDate today)
    {
        var ready = build(profile with { ReadyBy = null }).Plan.End;
        var later = LocalDate.Min(ready, today.PlusYears(MostYears));
        return later > date ? Choice(build, profile with { ReadyBy = later }) : null;
    }

    private static PlanChoice Choice(Func<Profile, PlanDraft> build, Profile profile) => new(profile, build(profile));
}

/// <summary>One way out: the profile with one answer changed, and the plan that comes of it.</summary>
/// <param name="Profile">The profile to take over when the person chooses this.</param>
/// <param name="Draft">The plan; where even the most that is sane does not fit everything, its cuts are fewer but not none.</param>
public sealed record PlanChoice(Profile Profile, PlanDraft Draft);
