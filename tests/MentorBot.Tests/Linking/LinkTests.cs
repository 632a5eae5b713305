using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Learners;
using MentorBot.Core.Learners.Linking;
using MentorBot.Core.Plans;
using MentorBot.Core.Ports;
using NodaTime;
using static MentorBot.Tests.Linking.LinkStage;

namespace MentorBot.Tests.Linking;

/// <summary>One person on two platforms.</summary>
public sealed class LinkTests
{
    private static readonly AccountId Stranger = new("telegram", "666");
    private static readonly StudyDay Monday = new(IsoDayOfWeek.Monday, new LocalTime(19, 30));
    private static readonly StudyDay Tuesday = new(IsoDayOfWeek.Tuesday, new LocalTime(20, 0));

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Code_TypedOnTheOtherSide_MakesOnePerson(bool fromDiscord, bool planIsThere)
    {
        using var stage = new LinkStage();
        var (from, to) = fromDiscord ? (OnDiscord, OnTelegram) : (OnTelegram, OnDiscord);
        await stage.PlansAsync(planIsThere ? from : to, 12, 2);

        var said = await stage.SaysAsync(to, $"/link {await stage.CodeAsync(from)}");

        Assert.StartsWith($"Linked with your {(fromDiscord ? "Discord" : "Telegram")} account", said, StringComparison.Ordinal);
        Assert.Equal((await stage.WhoAsync(from))!.Id, (await stage.WhoAsync(to))!.Id);
        Assert.Equal(1, (await stage.Store.StatusAsync(default)).Learners);
        Assert.Contains("Week 3 of 12", await stage.SaysAsync(OnDiscord, "/plan"), StringComparison.Ordinal);
        Assert.Contains("Week 3 of 12", await stage.SaysAsync(OnTelegram, "/plan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_OnDiscord_ComesWithTheWayToTelegram_AndOnTelegramWithout()
    {
        using var stage = new LinkStage();
        await stage.CodeAsync(OnDiscord);
        await stage.CodeAsync(OnTelegram);
        Assert.Contains(stage.SaidTo(OnDiscord)[^1].Document.Blocks, b => b is Paragraph { Content: [Link { Address.Host: "t.me" }] });
        Assert.DoesNotContain(stage.SaidTo(OnTelegram)[^1].Document.Blocks, b => b is Paragraph { Content: [Link] });
    }

    [Fact]
    public async Task DeepLink_AsksFirst_AndJoinsOnlyWhoSaysYes()
    {
        using var stage = new LinkStage();
        await stage.PlansAsync(OnDiscord, 12, 2);
        var code = await stage.CodeAsync(OnDiscord);

        Assert.Contains("Do it only if you asked", await stage.CallsAsync(OnTelegram, LinkFeature.Opened(code)), StringComparison.Ordinal);
        Assert.Single((await stage.WhoAsync(OnDiscord))!.Accounts);
        Assert.Contains("Nothing was linked", await stage.PressesAsync(OnTelegram, "No"), StringComparison.Ordinal);
        Assert.Single((await stage.WhoAsync(OnDiscord))!.Accounts);

        await stage.CallsAsync(OnTelegram, LinkFeature.Opened(code));
        Assert.StartsWith("Linked", await stage.PressesAsync(OnTelegram, "Yes"), StringComparison.Ordinal);
        Assert.Equal((await stage.WhoAsync(OnDiscord))!.Id, (await stage.WhoAsync(OnTelegram))!.Id);
        Assert.Contains("used that code already", await stage.PressesAsync(OnTelegram, "Yes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeepLink_WithAWrongCode_CountsAsATry_AndAnOldOneIsToldSo()
    {
        using var stage = new LinkStage();
        var code = await stage.CodeAsync(OnDiscord);
        await stage.AdvanceAsync(LinkCode.Holds);
        Assert.Contains("ten minutes are over", await stage.CallsAsync(OnTelegram, LinkFeature.Opened(code)), StringComparison.Ordinal);
        Assert.Contains("I do not know that code", await stage.CallsAsync(OnTelegram, LinkFeature.Opened("0000-0000")), StringComparison.Ordinal);
        Assert.Single((await stage.WhoAsync(OnTelegram))!.Links.Wrong);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SomebodyBackFromSilence_ByLinking_IsGreetedOnce_AndRemindedAgain(bool typesTheCode)
    {
        using var stage = new LinkStage();
        var maya = await stage.PlansAsync(OnDiscord, 12, 2, Monday);
        var (gives, types) = typesTheCode ? (OnTelegram, OnDiscord) : (OnDiscord, OnTelegram);
        var code = await stage.CodeAsync(gives);
        await stage.HushAsync(maya);

        var said = await stage.SaysAsync(types, $"/link {code}") + await stage.SaysAsync(OnDiscord, "/plan") + await stage.SaysAsync(OnTelegram, "/plan");

        Assert.Single(System.Text.RegularExpressions.Regex.Matches(said, "I could not write to you for a while"));
        Assert.Null((await stage.WhoAsync(OnDiscord))!.Reminded);
        var before = stage.SaidTo(OnDiscord).Count;
        await stage.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(before + 1, stage.SaidTo(OnDiscord).Count);
    }

    [Fact]
    public async Task TwoWorkers_OnePersonLinkedTwice_StaysOnePerson()
    {
        for (var round = 0; round < 20; round++)
        {
            using var stage = new LinkStage();
            await stage.PlansAsync(OnDiscord, 12, 1);
            await stage.PlansAsync(OnTelegram, 8, 1);
            var (one, two) = (await stage.CodeAsync(OnDiscord), await stage.CodeAsync(OnTelegram));

            var said = await Task.WhenAll(
                Task.Run(() => stage.SaysAsync(OnTelegram, $"/link {one}", 0)),
                Task.Run(() => stage.SaysAsync(OnDiscord, $"/link {two}", 1)),
                Task.Run(() => stage.SaysAsync(Stranger, $"/link {one}", 1))).WaitAsync(TimeSpan.FromSeconds(20));

            Assert.InRange(said.Count(s => s.StartsWith("Linked", StringComparison.Ordinal)), 1, 2);
            var all = (await Task.WhenAll(stage.WhoAsync(OnDiscord), stage.WhoAsync(OnTelegram), stage.WhoAsync(Stranger))).OfType<Learner>().ToList();
            Assert.Equal(all.Select(l => l.Id).Distinct().Count(), (await stage.Store.StatusAsync(default)).Learners);
            Assert.All(all, l => Assert.Equal(l.Accounts.Distinct(), l.Accounts));
        }
    }

    [Fact]
    public async Task BothWithPlans_ShowsBoth_AndKeepsTheOneChosen()
    {
        using var stage = new LinkStage();
        var discord = await stage.PlansAsync(OnDiscord, 12, 2, Monday);
        await stage.PlansAsync(OnTelegram, 8, 0, Monday, Tuesday);

        var said = await stage.SaysAsync(OnTelegram, $"/link {await stage.CodeAsync(OnDiscord)}");

        Assert.Contains("week 3 of 12, 0 of", said, StringComparison.Ordinal);
        Assert.Contains("week 1 of 8, 0 of", said, StringComparison.Ordinal);
        Assert.Equal(["Keep Telegram: week 1 of 8", "Keep Discord: week 3 of 12"], stage.SaidTo(OnTelegram)[^1].Buttons.Select(b => b.Label));
        Assert.Contains("of 8", await stage.SaysAsync(OnDiscord, "/plan"), StringComparison.Ordinal);

        await stage.PressesAsync(OnTelegram, "Keep Discord");
        var now = (await stage.WhoAsync(OnTelegram))!;
        Assert.Equal(discord.Id, now.Id);
        Assert.Equal(now.Id, (await stage.WhoAsync(OnDiscord))!.Id);
        Assert.Contains("Week 3 of 12", await stage.SaysAsync(OnTelegram, "/plan"), StringComparison.Ordinal);
        Assert.Equal([[Monday], [Monday, Tuesday]], now.Schedules.Select(s => s.Days));
    }

    [Fact]
    public async Task BothWithPlans_WorkDoneOnEitherSide_Counts_UntilItIsTakenApart()
    {
        using var stage = new LinkStage();
        await stage.PlansAsync(OnDiscord, 12, 2);
        await stage.PlansAsync(OnTelegram, 12, 2);
        await stage.SaysAsync(OnDiscord, "/plan");
        await stage.PressesAsync(OnDiscord, "Done");

        await stage.SaysAsync(OnTelegram, $"/link {await stage.CodeAsync(OnDiscord)}");
        Assert.Single((await stage.WhoAsync(OnTelegram))!.Plan!.Tasks, t => t.State == TaskState.Done);

        await stage.SaysAsync(OnDiscord, "/unlink");
        Assert.DoesNotContain((await stage.WhoAsync(OnTelegram))!.Plan!.Tasks, t => t.State == TaskState.Done);
        Assert.Single((await stage.WhoAsync(OnDiscord))!.Plan!.Tasks, t => t.State == TaskState.Done);
    }

    [Fact]
    public async Task Code_Replayed_IsRefused_ByWhoeverTriesIt()
    {
        using var stage = new LinkStage();
        var code = await stage.CodeAsync(OnDiscord);
        await stage.SaysAsync(OnTelegram, $"/link {code}");

        Assert.Contains("used that code already", await stage.SaysAsync(OnTelegram, $"/link {code}"), StringComparison.Ordinal);
        Assert.Contains("I do not know that code", await stage.SaysAsync(Stranger, $"/link {code}"), StringComparison.Ordinal);
        Assert.NotEqual((await stage.WhoAsync(OnDiscord))!.Id, (await stage.WhoAsync(Stranger))!.Id);
    }

    [Fact]
    public async Task Code_OfSomebodyWhoMeanwhileTookAnother_WorksNoMore()
    {
        using var stage = new LinkStage();
        var first = await stage.CodeAsync(OnDiscord);
        var second = await stage.CodeAsync(OnDiscord);
        Assert.Contains("I do not know that code", await stage.SaysAsync(Stranger, $"/link {first}"), StringComparison.Ordinal);
        Assert.Contains("your own code", await stage.SaysAsync(OnDiscord, $"/link {second}"), StringComparison.Ordinal);
        Assert.Contains("Linked", await stage.SaysAsync(OnTelegram, $"/link {second.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal)}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_OlderThanTenMinutes_IsToldSo_AndForgottenAfterAnHour()
    {
        using var stage = new LinkStage();
        var code = await stage.CodeAsync(OnDiscord);
        await stage.AdvanceAsync(LinkCode.Holds);
        Assert.Contains("ten minutes are over", await stage.SaysAsync(OnTelegram, $"/link {code}"), StringComparison.Ordinal);
        await stage.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Contains("I do not know that code", await stage.SaysAsync(OnTelegram, $"/link {code}"), StringComparison.Ordinal);
        Assert.Null((await stage.WhoAsync(OnDiscord))!.Links.Code);
    }

    [Fact]
    public async Task Tries_AreCounted_AndForgivenAfterAnHour()
    {
        using var stage = new LinkStage();
        for (var i = 0; i < LinkTries.MostCodes; i++)
        {
            await stage.CodeAsync(OnDiscord);
        }

        Assert.Contains("five codes", await stage.SaysAsync(OnDiscord, "/link"), StringComparison.Ordinal);
        for (var i = 0; i < LinkTries.MostWrong; i++)
        {
            Assert.Contains("I do not know", await stage.SaysAsync(Stranger, $"/link 0000-000{i}"), StringComparison.Ordinal);
        }

        Assert.Contains("Too many", await stage.SaysAsync(Stranger, "/link 0000-0000"), StringComparison.Ordinal);
        await stage.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Contains("works once", await stage.SaysAsync(OnDiscord, "/link"), StringComparison.Ordinal);
        Assert.Contains("I do not know", await stage.SaysAsync(Stranger, "/link 0000-0000"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_DuringAnInterview_GoesOnWithIt_UnlessThereIsAPlan()
    {
        using var stage = new LinkStage();
        await stage.SaysAsync(OnTelegram, "/plan");
        var code = await stage.CodeAsync(OnDiscord);
        Assert.Contains("1/5", await stage.SaysAsync(OnTelegram, $"/link {code}"), StringComparison.Ordinal);
        Assert.Contains("2/5", await stage.SaysAsync(OnTelegram, "applied"), StringComparison.Ordinal);

        var planned = new AccountId("discord", "2");
        await stage.PlansAsync(planned, 12, 2);
        var said = await stage.SaysAsync(OnTelegram, $"/link {await stage.CodeAsync(planned)}");
        Assert.Contains("put the questions here aside", said, StringComparison.Ordinal);
        Assert.DoesNotContain("2/5", said, StringComparison.Ordinal);
        Assert.Contains("Week 3 of 12", await stage.SaysAsync(OnTelegram, "/plan"), StringComparison.Ordinal);
        Assert.Equal(3, (await stage.WhoAsync(OnDiscord))!.Accounts.Count);
    }

    [Fact]
    public async Task TwoWorkers_OneCode_ExactlyOneWins()
    {
        for (var round = 0; round < 20; round++)
        {
            using var stage = new LinkStage();
            await stage.PlansAsync(OnTelegram, 12, 1);
            await stage.PlansAsync(Stranger, 8, 1);
            var code = await stage.CodeAsync(OnDiscord);

            var said = await Task.WhenAll(Task.Run(() => stage.SaysAsync(OnTelegram, $"/link {code}", 0)), Task.Run(() => stage.SaysAsync(Stranger, $"/link {code}", 1)));

            Assert.Single(said, s => s.StartsWith("Linked", StringComparison.Ordinal));
            Assert.Single(said, s => s.StartsWith("I do not know", StringComparison.Ordinal));
            Assert.Equal(2, (await stage.Store.StatusAsync(default)).Learners);
        }
    }

    [Fact]
    public async Task TwoPeople_TakingEachOthersCode_DoNotWaitForEver()
    {
        using var stage = new LinkStage();
        await stage.PlansAsync(OnDiscord, 12, 1);
        await stage.PlansAsync(OnTelegram, 12, 1);
        var (one, two) = (await stage.CodeAsync(OnDiscord), await stage.CodeAsync(OnTelegram));

        await Task.WhenAll(stage.SaysAsync(OnTelegram, $"/link {one}"), stage.SaysAsync(OnDiscord, $"/link {two}")).WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal((await stage.WhoAsync(OnTelegram))!.Id, (await stage.WhoAsync(OnDiscord))!.Id);
    }

    [Fact]
    public async Task Unlink_WithinADay_BringsTheOtherSideBack()
    {
        using var stage = new LinkStage();
        var (discord, telegram) = (await stage.PlansAsync(OnDiscord, 12, 2, Tuesday), await stage.PlansAsync(OnTelegram, 8, 0, Monday));
        await stage.SaysAsync(OnTelegram, $"/link {await stage.CodeAsync(OnDiscord)}");
        await stage.AdvanceAsync(TimeSpan.FromHours(3));

        Assert.Contains("Taken apart", await stage.SaysAsync(OnTelegram, "/unlink"), StringComparison.Ordinal);

        var (there, here) = ((await stage.WhoAsync(OnDiscord))!, (await stage.WhoAsync(OnTelegram))!);
        Assert.Equal((discord.Id, telegram.Id), (there.Id, here.Id));
        Assert.Equal((discord.Plan!.End, telegram.Plan!.End), (there.Plan!.End, here.Plan!.End));
        Assert.Equal([Tuesday], Assert.Single(there.Schedules).Days);
        Assert.Equal([Monday], Assert.Single(here.Schedules).Days);
        Assert.Null(here.Aside);
    }

    [Fact]
    public async Task Unlink_ADayLater_LetsOneAccountBeginAnew()
    {
        using var stage = new LinkStage();
        await stage.PlansAsync(OnDiscord, 12, 2);
        await stage.SaysAsync(OnTelegram, $"/link {await stage.CodeAsync(OnDiscord)}");
        await stage.PlansAsync(Stranger, 8, 0);
        await stage.SaysAsync(OnTelegram, $"/link {await stage.CodeAsync(Stranger)}");
        await stage.AdvanceAsync(Aside.Holds);
        Assert.Null((await stage.WhoAsync(OnTelegram))!.Aside);
        Assert.Contains("not held any more", await stage.PressesAsync(OnTelegram, "Keep Telegram 666"), StringComparison.Ordinal);

        Assert.Contains("Which account shall leave", await stage.SaysAsync(OnDiscord, "/unlink"), StringComparison.Ordinal);
        await stage.PressesAsync(OnDiscord, "Unlink Telegram 99");

        Assert.Null(await stage.WhoAsync(OnTelegram));
        Assert.Contains("1/5", await stage.SaysAsync(OnTelegram, "/plan"), StringComparison.Ordinal);
        Assert.Equal([OnDiscord, Stranger], (await stage.WhoAsync(OnDiscord))!.Accounts);
    }

    [Fact]
    public async Task Reminder_GoesToTheAccountChosen()
    {
        using var stage = new LinkStage();
        await stage.PlansAsync(OnDiscord, 12, 2);
        await stage.SaysAsync(OnDiscord, "/remind set monday 19:30");
        await stage.SaysAsync(OnTelegram, $"/link {await stage.CodeAsync(OnDiscord)}");
        Assert.Contains("Reminders go to your Discord account", await stage.SaysAsync(OnTelegram, "/settings"), StringComparison.Ordinal);

        var before = (stage.SaidTo(OnDiscord).Count, stage.SaidTo(OnTelegram).Count);
        await stage.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal((before.Item1 + 1, before.Item2), (stage.SaidTo(OnDiscord).Count, stage.SaidTo(OnTelegram).Count));

        await stage.PressesAsync(OnTelegram, "Remind me on Telegram");
        before = (stage.SaidTo(OnDiscord).Count, stage.SaidTo(OnTelegram).Count);
        await stage.AdvanceAsync(TimeSpan.FromDays(7));
        Assert.Equal((before.Item1, before.Item2 + 1), (stage.SaidTo(OnDiscord).Count, stage.SaidTo(OnTelegram).Count));
    }

    [Fact]
    public async Task Forget_AfterLinking_LeavesNothingOfEitherSide()
    {
        using var stage = new LinkStage();
        await stage.PlansAsync(OnDiscord, 12, 2, Monday);
        await stage.PlansAsync(OnTelegram, 8, 0, Tuesday);
        await stage.SaysAsync(OnTelegram, $"/link {await stage.CodeAsync(OnDiscord)}");
        await stage.CodeAsync(OnTelegram);
        await stage.SaysAsync(OnTelegram, "/forget");
        await stage.PressesAsync(OnTelegram, "Erase");

        var left = await stage.Store.ExportAsync(default).ToListAsync();
        Assert.All(left, r => Assert.True(r is ErasedRecord or DeliveryRecord { Owner: "" }, r.ToString()));
    }

    [Theory]
    [InlineData("7qk4m2xd", "7QK4M2XD")]
    [InlineData(" 7QK4-M2XD ", "7QK4M2XD")]
    [InlineData("OIL4-M2XD", "0114M2XD")]
    [InlineData("7QK4-M2X", null)]
    [InlineData("7QK4-M2XU", null)]
    public void Code_IsReadAsPeopleTypeIt(string typed, string? code) => Assert.Equal(code, LinkCode.Read(typed));

    [Fact]
    public void Learner_StoredBeforeLinkingWas_IsRead()
    {
        var learner = CoreJson.Read(new Stored(1, "{\"id\":\"A\",\"accounts\":[\"telegram:1\"],\"schedules\":[]}"u8.ToArray()));
        Assert.True(learner.Links.MayGive(default));
        Assert.Empty(learner.Formerly);
    }
}
