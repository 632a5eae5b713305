using MentorBot.Platforms;
using MentorBot.Testing.Telegram;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Telegram;

/// <summary>What people see on Telegram, from their client to the store and back, in the real host.</summary>
public sealed class TelegramHostTests
{
    private const long Maya = 99;
    private const long Group = -500;

    [Fact]
    public async Task Start_ShowsWhatThisIs()
    {
        await using var stage = await TelegramStage.StartAsync();
        stage.Person(Maya).Says("/start");
        await stage.SeesAsync(Maya, "Welcome. I am MentorBot");
    }

    [Fact]
    public async Task Question_InPrivate_IsAnswered_AndFollowUpsGoOn()
    {
        await using var stage = await TelegramStage.StartAsync();
        var maya = stage.Person(Maya);
        maya.Says("wats a good way 2 get into pytroch");
        await stage.SeesAsync(Maya, "How to learn PyTorch, in order");
        maya.Says("how long does that take?");
        await stage.SeesAsync(Maya, "How long PyTorch takes");
        Assert.Equal(0, (await stage.Store.StatusAsync(default)).Learners);
    }

    [Fact]
    public async Task Mention_InAGroup_IsAnsweredThere_AndAPersonalMatterInPrivate()
    {
        await using var stage = await TelegramStage.StartAsync();
        var maya = stage.Person(Maya);
        maya.Says("@mentor_test_bot what is numpy", Group);
        await stage.SeesAsync(Group, "What NumPy is");
        Assert.NotNull(stage.Server.Screen(Group)[^1].Answers);

        maya.Says("/plan@mentor_test_bot", Group);
        await stage.SeesAsync(Group, "in our private chat");
        Assert.Contains("1/5", maya.Screen[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PersonalMatter_OfSomebodyWhoNeverBegan_TheGroupShowsTheWay()
    {
        await using var stage = await TelegramStage.StartAsync();
        stage.Server.SetUnreachable(Maya);
        stage.Person(Maya).Says("/plan@mentor_test_bot", Group);
        await stage.SeesAsync(Group, "press Start");
    }

    [Fact]
    public async Task Plan_IsMade_Marked_AndRemindsAtTheirHour_AlsoAfterARestart()
    {
        var store = new MentorBot.Testing.MemoryStore();
        await using (var stage = await TelegramStage.StartAsync(store))
        {
            await MakePlanAsync(stage);
            var maya = stage.Person(Maya);
            maya.Says("/remind set weekdays 19:30");
            await stage.SeesAsync(Maya, "The next five");
            Assert.Contains("Mon 23 Nov 19:30", maya.Screen[^1].Text, StringComparison.Ordinal);
        }

        // Another process, on the same store, later that day: 19:30 in Kolkata is 14:00 UTC.
        await using var later = await TelegramStage.StartAsync(store, at: new DateTimeOffset(2026, 11, 23, 13, 59, 0, TimeSpan.Zero));
        await later.Server.UntilAsync(() => later.Server.CallsOf("getUpdates").Count > 0);
        await later.Clock.UntilTimerAsync(TimeSpan.FromMinutes(1));
        later.Clock.Advance(TimeSpan.FromMinutes(1));
        await later.SeesAsync(Maya, "19:30 · Week 1, Monday");
        var person = later.Person(Maya);
        var before = person.Screen.Count;

        person.Presses("Done");
        await later.SeesAsync(Maya, "Well worked");
        Assert.Equal(before, person.Screen.Count);
    }

    [Fact]
    public async Task PressOfAnOldButton_IsToldKindly()
    {
        await using var stage = await TelegramStage.StartAsync();
        var maya = stage.Person(Maya);
        maya.Says("what is numpy");
        await stage.SeesAsync(Maya, "What NumPy is");
        var message = stage.Server.Describe(Maya, "an old message");
        maya.Presses("0|gone|x|y", message);
        await stage.SeesAsync(Maya, "That button is from an earlier version");
    }

    [Fact]
    public async Task RepeatedUpdate_IsAppliedOnce()
    {
        await using var stage = await TelegramStage.StartAsync();
        var update = TelegramServer.Capture(stage.Clock, s => new TelegramPerson(s, Maya).Says("/plan"));
        stage.Server.PushRaw(update);
        await stage.SeesAsync(Maya, "1/5");
        stage.Server.PushRaw(update.DeepClone().AsObject());
        stage.Person(Maya).Says("applied");
        await stage.SeesAsync(Maya, "2/5");
        Assert.Single(stage.Person(Maya).Screen, m => m.Text.Contains("1/5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RefusedToken_EndsTheProgram_WhenNothingElseRuns()
    {
        await using var stage = await TelegramStage.StartAsync(token: "1:wrong");
        var health = stage.Services.GetRequiredService<PlatformHealth>();
        await stage.EndedAsync();
        Assert.True(health.AllDead);
    }

    private static async Task MakePlanAsync(TelegramStage stage)
    {
        var maya = stage.Person(Maya);
        foreach (var (says, sees) in new[]
        {
            ("/plan", "1/5"),
            ("applied", "2/5"),
            ("24 weeks", "3/5"),
            ("12", "4/5"),
            ("weekdays 19:30", "Where do your clocks tick"),
            ("kolkata", "5/5"),
            ("python project, sql course, git project", "Noted"),
            ("the rest is new", "Is this right?"),
        })
        {
            maya.Says(says);
            await stage.SeesAsync(Maya, sees);
        }

        maya.Presses("Make my plan");
        await stage.Server.UntilAsync(() => maya.Screen[^1].Buttons.Any(b => b.Label == "Reduced plan" || b.Label == "Done 1"));
        if (maya.Screen[^1].Buttons.Any(b => b.Label == "Reduced plan"))
        {
            maya.Presses("Reduced plan");
            await stage.SeesAsync(Maya, "Week 1 of ");
        }
    }
}
