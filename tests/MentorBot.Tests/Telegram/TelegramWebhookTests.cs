using System.Net.Sockets;
using MentorBot.Platforms;
using MentorBot.Telegram.Receiving;
using MentorBot.Testing.Telegram;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Telegram;

/// <summary>Updates that Telegram brings, in the real host behind its own port.</summary>
public sealed class TelegramWebhookTests
{
    private const long Maya = 99;
    private const string Address = "Telegram:WebhookUrl=https://mentor.example/hooks/k3w9";

    private static readonly string[] Webhook = ["Telegram:Mode=webhook", Address, "Telegram:WebhookListen=http://127.0.0.1:0"];

    [Fact]
    public async Task Update_IsAnswered_AfterItsCommit()
    {
        await using var stage = await TelegramStage.StartAsync(settings: Webhook);
        using var courier = new TelegramCourier(stage.Server);
        var worker = await ListeningAsync(stage);
        stage.Person(Maya).Says("/plan");

        Assert.Equal(200, await courier.BringAsync(worker));

        Assert.Equal(1, (await stage.Store.StatusAsync(default)).Learners);
        await stage.SeesAsync(Maya, "1/5");
        Assert.Equal(0, stage.Server.Unconfirmed);
        Assert.Equal("https://mentor.example/hooks/k3w9", stage.Server.Webhook!.Value.Address.AbsoluteUri);
        Assert.Empty(stage.Server.CallsOf("getUpdates"));
    }

    [Theory]
    [InlineData("/hooks/wrong", null)]
    [InlineData("/", null)]
    [InlineData("/hooks/k3w9/", null)]
    [InlineData(null, "wrong")]
    [InlineData(null, "")]
    public async Task WrongPathOrSecret_FindsNothing(string? path, string? secret)
    {
        await using var stage = await TelegramStage.StartAsync(settings: Webhook);
        using var courier = new TelegramCourier(stage.Server);
        var worker = await ListeningAsync(stage);
        stage.Person(Maya).Says("/plan");

        Assert.Equal(404, await courier.BringAsync(worker, path, secret));

        Assert.Equal(200, await courier.BringAsync(worker));
        await stage.SeesAsync(Maya, "1/5");
        Assert.Single(stage.Person(Maya).Screen);
    }

    [Theory]
    [InlineData("not json", 400)]
    [InlineData("[]", 200)]
    [InlineData("""{"update_id": 5, "message": 7}""", 200)]
    [InlineData("""{"update_id": 5, "brand_new": {}}""", 200)]
    public async Task WhatCannotBeRead_IsNotAskedForAgain_UnlessItWasCut(string body, int status)
    {
        await using var stage = await TelegramStage.StartAsync(settings: Webhook);
        using var courier = new TelegramCourier(stage.Server);
        var worker = await ListeningAsync(stage);
        Assert.Equal(status, await courier.PostAsync(new Uri(worker, "/hooks/k3w9"), body, stage.Server.Webhook!.Value.Secret));
    }

    [Fact]
    public async Task TwoWorkers_BroughtTheSameUpdate_AnswerItOnce()
    {
        await using var one = await TelegramStage.StartAsync(settings: Webhook);
        await using var two = await TelegramStage.StartAsync(beside: one, settings: Webhook);
        using var courier = new TelegramCourier(one.Server);
        Uri[] workers = [await ListeningAsync(one), await ListeningAsync(two)];
        var maya = one.Person(Maya);
        string[] says = ["/plan", "applied", "24 weeks", "12", "weekdays 19:30", "kolkata"];
        for (var i = 0; i < says.Length; i++)
        {
            maya.Says(says[i]);
            Assert.Equal([200, 200], await courier.BringToAllAsync(workers));
            await one.Server.UntilAsync(() => maya.Screen.Count == i + 1);
        }

        Assert.Contains("5/5", maya.Screen[^1].Text, StringComparison.Ordinal);
        Assert.Equal(says.Length, maya.Screen.Count);
    }

    [Fact]
    public async Task Polling_AfterAWebhook_TakesItAway()
    {
        await using var stage = await TelegramStage.StartAsync(settings: Webhook);
        await ListeningAsync(stage);
        await using var polling = await TelegramStage.StartAsync(beside: stage);
        await stage.Server.UntilAsync(() => stage.Server.Webhook is null);
        await stage.Clock.UntilTimerAsync(TimeSpan.FromSeconds(2));
        stage.Clock.Advance(TimeSpan.FromSeconds(2));
        stage.Person(Maya).Says("what is numpy");
        await polling.SeesAsync(Maya, "What NumPy is");
    }

    [Fact]
    public async Task Webhook_IsSetAgain_AfterSomebodyTookItAway()
    {
        await using var stage = await TelegramStage.StartAsync(settings: Webhook);
        await ListeningAsync(stage);
        Assert.Single(stage.Server.CallsOf("setWebhook"));
        var again = stage.Server.UntilAsync(() => stage.Server.CallsOf("setWebhook").Count > 1);
        while (!again.IsCompleted)
        {
            // The hour of whatever waits for one: that of what is due may have begun before the webhook's.
            await Task.WhenAny(again, stage.Clock.UntilTimerAsync(TimeSpan.FromHours(1)));
            stage.Clock.Advance(TimeSpan.FromHours(1));
        }

        await again;
    }

    [Fact]
    public async Task TakenPort_EndsThePlatform()
    {
        using var taken = new TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var listen = $"Telegram:WebhookListen=http://127.0.0.1:{((System.Net.IPEndPoint)taken.LocalEndpoint).Port}";
        await using var stage = await TelegramStage.StartAsync(settings: [.. Webhook[..2], listen]);
        await stage.EndedAsync();
        Assert.True(stage.Services.GetRequiredService<PlatformHealth>().AllDead);
    }

    /// <summary>Where a worker listens, once Telegram knows of the webhook.</summary>
    private static async Task<Uri> ListeningAsync(TelegramStage stage)
    {
        var where = await ((TelegramWebhook)stage.Services.GetRequiredService<ITelegramUpdates>()).Listening.WaitAsync(TimeSpan.FromSeconds(30));
        await stage.Server.UntilAsync(() => stage.Server.Webhook is not null);
        return where;
    }
}
