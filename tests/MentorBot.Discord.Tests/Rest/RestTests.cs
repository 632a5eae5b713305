using MentorBot.Discord.Transport;
using MentorBot.Testing.Discord;

namespace MentorBot.Discord.Tests.Rest;

public sealed class RestTests
{
    private static readonly DiscordText Hello = new([new DiscordEmbed("Hello", "there", 0x5865F2)]);

    [Fact]
    public async Task Send_TellsTheIdAndPingsNobody()
    {
        await using var stage = new Stage();
        var sent = await SendAsync(stage);
        Assert.Equal(stage.Server.Rest.Seen.Single().Id, sent.Value);
        Assert.Equal("""{"parse":[]}""", stage.Server.Rest.Seen.Single().Body["allowed_mentions"]!.ToJsonString());
    }

    [Fact]
    public async Task Send_AsReply_PingsTheAnsweredAlone()
    {
        await using var stage = new Stage();
        await stage.Client.Messages.SendAsync("800000000000000001", Hello with { RepliesTo = "700000000000000001" }, "n", default);
        Assert.Equal("""{"parse":[],"replied_user":true}""", stage.Server.Rest.Seen.Single().Body["allowed_mentions"]!.ToJsonString());
    }

    [Fact]
    public async Task Send_WithPicture_GoesAsMultipartWithItsWords()
    {
        await using var stage = new Stage();
        var picture = new DiscordFile("chart.png", new byte[] { 1, 2, 3 }, "image/png", "Week 3 of 12");
        await stage.Client.Messages.SendAsync(
            "800000000000000001", new([Hello.Embeds[0] with { Picture = "chart.png" }]) { Files = [picture] }, "n", default);
        var body = stage.Server.Rest.Seen.Single().Body;
        Assert.Equal("Week 3 of 12", (string?)body["attachments"]![0]!["description"]);
        Assert.Equal("attachment://chart.png", (string?)body["embeds"]![0]!["image"]!["url"]);
    }

    [Fact]
    public async Task Send_AnswerLost_IsRepeatedAndShownOnce()
    {
        await using var stage = new Stage();
        stage.Server.Rest.Fail(new RestFault(_ => true) { Cuts = true });
        var sending = SendAsync(stage);
        await AdvanceUntilDoneAsync(stage, sending);
        Assert.True((await sending).Succeeded);
        Assert.Single(stage.Server.Rest.Seen);
        Assert.Equal(2, stage.Server.Rest.Requests.Count);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task Send_ServerFails_IsRepeated(int status)
    {
        await using var stage = new Stage();
        stage.Server.Rest.Fail(new RestFault(_ => true, 2) { Instead = new LoopbackReply(status, "<html>") });
        var sending = SendAsync(stage);
        await AdvanceUntilDoneAsync(stage, sending);
        Assert.True((await sending).Succeeded);
        Assert.Equal(3, stage.Server.Rest.Requests.Count);
    }

    [Fact]
    public async Task Send_ServerKeepsFailing_IsUnknown()
    {
        await using var stage = new Stage();
        stage.Server.Rest.Fail(new RestFault(_ => true, 100) { Instead = new LoopbackReply(500) });
        var sending = SendAsync(stage);
        await AdvanceUntilDoneAsync(stage, sending);
        Assert.Equal(FailureKind.Unknown, (await sending).Failure!.Kind);
        Assert.Equal(4, stage.Server.Rest.Requests.Count);
    }

    [Fact]
    public async Task Send_NoAnswerInTime_IsUnknownInTheEnd()
    {
        await using var stage = new Stage();
        stage.Server.Rest.Fail(new RestFault(_ => true, 100) { Delay = TimeSpan.FromHours(1) });
        var sending = SendAsync(stage);
        await AdvanceUntilDoneAsync(stage, sending);
        Assert.Equal(FailureKind.Unknown, (await sending).Failure!.Kind);
    }

    [Fact]
    public async Task FollowUp_AnswerLost_IsNotRepeated()
    {
        await using var stage = await Stage.ReadyAsync();
        await stage.Server.InteractAsync(stage.Payloads.Command("help"));
        var key = Assert.IsType<DiscordInteraction>(await stage.NextAsync()).Key;
        await stage.Client.Interactions.AnswerAsync(key, new Say(Hello), default);
        stage.Server.Rest.Fail(new RestFault(r => r.Path.Contains("webhooks", StringComparison.Ordinal)) { Cuts = true });
        var said = await stage.Client.Interactions.FollowUpAsync(key, Hello, default);
        Assert.Equal(FailureKind.Unknown, said.Failure!.Kind);
        Assert.DoesNotContain(key.Token, said.Failure.Detail, StringComparison.Ordinal);
        Assert.Equal(2, stage.Server.Rest.Seen.Count);
    }

    [Fact]
    public async Task Bucket_Emptied_WaitsWithoutAskingTwice()
    {
        await using var stage = new Stage(s => s.Rest.BucketLimit = 2);
        var sending = Task.WhenAll(Enumerable.Range(0, 6).Select(i => SendAsync(stage, $"n{i}")));
        await AdvanceUntilDoneAsync(stage, sending);
        Assert.All(await sending, s => Assert.True(s.Succeeded));
        Assert.Equal(6, stage.Server.Rest.Requests.Count);
        Assert.True(stage.Clock.GetUtcNow() >= Start + TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Bucket_OfAnotherChannel_IsAnother()
    {
        await using var stage = new Stage(s => s.Rest.BucketLimit = 1);
        Assert.True((await SendAsync(stage)).Succeeded);
        Assert.True((await stage.Client.Messages.SendAsync("800000000000000002", Hello, "n2", default)).Succeeded);
    }

    [Fact]
    public async Task TooManyRequests_WaitsAsTold()
    {
        await using var stage = new Stage();
        stage.Server.Rest.Fail(new RestFault(_ => true) { Instead = LoopbackReplies.Limited(TimeSpan.FromSeconds(3.25), everywhere: false) });
        var sending = SendAsync(stage);
        await AdvanceUntilDoneAsync(stage, sending);
        Assert.True((await sending).Succeeded);
        Assert.True(stage.Clock.GetUtcNow() >= Start + TimeSpan.FromSeconds(3.25));
    }

    [Fact]
    public async Task TooManyRequests_Everywhere_HoldsOtherRoutesBackToo()
    {
        await using var stage = new Stage();
        stage.Server.Rest.Fail(new RestFault(_ => true) { Instead = LoopbackReplies.Limited(TimeSpan.FromSeconds(4), everywhere: true) });
        var first = SendAsync(stage);
        await Wait.UntilAsync(() => stage.Server.Rest.Requests.Count == 1, "the first was refused");
        await Wait.UntilAsync(() => stage.Logs.Lines.Any(l => l.StartsWith("MB1311", StringComparison.Ordinal)), "it waits");
        var second = stage.Client.Messages.OpenPrivateAsync("100000000000000001", default);
        stage.Clock.Advance(TimeSpan.FromSeconds(3.9));
        Assert.Single(stage.Server.Rest.Requests);
        await AdvanceUntilDoneAsync(stage, Task.WhenAll(first, second));
        Assert.True((await second).Succeeded);
    }

    [Fact]
    public async Task TooManyRequests_LongerThanOurPatience_IsAValue()
    {
        await using var stage = new Stage();
        stage.Server.Rest.Fail(new RestFault(_ => true) { Instead = LoopbackReplies.Limited(TimeSpan.FromMinutes(10), everywhere: false) });
        var sent = await SendAsync(stage);
        Assert.Equal((FailureKind.RetryAfter, TimeSpan.FromMinutes(10)), (sent.Failure!.Kind, sent.Failure.RetryAfter));
        var next = await SendAsync(stage, "n2");
        Assert.Equal(FailureKind.RetryAfter, next.Failure!.Kind);
        Assert.Single(stage.Server.Rest.Requests);
    }

    [Theory]
    [InlineData(404, 10003, FailureKind.Unreachable)]
    [InlineData(403, 50007, FailureKind.Unreachable)]
    [InlineData(403, 50278, FailureKind.Unreachable)]
    [InlineData(403, 50013, FailureKind.NotPermitted)]
    [InlineData(403, 50001, FailureKind.NotPermitted)]
    [InlineData(400, 50035, FailureKind.Refused)]
    [InlineData(401, 0, FailureKind.TokenRefused)]
    [InlineData(400, 20028, FailureKind.RetryAfter)]
    public async Task Error_ByCode_IsAValueOfItsKind(int status, int code, FailureKind kind)
    {
        await using var stage = new Stage();
        stage.Server.Rest.Fail(new RestFault(_ => true) { Instead = new LoopbackReply(status, $$"""{"code":{{code}},"message":"no"}""") });
        Assert.Equal(kind, (await SendAsync(stage)).Failure!.Kind);
    }

    [Fact]
    public async Task Error_OfABody_NamesThePlace()
    {
        await using var stage = new Stage();
        const string Body = """{"code":50035,"message":"Invalid Form Body","errors":{"embeds":{"0":{"title":{"_errors":[{"code":"X","message":"too long"}]}}}}}""";
        stage.Server.Rest.Fail(new RestFault(_ => true) { Instead = new LoopbackReply(400, Body) });
        Assert.EndsWith("at embeds.0.title: too long", (await SendAsync(stage)).Failure!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_Refused_IsNotUsedAgain()
    {
        await using var stage = new Stage(token: "wrong");
        Assert.Equal(FailureKind.TokenRefused, (await SendAsync(stage)).Failure!.Kind);
        Assert.Equal(FailureKind.TokenRefused, (await SendAsync(stage, "n2")).Failure!.Kind);
        Assert.Single(stage.Server.Rest.Requests);
    }

    [Fact]
    public async Task Server_Gone_IsRepeatedAndThenAValue()
    {
        var stage = new Stage();
        await stage.DisposeAsync();
        using var http = new HttpClient();
        var client = new DiscordClient(
            http, new DiscordConnection { Token = "secret", ApiBaseUrl = stage.Server.ApiBaseUrl }, stage.Clock, new Random(1), new TypedLog<DiscordClient>(stage.Logs));
        var sending = client.Messages.SendAsync("800000000000000001", Hello, "n", default);
        await AdvanceUntilDoneAsync(stage, sending);
        var failure = (await sending).Failure!;
        Assert.Equal(FailureKind.RetryAfter, failure.Kind);
        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
    }

    private static DateTimeOffset Start { get; } = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    private static Task<DiscordOutcome<string>> SendAsync(Stage stage, string nonce = "n") =>
        stage.Client.Messages.SendAsync("800000000000000001", Hello, nonce, default);

    /// <summary>Moves the clock in steps until something is done: repeats and limits wait.</summary>
    private static async Task AdvanceUntilDoneAsync(Stage stage, Task done)
    {
        for (var steps = 0; !done.IsCompleted; steps++)
        {
            Assert.True(steps < 2000, "It was never done.");
            await Task.WhenAny(done, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System));
            stage.Clock.Advance(TimeSpan.FromMilliseconds(100));
        }
    }
}
