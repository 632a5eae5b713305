using System.Text.Json.Nodes;
using MentorBot.Discord.Transport;
using MentorBot.Testing.Discord;

namespace MentorBot.Discord.Tests.Transport;

/// <summary>
/// What every <see cref="IDiscordTransport"/> does, on the real clock: events in, messages and answers out, connections mended, refusals told.
/// Handshakes, waits and limits are each client's own matter.
/// </summary>
public abstract class DiscordTransportContract
{
    private const string Channel = "800000000000000001";
    private static readonly DiscordText Hello = new([new DiscordEmbed("Hello", "there", 0x5865F2)]);

    /// <summary>The transport.</summary>
    protected abstract MakeTransport Transport { get; }

    [Fact]
    public async Task Ready_TellsWhoWeAre()
    {
        await using var stage = Open(s => s.Gateway.Guilds.Add("500000000000000001"));
        _ = stage.Start();
        Assert.Equal(new DiscordReady(stage.Self, 1), await stage.NextAsync());
    }

    [Fact]
    public async Task Events_ArriveAsTheyWereSent()
    {
        await using var stage = await ReadyAsync();
        await stage.Server.Gateway.EmitAsync("MESSAGE_CREATE", stage.Payloads.Mention("hi"));
        var mention = Assert.IsType<DiscordMessage>(await stage.NextAsync());
        Assert.Equal((Channel, "500000000000000001", stage.Self.UserId), (mention.Channel.ChannelId, mention.Channel.GuildId, mention.Mentions.Single().Id));

        await stage.Server.Gateway.EmitAsync("MESSAGE_CREATE", stage.Payloads.Message("größer 🎓"));
        Assert.Equal("größer 🎓", Assert.IsType<DiscordMessage>(await stage.NextAsync()).Content);

        await stage.Server.InteractAsync(stage.Payloads.Subcommand("plan", "week", ("number", "3")));
        var used = Assert.IsType<CommandUsed>(Assert.IsType<DiscordInteraction>(await stage.NextAsync()).Data);
        Assert.Equal(("plan", "week", new OptionValue("number", "3")), (used.Name, used.Path.Single(), used.Options.Single()));

        await stage.Server.InteractAsync(stage.Payloads.Press("1|a|b|"));
        Assert.Equal("1|a|b|", Assert.IsType<ComponentUsed>(Assert.IsType<DiscordInteraction>(await stage.NextAsync()).Data).CustomId);
    }

    [Fact]
    public async Task AForm_InPartsThatNobodyKnewYesterday_IsRead()
    {
        await using var stage = await ReadyAsync();
        var form = stage.Payloads.Form("f");
        form["data"]!["components"] = new JsonArray(new JsonObject
        {
            ["type"] = 18, ["id"] = 1, ["component"] = new JsonObject { ["type"] = 4, ["id"] = 2, ["custom_id"] = "when", ["value"] = "May" },
        });

        await stage.Server.InteractAsync(form);

        var sent = Assert.IsType<FormSent>(Assert.IsType<DiscordInteraction>(await stage.NextAsync()).Data);
        Assert.Equal(new OptionValue("when", "May"), sent.Fields.Single());
    }

    [Fact]
    public async Task AGuild_New_IsTold_AndItsThreadsAreKnown()
    {
        await using var stage = await ReadyAsync();
        await stage.Server.Gateway.EmitAsync("GUILD_CREATE", DiscordPayloads.Guild("500000000000000002"));
        Assert.Equal("500000000000000002", Assert.IsType<DiscordGuildJoined>(await stage.NextAsync()).Id);

        await stage.Server.Gateway.EmitAsync("MESSAGE_CREATE", stage.Payloads.Message("in a thread", "810000000000000001", "500000000000000002"));
        Assert.Equal(Channel, Assert.IsType<DiscordMessage>(await stage.NextAsync()).Channel.ParentId);
    }

    [Fact]
    public async Task AConnection_Cut_IsMendedAndNothingIsLost()
    {
        await using var stage = await ReadyAsync();
        await stage.Server.Gateway.CutAsync();
        await stage.SeesAsync("close");
        await stage.Server.Gateway.EmitAsync("MESSAGE_CREATE", stage.Payloads.Message("meanwhile"));
        Assert.Equal("meanwhile", Assert.IsType<DiscordMessage>(await stage.NextAsync()).Content);
    }

    [Fact]
    public async Task AResumeAddress_Dead_IsLeft()
    {
        await using var stage = await ReadyAsync(s => s.Gateway.ResumeUrl = "ws://127.0.0.1:9/");
        await stage.Server.Gateway.CloseAsync(4000);
        await stage.SeesAsync("connect", times: 2);
    }

    [Theory]
    [InlineData(4004)]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task AFatalClose_EndsAndNamesTheCure(int code)
    {
        await using var stage = Open(s => s.Gateway.RefusesIdentifyWith = code);
        var refusal = await stage.Start().WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(code, refusal!.Code);
        Assert.NotEmpty(refusal.Cure);
        Assert.Single(stage.Server.Gateway.Identifies);
    }

    [Fact]
    public async Task AWrongToken_EndsWithoutIdentifying()
    {
        await using var stage = Open(token: "OTAwMDAwMDAwMDAwMDAwMDAx.fake.of-somebody-else-0123456789abcdef0123456789");
        var refusal = await stage.Start().WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(401, refusal!.Code);
        Assert.Empty(stage.Server.Gateway.Identifies);
    }

    [Fact]
    public async Task AMessage_PingsNobodyButWhomItAnswers()
    {
        await using var stage = await ReadyAsync();
        var plain = await stage.Client.Messages.SendAsync(Channel, Hello, "n1", default);
        Assert.Null(plain.Failure);
        Assert.Equal(stage.Server.Rest.Seen.Single().Id, plain.Value);
        await stage.Client.Messages.SendAsync(Channel, Hello with { RepliesTo = "700000000000000001" }, "n2", default);
        var mentions = stage.Server.Rest.Seen.Select(s => s.Body["allowed_mentions"]!).ToList();
        Assert.All(mentions, m => Assert.Empty(m["parse"]!.AsArray()));
        Assert.Equal([false, true], mentions.Select(m => (bool?)m["replied_user"] ?? false));
    }

    [Fact]
    public async Task AMessage_WithEverything_IsWhatTheDescriptionAllows()
    {
        await using var stage = await ReadyAsync();
        var everything = new DiscordText([new DiscordEmbed("Week 3", "**hi**", 1) { Fields = [new DiscordField("a", "b")], Footer = "end", Picture = "chart.png" }])
        {
            Rows = [new DiscordRow([new DiscordButton("1|a|b|", "Go")]), new DiscordRow([new DiscordMenu("1|c|d|", "pick", [new DiscordChoice("One", "1")])]), new DiscordRow([new DiscordChannelMenu("1|e|f|", "rooms", 3, [Channel])])],
            Files = [new DiscordFile("chart.png", new byte[] { 1, 2, 3 }, "image/png", "Week 3 of 12")],
        };
        var sent = await stage.Client.Messages.SendAsync(Channel, everything, "n", default);
        Assert.Null(sent.Failure);
        var body = stage.Server.Rest.Seen.Single().Body;
        Assert.Equal("Week 3 of 12", (string?)body["attachments"]![0]!["description"]);
        Assert.Equal("attachment://chart.png", (string?)body["embeds"]![0]!["image"]!["url"]);
        Assert.Equal(["1|a|b|", "1|c|d|", "1|e|f|"], body["components"]!.AsArray().Select(r => (string?)r!["components"]![0]!["custom_id"]));

        Assert.Equal(sent.Value, (await stage.Client.Messages.OpenThreadAsync(Channel, sent.Value!, "a race", default)).Value);

        Assert.Null((await stage.Client.Messages.EditAsync(Channel, sent.Value!, Hello, default)).Failure);
        Assert.Equal("Hello", (string?)stage.Server.Rest.Seen.Single().Body["embeds"]![0]!["title"]);
        Assert.Empty(stage.Server.Rest.Seen.Single().Body["components"]!.AsArray());
    }

    [Fact]
    public async Task APrivateChannel_IsOpenedAndWrittenTo()
    {
        await using var stage = await ReadyAsync();
        var opened = await stage.Client.Messages.OpenPrivateAsync("100000000000000001", default);
        Assert.Null(opened.Failure);
        Assert.Null((await stage.Client.Messages.SendAsync(opened.Value!, Hello, "n", default)).Failure);
        Assert.Equal(opened.Value, stage.Server.Rest.Seen.Single().Channel);
    }

    [Theory]
    [InlineData(403, 50007, FailureKind.Unreachable)]
    [InlineData(403, 50013, FailureKind.NotPermitted)]
    [InlineData(404, 10003, FailureKind.Unreachable)]
    [InlineData(400, 50035, FailureKind.Refused)]
    public async Task ARefusal_IsAValue(int status, int code, FailureKind kind)
    {
        await using var stage = await ReadyAsync();
        stage.Server.Rest.Fail(new RestFault(r => r.Path.EndsWith("/messages", StringComparison.Ordinal)) { Instead = LoopbackReplies.Error(status, code, "No") });
        var failure = (await stage.Client.Messages.SendAsync(Channel, Hello, "n", default)).Failure!;
        Assert.Equal((kind, code), (failure.Kind, failure.Code));
    }

    [Fact]
    public async Task AnInteraction_IsAnsweredEditedAndFollowed()
    {
        await using var stage = await ReadyAsync();
        await stage.Server.InteractAsync(stage.Payloads.Command("help"));
        var key = Assert.IsType<DiscordInteraction>(await stage.NextAsync()).Key;
        Assert.Null((await stage.Client.Interactions.AnswerAsync(key, new Defer(Private: true), default)).Failure);
        Assert.Null((await stage.Client.Interactions.EditOriginalAsync(key, Hello, default)).Failure);
        Assert.Null((await stage.Client.Interactions.FollowUpAsync(key, Hello with { Private = true }, default)).Failure);
        Assert.All(stage.Server.Rest.Seen, s => Assert.True(s.Private));
    }

    [Fact]
    public async Task SixInteractionsAtOnce_AreAllAnsweredInTime()
    {
        await using var stage = await ReadyAsync();
        var keys = new List<InteractionKey>();
        for (var i = 0; i < 6; i++)
        {
            await stage.Server.InteractAsync(stage.Payloads.Command("help"));
            keys.Add(Assert.IsType<DiscordInteraction>(await stage.NextAsync()).Key);
        }

        var answers = await Task.WhenAll(keys.Select(k => stage.Client.Interactions.AnswerAsync(k, new Say(Hello), default))).WaitAsync(TimeSpan.FromSeconds(3));
        Assert.All(answers, a => Assert.Null(a.Failure));
    }

    [Fact]
    public async Task Commands_AreReadAsTheyWereWritten()
    {
        await using var stage = await ReadyAsync();
        DiscordCommand[] commands = [new("ask", "Ask me", [new DiscordOption("question", "What?", DiscordOptionKind.Text) { Required = true, Suggests = true }])];
        Assert.Null((await stage.Client.Commands.WriteCommandsAsync(null, commands, default)).Failure);
        var read = await stage.Client.Commands.ReadCommandsAsync(null, default);
        Assert.Equal("question", read.Value!.Single().Options.Single().Name);
    }

    private Stage Open(Action<DiscordServer>? prepare = null, string? token = null) => new(prepare, token: token, time: TimeProvider.System, transport: Transport);

    private Task<Stage> ReadyAsync(Action<DiscordServer>? prepare = null) => Stage.ReadyAsync(prepare, TimeProvider.System, Transport);
}
