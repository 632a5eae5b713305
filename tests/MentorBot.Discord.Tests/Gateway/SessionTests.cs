using System.Text.Json.Nodes;
using MentorBot.Discord.Gateway;
using MentorBot.Discord.Transport;
using MentorBot.Testing.Discord;

namespace MentorBot.Discord.Tests.Gateway;

public sealed class SessionTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Identify_NamesIntentsAndShardAndSpeaksVersionTen()
    {
        await using var stage = await Stage.ReadyAsync(s => s.Gateway.Guilds.Add("500000000000000001"));
        Assert.Equal(4609, (int)stage.Server.Gateway.Identifies[0]["intents"]!);
        Assert.Equal("[0,1]", stage.Server.Gateway.Identifies[0]["shard"]!.ToJsonString());
        Assert.Equal("connect /?v=10&encoding=json&compress=zlib-stream", stage.Server.Gateway.Log[0]);
    }

    [Fact]
    public async Task Events_OverOneCompressedStream_AllArrive()
    {
        await using var stage = await Stage.ReadyAsync();
        for (var i = 0; i < 50; i++)
        {
            await stage.Server.WriteAsync(stage.Payloads.Message($"{i} {new string('x', i * 997)}"));
        }

        for (var i = 0; i < 50; i++)
        {
            Assert.StartsWith($"{i} ", Assert.IsType<DiscordMessage>(await stage.NextAsync()).Content, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Connection_CutMidFrame_ResumesAndLosesNothing()
    {
        await using var stage = await Stage.ReadyAsync();
        await stage.Server.WriteAsync(stage.Payloads.Message("before"));
        await stage.NextAsync();
        await stage.Server.Gateway.CutAsync();
        await stage.SeesAsync("close");
        await stage.Server.WriteAsync(stage.Payloads.Message("meanwhile"));
        Assert.Equal("meanwhile", Assert.IsType<DiscordMessage>(await stage.NextAsync()).Content);
        Assert.Contains("resume session-0 2", stage.Server.Gateway.Log);
        Assert.Single(stage.Server.Gateway.Identifies);
    }

    [Fact]
    public async Task Heartbeats_NotAnswered_ReconnectsAndResumes()
    {
        await using var stage = await Stage.ReadyAsync(s => s.Gateway.Acknowledges = false);
        await AdvanceUntilAsync(stage, "heartbeat 1");
        await AdvanceUntilAsync(stage, "close");
        Assert.Contains("close 4900", stage.Server.Gateway.Log);
        await stage.SeesAsync("resume session-0");
    }

    [Fact]
    public async Task Heartbeats_First_ComesWithinOneIntervalAndTellsTheSequence()
    {
        await using var stage = await Stage.ReadyAsync();
        await AdvanceUntilAsync(stage, "heartbeat 1");
        Assert.InRange(stage.Clock.GetUtcNow().Minute, 0, 0);
    }

    [Fact]
    public async Task Heartbeat_AskedFor_IsSentAtOnce()
    {
        await using var stage = await Stage.ReadyAsync();
        await stage.Server.Gateway.SendAsync("""{"op":1,"d":null,"s":null,"t":null}""");
        await stage.SeesAsync("heartbeat 1");
    }

    [Fact]
    public async Task Reconnect_AskedFor_ResumesAtOnce()
    {
        await using var stage = await Stage.ReadyAsync();
        await stage.Server.Gateway.AskToReconnectAsync();
        await stage.SeesAsync("resume session-0 1");
    }

    [Theory]
    [InlineData(true, "resume session-0 1")]
    [InlineData(false, "identify")]
    public async Task InvalidSession_WaitsAndDoesAsTold(bool resumable, string next)
    {
        await using var stage = await Stage.ReadyAsync();
        await stage.Server.Gateway.InvalidateAsync(resumable);
        await stage.SeesAsync("close");
        var before = stage.Server.Gateway.Log.Count(l => l == next);
        await AdvanceUntilAsync(stage, next, before + 1);
    }

    [Theory]
    [InlineData(4000, "resume session-0 1", 1)]
    [InlineData(4008, "resume session-0 1", 1)]
    [InlineData(4007, "identify", 2)]
    [InlineData(4009, "identify", 2)]
    public async Task Close_ByCode_ResumesOrIdentifies(int code, string next, int times)
    {
        await using var stage = await Stage.ReadyAsync();
        await stage.Server.Gateway.CloseAsync(code);
        await AdvanceUntilAsync(stage, next, times);
    }

    [Theory]
    [InlineData(4010, "Discord__ShardId")]
    [InlineData(4011, "Discord__ShardCount")]
    [InlineData(4013, "intents")]
    [InlineData(4014, "intents")]
    public async Task Close_Fatal_EndsAndNamesTheCure(int code, string cure)
    {
        await using var stage = new Stage(s => s.Gateway.RefusesIdentifyWith = code);
        var refusal = await stage.Start();
        Assert.Equal(code, refusal!.Code);
        Assert.Contains(cure, refusal.Cure, StringComparison.Ordinal);
        Assert.Contains(stage.Logs.Lines, l => l.StartsWith($"MB1304 Discord refuses this bot ({code})", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Token_Wrong_EndsWithoutIdentifying()
    {
        await using var stage = new Stage(token: "wrong");
        var refusal = await stage.Start();
        Assert.Equal(401, refusal!.Code);
        Assert.Contains("Discord__Token", refusal.Cure, StringComparison.Ordinal);
        Assert.Empty(stage.Server.Gateway.Identifies);
        Assert.DoesNotContain(stage.Logs.Lines, l => l.Contains("wrong", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Session_Forgotten_IdentifiesAnew()
    {
        await using var stage = await Stage.ReadyAsync();
        stage.Server.Gateway.ForgetSessions();
        await stage.Server.Gateway.CloseAsync(4000);
        await AdvanceUntilAsync(stage, "identify", 2);
        Assert.IsType<DiscordReady>(await stage.NextAsync());
    }

    [Fact]
    public async Task ResumeAddress_Dead_FallsBackToANewSession()
    {
        await using var stage = await Stage.ReadyAsync(s => s.Gateway.ResumeUrl = "ws://127.0.0.1:9");
        await stage.Server.Gateway.CloseAsync(4000);
        await AdvanceUntilAsync(stage, "identify", 2);
    }

    [Fact]
    public async Task SessionStarts_UsedUp_WaitsForMore()
    {
        await using var stage = new Stage(s => s.Rest.SessionsLeft = 0);
        _ = stage.Start();
        await Wait.UntilAsync(() => stage.Logs.Lines.Any(l => l.StartsWith("MB1305", StringComparison.Ordinal)), "it says that it waits");
        Assert.Empty(stage.Server.Gateway.Identifies);
        stage.Server.Rest.SessionsLeft = 1;
        await AdvanceUntilAsync(stage, "identify");
    }

    [Fact]
    public async Task Stop_LeavesASessionThatTheNextProcessResumes()
    {
        IReadOnlyList<GatewaySession> left;
        await using var stage = await Stage.ReadyAsync(s => s.Gateway.Guilds.Add("500000000000000001"));
        await stage.Server.Gateway.EmitAsync("GUILD_CREATE", DiscordPayloads.Guild("500000000000000001"));
        await stage.Server.WriteAsync(stage.Payloads.Message("last"));
        await stage.NextAsync();
        await stage.StopAsync();
        left = ((DiscordClient)stage.Client).Sessions;
        await stage.Server.WriteAsync(stage.Payloads.Message("while away", channel: "810000000000000001", guild: "500000000000000001"));

        using var http = new HttpClient();
        using var stopping = new CancellationTokenSource();
        var events = System.Threading.Channels.Channel.CreateUnbounded<DiscordEvent>();
        var connection = new DiscordConnection { Token = DiscordServer.Token, ApiBaseUrl = stage.Server.ApiBaseUrl, Sessions = left };
        var next = new DiscordClient(http, connection, stage.Clock, new Random(1), new TypedLog<DiscordClient>(stage.Logs));
        var running = next.Events.RunAsync(events.Writer, stopping.Token);
        var message = Assert.IsType<DiscordMessage>(await events.Reader.ReadAsync());
        Assert.Equal("while away", message.Content);
        Assert.Equal("800000000000000001", message.Channel.ParentId);
        Assert.Single(stage.Server.Gateway.Identifies);
        await stopping.CancelAsync();
        Assert.Null(await running);
    }

    [Fact]
    public async Task Shards_Recommended_AllRunAndIdentifyApart()
    {
        await using var stage = new Stage(s => s.Rest.Shards = 3);
        _ = stage.Start();
        await stage.SeesAsync("identify");
        await AdvanceUntilAsync(stage, "identify", 3);
        Assert.Equal(["[0,3]", "[1,3]", "[2,3]"], stage.Server.Gateway.Identifies.Select(i => i["shard"]!.ToJsonString()).Order(StringComparer.Ordinal));
        Assert.True(stage.Clock.GetUtcNow() >= new DateTimeOffset(2026, 11, 22, 10, 0, 10, TimeSpan.Zero));
    }

    [Fact]
    public async Task Shard_Set_IsTheOnlyOne()
    {
        await using var stage = new Stage(shardId: 2, shardCount: 4);
        _ = stage.Start();
        await stage.SeesAsync("identify");
        Assert.Equal("[2,4]", stage.Server.Gateway.Identifies[0]["shard"]!.ToJsonString());
    }

    [Theory]
    [InlineData("""{"op":0,"t":"SOMETHING_NEW","s":2,"d":{"a":[1,{"b":null}]}}""")]
    [InlineData("""{"op":0,"t":"MESSAGE_CREATE","s":2,"d":null}""")]
    [InlineData("""{"op":0,"t":"MESSAGE_CREATE","s":2,"d":{"id":5,"author":"nobody","mentions":{"0":1}}}""")]
    [InlineData("""{"op":0,"t":"INTERACTION_CREATE","s":2,"d":{"id":[],"token":7,"data":"x","member":[]}}""")]
    [InlineData("""{"op":0,"t":"GUILD_CREATE","s":2,"d":{"id":null,"threads":"many","unavailable":"no"}}""")]
    [InlineData("""{"op":0,"t":null,"s":"two","d":[]}""")]
    [InlineData("""{"op":"text","d":7}""")]
    [InlineData("""{"op":99}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{ not json")]
    public async Task Frame_Strange_StopsNothing(string frame)
    {
        await using var stage = await Stage.ReadyAsync();
        await stage.Server.Gateway.SendAsync(frame);
        await stage.Server.WriteAsync(stage.Payloads.Message("after"));
        DiscordEvent next;
        do
        {
            next = await stage.NextAsync();
        }
        while (next is not DiscordMessage);

        Assert.Equal("after", ((DiscordMessage)next).Content);
        Assert.DoesNotContain(stage.Logs.Lines, l => l.StartsWith("MB1308", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Guild_New_IsToldOnce_KnownOnesAreNot()
    {
        await using var stage = await Stage.ReadyAsync(s => s.Gateway.Guilds.Add("500000000000000001"));
        await stage.Server.Gateway.EmitAsync("GUILD_CREATE", DiscordPayloads.Guild("500000000000000001"));
        await stage.Server.Gateway.EmitAsync("GUILD_CREATE", DiscordPayloads.Guild("500000000000000002"), copies: 2);
        await stage.Server.Gateway.EmitAsync("GUILD_DELETE", new JsonObject { ["id"] = "500000000000000001", ["unavailable"] = true });
        await stage.Server.Gateway.EmitAsync("GUILD_DELETE", new JsonObject { ["id"] = "500000000000000002" });
        Assert.Equal(new DiscordGuildJoined("500000000000000002", "ML people", "800000000000000009"), await stage.NextAsync());
        Assert.Equal(new DiscordGuildLeft("500000000000000002"), await stage.NextAsync());
    }

    /// <summary>Moves the clock in steps until the server has seen something: reconnecting waits by backoffs and turns.</summary>
    private static async Task AdvanceUntilAsync(Stage stage, string entry, int times = 1)
    {
        var end = stage.Clock.GetUtcNow() + Moment;
        while (stage.Server.Gateway.Log.Count(l => l.StartsWith(entry, StringComparison.Ordinal)) < times)
        {
            Assert.True(stage.Clock.GetUtcNow() < end, $"No {entry} x{times} within {Moment}; there is: {string.Join(" | ", stage.Server.Gateway.Log)} {string.Join(" | ", stage.Logs.Lines)}");
            stage.Clock.Advance(TimeSpan.FromMilliseconds(500));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
    }
}
