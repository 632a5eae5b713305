using System.Diagnostics;
using MentorBot.Telegram.Api;
using MentorBot.Testing.Telegram;

namespace MentorBot.Telegram.Tests.Api;

/// <summary>What every <see cref="ITelegramTransport"/> does over real HTTP: what goes out, and what each trouble becomes.</summary>
public abstract class TelegramTransportContract
{
    private const long Maya = 42;

    /// <summary>The transport of a bot; it is disposed when it can be.</summary>
    protected abstract ITelegramTransport Transport(string token, Uri server, TimeProvider time);

    [Fact]
    public async Task Call_EveryRequest_IsWhatTheDescriptionAllows()
    {
        await using var wire = new Wire(transport: Transport);
        var keyboard = new InlineKeyboard([[new InlineButton("Go") { CallbackData = "1|a|b|" }, new InlineButton("Read") { Url = new Uri("https://example.org/x") }]]);
        var bot = await wire.CallAsync(new GetMe());
        Assert.Equal((TelegramServer.BotId, TelegramServer.BotName), (bot.Value!.Id, bot.Value.Username));
        var sent = await wire.CallAsync(new SendMessage(Maya, "<b>hi</b>")
        {
            MessageThreadId = 3, DisableNotification = true, ReplyParameters = new ReplyParameters(1), ReplyMarkup = keyboard,
        });
        Assert.Null((await wire.CallAsync(new EditMessageText(Maya, sent.Value!.MessageId, "ho"))).Fault);
        Assert.Null((await wire.CallAsync(new EditMessageReplyMarkup(Maya, sent.Value.MessageId) { ReplyMarkup = keyboard })).Fault);
        Assert.Null((await wire.CallAsync(new AnswerCallbackQuery("q1") { Text = "ok" })).Fault);
        Assert.Null((await wire.CallAsync(new SendChatAction(Maya))).Fault);
        var quiz = await wire.CallAsync(new SendPoll(-5, "2 + 2?", [new InputPollOption("3"), new InputPollOption("4")]) { CorrectOptionIds = [1], OpenPeriod = 30 });
        Assert.NotNull(quiz.Value!.Poll);
        Assert.Null((await wire.CallAsync(new StopPoll(-5, quiz.Value.MessageId))).Fault);
        Assert.Null((await wire.CallAsync(new SetMyCommands(BotCommandScope.PrivateChats, [new BotCommand("ask", "Ask")]))).Fault);
        Assert.Equal([new BotCommand("ask", "Ask")], (await wire.CallAsync(new GetMyCommands(BotCommandScope.PrivateChats))).Value!);
        Assert.Null((await wire.CallAsync(new DeleteMyCommands(BotCommandScope.Groups))).Fault);
        Assert.Equal("member", (await wire.CallAsync(new GetChatMember(-5, Maya))).Value!.Status);
        Assert.Null((await wire.CallAsync(new SetWebhook(new Uri("https://example.org/hook"), "secret_1"))).Fault);
        Assert.Null((await wire.CallAsync(new DeleteWebhook())).Fault);
        var seen = Assert.Single(wire.Server.Screen(Maya));
        Assert.Equal(("ho", 2, 3L, 1L, true), (seen.Text, seen.Edits, seen.Thread, seen.Answers, seen.Silent));
        Assert.Equal(["Go", "Read"], seen.Buttons.Select(b => b.Label));
    }

    [Fact]
    public async Task Call_Photo_GoesAsAForm()
    {
        await using var wire = new Wire(transport: Transport);
        byte[] picture = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 255];
        var sent = await wire.CallAsync(new SendPhoto(Maya, picture) { Caption = "<b>Week 3</b>", ReplyMarkup = new InlineKeyboard([[new InlineButton("Go") { CallbackData = "x" }]]) });
        Assert.Null(sent.Fault);
        var seen = Assert.Single(wire.Server.Screen(Maya));
        Assert.Equal("Week 3", seen.Text);
        Assert.Equal(picture, seen.Picture);
        Assert.Equal("Go", Assert.Single(seen.Buttons).Label);
    }

    public static TheoryData<string, TelegramScripted, TelegramFault> Troubles => new()
    {
        { "429", TelegramScripted.TooMany(7), new RetryAfter(TimeSpan.FromSeconds(7), "Too Many Requests: retry after 7") },
        { "blocked", TelegramScripted.Error(403, "Forbidden: bot was blocked by the user"), new Unreachable("Forbidden: bot was blocked by the user") },
        { "chat gone", TelegramScripted.Error(400, "Bad Request: chat not found"), new Unreachable("Bad Request: chat not found") },
        { "topic closed", TelegramScripted.Error(400, "Bad Request: TOPIC_CLOSED"), new Unreachable("Bad Request: TOPIC_CLOSED") },
        { "migrated", TelegramScripted.Migrated(-100), new Migrated(-100, "Bad Request: group chat was upgraded to a supergroup chat") },
        { "refused", TelegramScripted.Error(400, "Bad Request: message is too long"), new Refused(400, "Bad Request: message is too long") },
        { "401", TelegramScripted.Error(401, "Unauthorized"), new TokenRefused("Unauthorized") },
        { "404", TelegramScripted.Error(404, "Not Found"), new TokenRefused("Not Found") },
        { "409", TelegramScripted.PolledElsewhere(), new Conflict("Conflict: terminated by other getUpdates request; make sure that only one bot instance is running") },
        { "502", TelegramScripted.DoneThenBadGateway(), new Ambiguous("Bad Gateway") },
        { "a proxy's page", TelegramScripted.Page(504), new Ambiguous("HTTP 504") },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Call_Trouble_IsAValue(string name, TelegramScripted trouble, TelegramFault fault)
    {
        await using var wire = new Wire(transport: Transport);
        wire.Server.Script("sendMessage", trouble);
        Assert.True(fault == (await wire.CallAsync(new SendMessage(Maya, "hi"))).Fault, name);
    }

    [Fact]
    public async Task Call_CutAfterItWasDone_IsAmbiguousAndNeverRepeated()
    {
        await using var wire = new Wire(transport: Transport);
        await wire.CallAsync(new GetMe());
        wire.Server.Script("sendMessage", TelegramScripted.DoneThenCut());
        Assert.IsType<Ambiguous>((await wire.CallAsync(new SendMessage(Maya, "hi"))).Fault);
        Assert.Single(wire.Server.CallsOf("sendMessage"));
        Assert.Single(wire.Server.Screen(Maya));
    }

    [Fact]
    public async Task Call_AnswerThatIsNoAnswer_IsAmbiguous()
    {
        await using var wire = new Wire(transport: Transport);
        wire.Server.Script("sendMessage", TelegramScripted.Answer("""{"ok": true, "result": {"no_id": 1}}"""), TelegramScripted.Answer("[]"), TelegramScripted.Page(200));
        for (var i = 0; i < 3; i++)
        {
            Assert.IsType<Ambiguous>((await wire.CallAsync(new SendMessage(Maya, "hi"))).Fault);
        }
    }

    [Fact]
    public async Task Call_NobodyListens_NothingWasSent()
    {
        var wire = new Wire(transport: Transport);
        await wire.DisposeAsync();
        var late = Transport(TelegramServer.Token, wire.Server.Address, TimeProvider.System);
        var answer = await late.CallAsync(new SendMessage(Maya, "hi"), CancellationToken.None);
        Assert.DoesNotContain("secret", Assert.IsType<NotSent>(answer.Fault).Description, StringComparison.Ordinal);
        (late as IDisposable)?.Dispose();
    }

    [Fact]
    public async Task Call_NoAnswerInTime_IsAmbiguous()
    {
        await using var wire = new Wire(transport: Transport);
        var never = new TaskCompletionSource();
        wire.Server.Script("sendMessage", TelegramScripted.Delayed(never.Task));
        var asked = wire.CallAsync(new SendMessage(Maya, "hi"));
        await wire.Server.UntilAsync(() => wire.Server.CallsOf("sendMessage").Count == 1);
        wire.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.IsType<Ambiguous>((await asked).Fault);
        never.SetResult();
    }

    [Fact]
    public async Task Call_WhatIsSoAlready_IsNoFault()
    {
        await using var wire = new Wire(transport: Transport);
        var sent = await wire.CallAsync(new SendMessage(Maya, "hi"));
        Assert.Null((await wire.CallAsync(new EditMessageText(Maya, sent.Value!.MessageId, "hi"))).Fault);
        wire.Server.Script("answerCallbackQuery", TelegramScripted.Error(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"));
        Assert.Null((await wire.CallAsync(new AnswerCallbackQuery("q1"))).Fault);
    }

    [Fact]
    public async Task Call_FieldsThatNobodyKnowsYet_ChangeNothing()
    {
        await using var wire = new Wire(transport: Transport);
        wire.Server.AddsUnknownFields = true;
        Assert.Null((await wire.CallAsync(new SendMessage(Maya, "hi"))).Fault);
        Assert.Equal(TelegramServer.BotId, (await wire.CallAsync(new GetMe())).Value!.Id);
    }

    [Fact]
    public async Task Call_Token_StandsInNoFaultAndNoTrace()
    {
        var traced = new List<string?>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("System.Net", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (traced)
                {
                    traced.AddRange([activity.DisplayName, .. activity.TagObjects.Select(t => t.Value?.ToString())]);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var wire = new Wire(transport: Transport);
        wire.Server.Script("sendMessage", TelegramScripted.Cut(), TelegramScripted.Error(400, $"Bad Request: /bot{TelegramServer.Token}/ is odd"));
        var cut = await wire.CallAsync(new SendMessage(Maya, "hi"));
        var refused = await wire.CallAsync(new SendMessage(Maya, "hi"));
        Assert.DoesNotContain("secret", $"{cut} {refused} {new TelegramToken(TelegramServer.Token)}", StringComparison.Ordinal);
        Assert.DoesNotContain(traced, t => t?.Contains("secret", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Call_CancelledByItsCaller_Throws()
    {
        await using var wire = new Wire(transport: Transport);
        using var cancelled = new CancellationTokenSource();
        var asked = wire.Client.CallAsync(new GetUpdates(null, 50), cancelled.Token);
        await wire.Server.UntilAsync(() => wire.Server.Calls.Count == 1);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
    }
}
