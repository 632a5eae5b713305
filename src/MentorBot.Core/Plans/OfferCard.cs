using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;

namespace MentorBot.Core.Plans;

/// <summary>Too little time, in numbers, and the ways out.</summary>
internal static class OfferCard
{
    /// <summary>More hours a week.</summary>
    public const string Hours = "hours";

    /// <summary>A later date.</summary>
    public const string Date = "date";

    /// <summary>The reduced plan.</summary>
    public const string Reduced = "reduced";

    /// <summary>The card of an offer.</summary>
    public static Reply Of(PlanOffer offer, Profile profile, TurnContext context)
    {
        var text = new PlanText(context.Edition, context.Today(profile.Zone));
        var phrases = context.Edition.Phrases;
        var buttons = new List<Button>();
        if (offer.MoreHours is { } more)
        {
            var fits = more.Draft.Fits ? "plan.offer.hours" : "plan.offer.hoursmost";
            buttons.Add(PlanButtons.Fit(context, Hours, fits, ("hours", text.Dates.Hours(more.Profile.HoursAWeek))));
        }

        if (offer.LaterDate is { } later)
        {
            buttons.Add(PlanButtons.Fit(context, Date, "plan.offer.date", ("date", text.Dates.Long(later.Draft.Plan.End))));
        }

        buttons.Add(PlanButtons.Fit(context, Reduced, "plan.offer.reduced"));
        if (context.Learner.Plan is null)
        {
            buttons.Add(PlanButtons.Answers(context));
        }

        var said = phrases.Say(
            "plan.offer.tight",
            ("asked", text.Dates.Hours(offer.HoursAsked)),
            ("there", text.Dates.Hours(offer.HoursThere)),
            ("role", text.RoleName(profile.Role)));
        var cuts = phrases.Say("plan.offer.leavesout", ("skills", string.Join(", ", text.CutNames(offer.Reduced.Cuts))));
        var stays = context.Learner.Plan is null ? Document.Empty : phrases.Say("plan.offer.stays");
        return new Reply(said.Then(cuts).Then(stays), buttons, Audience.OnlyYou);
    }
}
