using System.Text.Json.Nodes;
using MentorBot.Core.Plans;
using MentorBot.Platforms;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Discord;

/// <summary>What people see on Discord, from the gateway to the store and back, in the real host.</summary>
public sealed class DiscordHostTests
{
    [Fact]
    public async Task Start_RegistersEveryVerbOfTheCatalog()
    {
        await using var stage = await DiscordStage.StartAsync();
        await stage.ReadyAsync();
        var names = stage.Server.Rest.CommandsOf()!.AsArray().Select(c => (string)c!["name"]!).ToList();
        var catalog = stage.Services.GetRequiredService<MentorBot.Core.Dialogue.Mentor>().Catalog;
        Assert.Equal(catalog.Entries.Select(e => e.Verb).Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Mention_IsAnsweredInPlace()
    {
        await using var stage = await DiscordStage.StartAsync();
        await stage.ReadyAsync();
        await stage.Server.WriteAsync(stage.Payloads.Mention("is tensorflow still worth learning"));
        var answer = await stage.SeesAsync("TensorFlow");
        Assert.NotNull(answer.Body["message_reference"]);
        Assert.False(answer.Private);
    }

    [Fact]
    public async Task SlashPlan_InAServer_IsForThePersonAlone_AndButtonsGoOn()
    {
        await using var stage = await DiscordStage.StartAsync();
        await stage.ReadyAsync();
        await stage.Server.InteractAsync(stage.Payloads.Command("plan"), copies: 2);
        var asked = await stage.SeesAsync("1/5");
        Assert.True(asked.Private);
        Assert.Single(stage.Server.Rest.Seen, m => m.Text.Contains("1/5", StringComparison.Ordinal));

        await stage.Server.InteractAsync(stage.Payloads.Press("1|plan|ask|role:applied-ml-intern"));
        await stage.UntilAsync(() => stage.Server.Rest.Interactions.All(i => i.Answer is not null), "the press is answered");
        Assert.Equal(1, (await stage.Store.StatusAsync(default)).Learners);
    }

    [Fact]
    public async Task Interview_InAServer_IsTypedIntoForms_AndStaysThePersonsOwn()
    {
        await using var stage = await DiscordStage.StartAsync();
        await stage.ReadyAsync();
        await stage.Server.InteractAsync(stage.Payloads.Command("plan"));
        await stage.SeesAsync("1/5");
        await stage.Server.InteractAsync(stage.Payloads.PressHidden("1|plan|ask|role:applied-ml-intern"));
        Assert.True((await stage.SeesAsync("2/5")).Has("1|plan|type|date"));

        await stage.Server.InteractAsync(stage.Payloads.PressHidden("1|plan|type|date"));
        await stage.UntilAsync(() => stage.Server.Rest.Interactions[^1].Answer is not null, "the form is open");
        var form = stage.Server.Rest.Interactions[^1];
        Assert.Equal((9, "1|plan|type|date"), (form.Answer, (string?)form.AnswerData!["custom_id"]));
        await stage.Server.InteractAsync(stage.Payloads.Form("1|plan|type|date", ("typed", "in 24 weeks")));
        await stage.SeesAsync("3/5");

        // A form that was left open answers no other question.
        await stage.Server.InteractAsync(stage.Payloads.Form("1|plan|type|date", ("typed", "in 30 weeks")));
        await stage.UntilAsync(() => stage.Server.Rest.Seen.Count(m => m.Text.Contains("3/5", StringComparison.Ordinal)) == 2, "it is asked again");
        await stage.Server.InteractAsync(stage.Payloads.Form("1|plan|type|hours", ("typed", "12")));
        await stage.SeesAsync("4/5");
        Assert.All(stage.Server.Rest.Seen, m => Assert.True(m.Private));
    }

    [Fact]
    public async Task PersonalMatter_AskedForByAMessage_IsShownToWhoPresses()
    {
        await using var stage = await DiscordStage.StartAsync();
        await stage.ReadyAsync();
        await stage.Server.WriteAsync(stage.Payloads.Mention("/plan hours 6"));
        var offer = await stage.SeesAsync("That is personal");
        Assert.False(offer.Private);
        Assert.True(offer.Has("1|answers|call|plan hours 6"));
        Assert.Equal(0, (await stage.Store.StatusAsync(default)).Learners);

        await stage.Server.InteractAsync(stage.Payloads.Press("1|answers|call|plan hours 6"));
        Assert.True((await stage.SeesAsync("1/5")).Private);
    }

    [Fact]
    public async Task Code_WrittenBeforeEverybody_IsNotRepeatedInAButton()
    {
        await using var stage = await DiscordStage.StartAsync();
        await stage.ReadyAsync();
        await stage.Server.WriteAsync(stage.Payloads.Mention("/link 7QK4-M2XD"));
        Assert.True((await stage.SeesAsync("That is personal")).Has("1|answers|call|link"));
    }

    [Fact]
    public async Task Options_BeingTyped_AreSuggested_ZonesAndOnesOwnTasks()
    {
        await using var stage = await DiscordStage.StartAsync();
        await stage.ReadyAsync();
        var person = Reminders.ReminderStage.Person("maya", new Core.Dialogue.AccountId("discord", "100000000000000001"));
        var plan = PlanBuilder.Build(RealContent.Edition.Library, person.Profile!, new NodaTime.LocalDate(2026, 11, 23)).Plan;
        await stage.Store.ImportAsync(Reminders.ReminderStage.Rows(person with { Plan = plan }).ToAsyncEnumerable(), default);

        Assert.Contains(await ChoicesAsync(stage, stage.Payloads.Typing("plan", "zone", "zone", "kolk")), c => c.Value == "Asia/Kolkata");
        var tasks = await ChoicesAsync(stage, stage.Payloads.Typing("plan", "done", "task", ""));
        Assert.Equal(25, tasks.Count);
        Assert.Equal(plan.Tasks[0].Id, tasks[0].Value);
        Assert.Contains(await ChoicesAsync(stage, stage.Payloads.Typing("skill", "skill", "pytrch")), c => c.Name == "PyTorch");

        await stage.Server.InteractAsync(stage.Payloads.Subcommand("plan", "done", ("task", tasks[0].Value)));
        await stage.SeesAsync("Well");
    }

    private static async Task<IReadOnlyList<(string Name, string Value)>> ChoicesAsync(DiscordStage stage, JsonObject typing)
    {
        await stage.Server.InteractAsync(typing);
        await stage.UntilAsync(() => stage.Server.Rest.Interactions[^1].Answer == 8, "something is suggested");
        return [.. stage.Server.Rest.Interactions[^1].AnswerData!["choices"]!.AsArray().Select(c => ((string)c!["name"]!, (string)c["value"]!))];
    }

    [Fact]
    public async Task PrivateMessages_AreAConversation()
    {
        await using var stage = await DiscordStage.StartAsync();
        await stage.ReadyAsync();
        await stage.Server.WriteAsync(stage.Payloads.Message("what is numpy", channel: "700000000000000009"));
        await stage.SeesAsync("What NumPy is");
        await stage.Server.WriteAsync(stage.Payloads.Message("how long does that take?", channel: "700000000000000009"));
        await stage.SeesAsync("How long NumPy takes");
    }

    [Fact]
    public async Task RefusedToken_EndsTheProgram_WhenNothingElseRuns()
    {
        await using var stage = await DiscordStage.StartAsync("wrong-token");
        var health = stage.Services.GetRequiredService<PlatformHealth>();
        await stage.UntilAsync(() => health.AllDead, "the platform is dead");
    }
}
