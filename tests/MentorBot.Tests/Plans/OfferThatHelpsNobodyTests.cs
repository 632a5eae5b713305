using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using MentorBot.Core.Plans;
using NodaTime;
using static MentorBot.Tests.Plans.Planning;

namespace MentorBot.Tests.Plans;

/// <summary>Somebody with a week left and 24 hours of it was offered a 25th, which left out as much.</summary>
public sealed class OfferThatHelpsNobodyTests
{
    [Fact]
    public void MoreHours_ThatLeaveAsMuchOut_AreNotOffered()
    {
        var levels = new Dictionary<Level, string>
        {
            [Level.Work] = "ab-testing data-visualisation debugging docker git mlops numpy professional-python pytorch sql type-hints",
            [Level.Project] = "calculus-optimisation data-pipelines dsa tensorflow",
            [Level.Course] = "cloud deep-learning model-evaluation",
        };
        var profile = Beginner(new ArticleId(ArticleKind.Role, "data-science-intern"), weeks: null, 24) with
        {
            ReadyBy = new LocalDate(2026, 11, 30),
            Days = [.. new[] { 1, 2, 3, 6, 7 }.Select(d => new StudyDay((IsoDayOfWeek)d, new LocalTime(19, 30)))],
            Levels = levels.SelectMany(l => l.Value.Split(' '), (l, skill) => (Skill: new ArticleId(ArticleKind.Skill, skill), l.Key)).ToDictionary(s => s.Skill, s => s.Key),
        };

        var offer = PlanOffer.For(World, profile, Today);

        Assert.False(offer.Reduced.Fits);
        Assert.Null(offer.MoreHours);
        Assert.NotNull(offer.LaterDate);
    }
}
