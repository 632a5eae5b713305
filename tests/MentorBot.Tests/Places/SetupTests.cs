using MentorBot.Core.Json;
using MentorBot.Core.Places;
using MentorBot.Core.Ports;
using MentorBot.Testing.Discord;
using MentorBot.Tests.Discord;

namespace MentorBot.Tests.Places;

/// <summary>How a Discord server sets the mentor up, in the real host.</summary>
public sealed class SetupTests
{
    private const string General = "800000000000000001";
    private const string Quizzes = "800000000000000002";
    private const ulong Manager = 32;

    [Fact]
    public async Task OnlyWhoManagesTheServer_SetsItUp()
    {
        await using var stage = await DiscordStage.StartAsync();
        await stage.ReadyAsync();
        await stage.Server.InteractAsync(DiscordPayloads.By(stage.Payloads.Subcommand("setup", "quiet", ("where", "here")), "100000000000000002", "Aki", permissions: 8192));
        var refused = await stage.SeesAsync("Only those who manage");
        Assert.True(refused.Private);
        Assert.Null(await StoredAsync(stage));
    }

    [Fact]
    public async Task QuietChannels_AreLeftAlone_AndCommandsWorkThere()
    {
        await using var stage = await DiscordStage.StartAsync();
        await stage.ReadyAsync();
        await stage.Server.InteractAsync(Managing(stage.Payloads.Subcommand("setup", "quiet", ("where", $"<#{General}>"))));
        await stage.SeesAsync("Quiet channels: in 1 channels");
        await stage.Server.WriteAsync(stage.Payloads.Mention("what is numpy"));
        await stage.Server.WriteAsync(stage.Payloads.Mention("what is pandas", channel: Quizzes));
        await stage.SeesAsync("pandas");
        Assert.DoesNotContain(stage.Server.Rest.Seen, m => m.Text.Contains("What NumPy is", StringComparison.Ordinal));
    }

    [Fact]
    public async Task MenusOfChannels_ChooseWhereItAnswersAndQuizzes()
    {
        await using var stage = await DiscordStage.StartAsync();
        await stage.ReadyAsync();
        await stage.Server.InteractAsync(Managing(stage.Payloads.Subcommand("setup", "show")));
        var shown = await stage.SeesAsync("How I behave here");
        var menus = shown.Body["components"]!.AsArray().Select(r => (string)r!["components"]![0]!["custom_id"]!).ToList();
        Assert.Equal(["1|setup|answers|", "1|setup|quiet|", "1|setup|quiz|"], menus);

        await stage.Server.InteractAsync(Managing(stage.Payloads.ChooseRooms(menus[0], General, Quizzes)));
        await stage.SeesAsync("I answer mentions: in 2 channels");
        await stage.Server.InteractAsync(Managing(stage.Payloads.ChooseRooms(menus[2], Quizzes)));
        await stage.SeesAsync("in their own channel");
        var community = await StoredAsync(stage);
        Assert.Equal([General, Quizzes], community!.AnswersIn);
        Assert.Equal(Quizzes, community.QuizRoom);
        await stage.Server.InteractAsync(Managing(stage.Payloads.ChooseRooms(menus[0])));
        await stage.UntilAsync(() => stage.Server.Rest.Interactions.All(i => i.Answer is not null), "the choice is answered");
        Assert.Empty((await StoredAsync(stage))!.AnswersIn);
    }

    [Fact]
    public async Task WhatTheMentorLacks_IsExplainedOnce_ToWhoCanGiveIt()
    {
        await using var stage = await DiscordStage.StartAsync();
        await stage.ReadyAsync();
        for (var time = 0; time < 2; time++)
        {
            foreach (var permissions in new[] { 0UL, Manager })
            {
                var asked = DiscordPayloads.By(stage.Payloads.Command("roles"), "100000000000000002", "Aki", permissions);
                asked["app_permissions"] = "117760";
                await stage.Server.InteractAsync(asked);
                await stage.UntilAsync(() => stage.Server.Rest.Interactions.All(i => i.Answer is not null), "all is answered");
            }
        }

        var told = await stage.SeesAsync("in this channel I lack Create Public Threads, Send Messages in Threads");
        Assert.True(told.Private);
        Assert.Single(stage.Server.Rest.Seen, m => m.Text.Contains("I tell you once", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Invited_GreetsOnce_InTheSystemChannelOnly()
    {
        await using var stage = await DiscordStage.StartAsync();
        await stage.ReadyAsync();
        await stage.Server.Gateway.EmitAsync("GUILD_CREATE", DiscordPayloads.Guild("500000000000000007", systemChannel: null));
        await stage.Server.Gateway.EmitAsync("GUILD_CREATE", DiscordPayloads.Guild("500000000000000008"));
        var hello = await stage.SeesAsync("Hello, I am MentorBot");
        Assert.Equal("800000000000000009", hello.Channel);
        Assert.Single(stage.Server.Rest.Seen);
    }

    private static System.Text.Json.Nodes.JsonObject Managing(System.Text.Json.Nodes.JsonObject interaction) => DiscordPayloads.By(interaction, "100000000000000001", "Maya", Manager);

    private static async Task<Community?> StoredAsync(DiscordStage stage) =>
        await stage.Store.ReadAsync(new AggregateKey("place", "discord/500000000000000001"), default) is { } stored ? CoreJson.ReadCommunity(stored) : null;
}
