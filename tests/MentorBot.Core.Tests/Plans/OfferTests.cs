using MentorBot.Core.Plans;
using static MentorBot.Core.Tests.Plans.PlansWorld;

namespace MentorBot.Core.Tests.Plans;

public sealed class OfferTests
{
    [Fact]
    public void WhatFits_NeedsNoChoice()
    {
        var offer = PlanOffer.For(World, Person, Monday);

        Assert.True(offer.Reduced.Fits);
        Assert.Null(offer.MoreHours);
        Assert.Null(offer.LaterDate);
        Assert.True(PlanOffer.For(World, Person with { ReadyBy = null, HoursAWeek = 1 }, Monday).Reduced.Fits);
    }

    [Fact]
    public void TooLittleTime_OffersTheFewestHoursAndTheFirstDateThatFit()
    {
        var tight = Person with { ReadyBy = Monday.PlusWeeks(5).PlusDays(-1) };

        var offer = PlanOffer.For(World, tight, Monday);

        Assert.Equal((29m, 27m), (offer.HoursAsked, offer.HoursThere));
        Assert.NotEmpty(offer.Reduced.Cuts);
        Assert.True(offer.MoreHours!.Draft.Fits);
        Assert.Equal(tight.ReadyBy, offer.MoreHours.Profile.ReadyBy);
        Assert.False(PlanBuilder.Build(World, tight with { HoursAWeek = offer.MoreHours.Profile.HoursAWeek - 1 }, Monday).Fits);
        Assert.True(offer.LaterDate!.Draft.Fits);
        Assert.Equal(6, offer.LaterDate.Profile.HoursAWeek);
        Assert.InRange(offer.LaterDate.Draft.Plan.End, Monday.PlusWeeks(5), Monday.PlusWeeks(8));
    }

    [Fact]
    public void HoursThatNobodyKeeps_AreNotOffered()
    {
        var rushed = PlanOffer.For(World, Person with { ReadyBy = Monday.PlusDays(13) }, Monday);

        Assert.Equal(10, rushed.MoreHours!.Profile.HoursAWeek); // five on each of two days
        Assert.False(rushed.MoreHours.Draft.Fits);
        Assert.True(rushed.MoreHours.Draft.Cuts.Count < rushed.Reduced.Cuts.Count);
        Assert.Null(PlanOffer.For(World, Person with { ReadyBy = Monday.PlusDays(6), HoursAWeek = 10 }, Monday).MoreHours);
    }
}
