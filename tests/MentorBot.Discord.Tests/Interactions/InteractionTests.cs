using MentorBot.Discord.Interactions;
using MentorBot.Discord.Receiving;
using MentorBot.Discord.Sending;
using MentorBot.Discord.Transport;
using MentorBot.Testing.Discord;

namespace MentorBot.Discord.Tests.Interactions;

public sealed class InteractionTests
{
    private static readonly DiscordText First = new([new DiscordEmbed("First", "", 1)]);
    private static readonly DiscordText Second = new([new DiscordEmbed("Second", "", 1)]);

    [Fact]
    public async Task Reply_Soon_IsTheAnswerItself()
    {
        await using var scene = await Scene.OpenAsync(isPrivate: false);
        Assert.True((await scene.SayAsync(First)).Succeeded);
        Assert.True((await scene.SayAsync(Second)).Succeeded);
        await scene.PassAsync(TimeSpan.FromSeconds(2));
        Assert.Equal(4, scene.State.Answer);
        Assert.Equal(["First", "Second"], scene.Seen.Select(m => m.Text));
        Assert.DoesNotContain(scene.Seen, m => m.Private);
    }

    [Fact]
    public async Task Reply_Late_FillsWhatWasDeferredAfterHalfASecond()
    {
        await using var scene = await Scene.OpenAsync(isPrivate: true);
        await scene.PassAsync(TimeSpan.FromMilliseconds(499));
        Assert.Null(scene.State.Answer);
        await scene.PassAsync(TimeSpan.FromMilliseconds(1));
        await scene.DeferredAsync();
        Assert.True(scene.State.Private);
        await scene.PassAsync(TimeSpan.FromMinutes(10));
        await scene.SayAsync(First with { Private = true });
        await scene.SayAsync(Second with { Private = true });
        Assert.Equal(["First", "Second"], scene.Seen.Select(m => m.Text));
        Assert.All(scene.Seen, m => Assert.True(m.Private));
    }

    [Fact]
    public async Task PrivateReply_AfterAPublicDeferral_IsSeenByThePersonAlone()
    {
        await using var scene = await Scene.OpenAsync(isPrivate: false);
        await scene.PassAsync(Acknowledgement.DeferAfter);
        await scene.DeferredAsync();
        await scene.SayAsync(First with { Private = true });
        var message = Assert.Single(scene.Seen);
        Assert.True(message.Private);
        Assert.True(scene.State.OriginalDeleted);
    }

    [Fact]
    public async Task Form_IsTheAnswer()
    {
        await using var scene = await Scene.OpenAsync(isPrivate: false, new DiscordForm("1|plans|date|", "Your date", [new DiscordInput("when", "By when?")]));
        await scene.PassAsync(TimeSpan.FromSeconds(2));
        Assert.Equal(9, scene.State.Answer);
        Assert.Equal("Your date", (string?)scene.State.AnswerData!["title"]);
    }

    [Fact]
    public async Task Interaction_DeliveredTwice_IsTakenOnce()
    {
        await using var scene = await Scene.OpenAsync(isPrivate: false);
        Assert.False(await scene.Replies.OpenAsync(scene.Key, false, null, default));
    }

    [Fact]
    public async Task Token_Dead_PublicGoesToTheChannel_PrivateToThePerson()
    {
        await using var scene = await Scene.OpenAsync(isPrivate: false);
        await scene.SayAsync(First);
        await scene.PassAsync(TimeSpan.FromMinutes(16));
        Assert.True((await scene.SayAsync(Second)).Succeeded);
        Assert.True((await scene.SayAsync(Second with { Private = true }, "k2")).Succeeded);
        Assert.Equal(["", "800000000000000001", "700000000000000001"], scene.Seen.Select(m => m.Channel));
    }

    [Fact]
    public async Task PrivateReply_InThePrivateChat_IsAnOrdinaryOneThatStays()
    {
        await using var scene = await Scene.OpenAsync(isPrivate: false, inPrivate: true);
        await scene.SayAsync(First with { Private = true });
        Assert.False(Assert.Single(scene.Seen).Private);
    }

    [Fact]
    public async Task FirstAnswer_Missed_IsSaidByMessage()
    {
        await using var scene = await Scene.OpenAsync(isPrivate: false, prepare: s => s.Rest.Fail(
            new RestFault(r => r.Path.EndsWith("/callback", StringComparison.Ordinal), 100) { Instead = new LoopbackReply(404, """{"code":10062,"message":"Unknown interaction"}""") }));
        Assert.True((await scene.SayAsync(First)).Succeeded);
        Assert.Equal("800000000000000001", Assert.Single(scene.Seen).Channel);
    }

    [Fact]
    public async Task FirstAnswer_ItsAnswerLost_IsShownOnce()
    {
        await using var scene = await Scene.OpenAsync(isPrivate: false, prepare: s => s.Rest.Fail(
            new RestFault(r => r.Path.EndsWith("/callback", StringComparison.Ordinal)) { Cuts = true }));
        var saying = scene.SayAsync(First);
        while (!saying.IsCompleted)
        {
            await scene.PassAsync(TimeSpan.FromMilliseconds(50));
        }

        Assert.True((await saying).Succeeded);
        Assert.Equal("First", Assert.Single(scene.Seen).Text);
    }

    [Fact]
    public async Task Close_WithoutAWord_LeavesNoThinking()
    {
        await using var scene = await Scene.OpenAsync(isPrivate: false);
        await scene.PassAsync(Acknowledgement.DeferAfter);
        await scene.DeferredAsync();
        await scene.Replies.CloseAsync(scene.Key, default);
        Assert.True(scene.State.OriginalDeleted);
    }

    [Fact]
    public async Task Restart_InBetween_FillsTheDeferralOfTheProcessBefore()
    {
        await using var scene = await Scene.OpenAsync(isPrivate: true);
        await scene.PassAsync(Acknowledgement.DeferAfter);
        await scene.DeferredAsync();
        scene.Restart();
        await scene.SayAsync(First with { Private = true });
        Assert.True(Assert.Single(scene.Seen).Private);
        Assert.False(scene.State.OriginalDeleted);
    }

    /// <summary>One interaction that was taken up.</summary>
    private sealed class Scene(Stage stage, DiscordInteraction interaction) : IAsyncDisposable
    {
        private readonly WatchedInteractions watched = new(stage.Client.Interactions);
        private InteractionReplies? replies;

        public InteractionKey Key => interaction.Key;

        public InteractionReplies Replies => replies ??= new(watched, stage.Clock, new LogList<InteractionReplies>());

        public InteractionState State => stage.Server.Rest.Interactions.Single();

        public IReadOnlyList<SeenMessage> Seen => stage.Server.Rest.Seen;

        private bool IsPrivate { get; init; }

        public static async Task<Scene> OpenAsync(bool isPrivate, DiscordForm? form = null, Action<DiscordServer>? prepare = null, bool inPrivate = false)
        {
            var stage = await Stage.ReadyAsync(prepare);
            var command = stage.Payloads.Command("help");
            await stage.Server.InteractAsync(inPrivate ? DiscordPayloads.InPrivate(command) : command);
            var scene = new Scene(stage, Assert.IsType<DiscordInteraction>(await stage.NextAsync())) { IsPrivate = isPrivate };
            Assert.True(await scene.Replies.OpenAsync(scene.Key, isPrivate, form, default));
            return scene;
        }

        public void Restart() => replies = null;

        public Task DeferredAsync() => Wait.UntilAsync(() => watched.Answered, "it is deferred");

        public Task<DiscordOutcome<string>> SayAsync(DiscordText message, string key = "k")
        {
            var address = ((TurnArrived)InboundMapper.Map(interaction, stage.Self, stage.Clock.GetUtcNow())).Address;
            return new DiscordDelivery(stage.Client.Messages, Replies).SayAsync(address with { DeclaredPrivate = IsPrivate }, message, key, default);
        }

        public async Task PassAsync(TimeSpan time)
        {
            stage.Clock.Advance(time);
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
        }

        public ValueTask DisposeAsync() => stage.DisposeAsync();
    }

    /// <summary>Knows when the first answer has come back to us.</summary>
    private sealed class WatchedInteractions(IDiscordInteractions inner) : IDiscordInteractions
    {
        private volatile bool answered;

        public bool Answered => answered;

        public async Task<DiscordOutcome<Done>> AnswerAsync(InteractionKey interaction, InteractionAnswer answer, CancellationToken cancellation)
        {
            var outcome = await inner.AnswerAsync(interaction, answer, cancellation);
            answered = true;
            return outcome;
        }

        public Task<DiscordOutcome<string>> EditOriginalAsync(InteractionKey interaction, DiscordText message, CancellationToken cancellation) =>
            inner.EditOriginalAsync(interaction, message, cancellation);

        public Task<DiscordOutcome<Done>> DeleteOriginalAsync(InteractionKey interaction, CancellationToken cancellation) =>
            inner.DeleteOriginalAsync(interaction, cancellation);

        public Task<DiscordOutcome<string>> FollowUpAsync(InteractionKey interaction, DiscordText message, CancellationToken cancellation) =>
            inner.FollowUpAsync(interaction, message, cancellation);
    }
}
