using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Tests.Dialogue;

public sealed class WishesTests
{
    private static readonly Wishes World = new(Lexicon.Empty with
    {
        Spellings = new Dictionary<string, string> { ["whats"] = "what is", ["pls"] = "please" },
        Politeness = ["please", "can you", "hey", "help me"],
        Wishes = new Dictionary<string, IReadOnlyList<string>>
        {
            ["plan"] = ["make me a plan", "what is my plan"],
            ["remind set"] = ["remind me on *"],
            ["remind set weekdays"] = ["remind me on weekdays *"],
        },
    });

    [Theory]
    [InlineData("make me a plan", "plan", "")]
    [InlineData("Hey, can you please make me a PLAN?", "plan", "")]
    [InlineData("make me a plan pls!!", "plan", "")]
    [InlineData("what's my plan", "plan", "")]
    [InlineData("help me: make me a plan", "plan", "")]
    [InlineData("Remind me on Mon Wed, 20:00", "remind", "set Mon Wed, 20:00")]
    [InlineData("please remind me on weekdays at 19:30", "remind", "set weekdays at 19:30")]
    public void AWish_InItsOwnWords_IsTheCommand(string text, string verb, string arguments) => Assert.Equal(new CommandCall(verb, arguments), World.Find(text));

    [Theory]
    [InlineData("make me a plan for learning sql")]
    [InlineData("what is my plan worth to a recruiter")]
    [InlineData("remind me on")]
    [InlineData("remind me what broadcasting is")]
    [InlineData("please")]
    [InlineData("...")]
    [InlineData("")]
    public void WhatOnlyBeginsSo_IsNone(string text) => Assert.Null(World.Find(text));
}
