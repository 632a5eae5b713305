using MentorBot.Core.Answers;

namespace MentorBot.Core.Tests.Answers;

public sealed class CourtesiesTests
{
    private static readonly PassageIndex Index = new(SmallLibrary.Library);

    [Theory]
    [InlineData("Hope you are doing well. My loss explodes, thanks in advance!", "my loss explodes")]
    [InlineData("can anybody tell me which joins keep shapes", "which joins keep shapes")]
    [InlineData("Thanks in advance. Hope you are doing well.", "thanks in advance hope you are doing well")]
    [InlineData("can anybody tell me why", "can anybody tell me why")]
    public void LeaveOut_CourtesiesAroundAQuestion_LeavesTheQuestion(string text, string left) =>
        Assert.Equal(left, string.Join(' ', Index.Courtesies.LeaveOut(Sentences.Of(text, Index)).SelectMany(s => s.Tokens).Select(t => t.Surface)));
}
