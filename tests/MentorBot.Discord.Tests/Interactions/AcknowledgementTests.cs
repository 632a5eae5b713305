using MentorBot.Discord.Interactions;

namespace MentorBot.Discord.Tests.Interactions;

public sealed class AcknowledgementTests
{
    // state, age in seconds, deferred privately, the part is private -> how it is said
    public static TheoryData<string, double, bool, bool, string> Table => new()
    {
        { "Open", 0.1, false, false, "AsAnswer" },
        { "Open", 2.9, true, true, "AsAnswer" },
        { "Open", 3.0, false, false, "ByMessage" },
        { "Deferred", 5, false, false, "IntoDeferral" },
        { "Deferred", 5, true, true, "IntoDeferral" },
        { "Deferred", 5, true, false, "IntoDeferral" },
        { "Deferred", 5, false, true, "InsteadOfDeferral" },
        { "Answered", 880, false, true, "AsFollowUp" },
        { "Answered", 895, false, false, "ByMessage" },
        { "Deferred", 895, true, true, "ByMessage" },
        { "Expired", 1, false, false, "ByMessage" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Next_FollowsTheTable(string state, double age, bool deferredPrivately, bool isPrivate, string saying) =>
        Assert.Equal(Enum.Parse<Saying>(saying), Acknowledgement.Next(Enum.Parse<AnswerState>(state), TimeSpan.FromSeconds(age), deferredPrivately, isPrivate));
}
