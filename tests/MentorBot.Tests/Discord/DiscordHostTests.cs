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
