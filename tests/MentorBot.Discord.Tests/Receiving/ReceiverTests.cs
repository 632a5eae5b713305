using MentorBot.Core.Dialogue;
using MentorBot.Core.Pictures;
using MentorBot.Core.Ports;
using MentorBot.Discord.Commands;
using MentorBot.Discord.Interactions;
using MentorBot.Discord.Receiving;
using MentorBot.Discord.Sending;
using MentorBot.Discord.Transport;
using MentorBot.Testing.Discord;

namespace MentorBot.Discord.Tests.Receiving;

/// <summary>In at the gateway, through a reception, out by the wire.</summary>
public sealed class ReceiverTests
{
    [Fact]
    public async Task Mention_IsAnsweredAsAReplyInItsChannel()
    {
        await using var room = await Room.OpenAsync();
        await room.Stage.Server.WriteAsync(room.Stage.Payloads.Mention("how do i start", channel: "800000000000000007"));
        var message = await room.SeesAsync();
        Assert.Equal(("800000000000000007", "You said how do i start"), (message.Channel, message.Text));
        Assert.NotNull(message.Body["message_reference"]);
    }

    [Fact]
    public async Task PrivateMessage_IsAnsweredWithoutQuotingIt()
    {
        await using var room = await Room.OpenAsync();
        await room.Stage.Server.WriteAsync(room.Stage.Payloads.Message("hello", channel: "700000000000000009"));
        var message = await room.SeesAsync();
        Assert.Equal("700000000000000009", message.Channel);
        Assert.Null(message.Body["message_reference"]);
    }

    [Fact]
    public async Task Command_DeclaredPrivate_IsHiddenInAServer()
    {
        await using var room = await Room.OpenAsync();
        await room.Stage.Server.InteractAsync(room.Stage.Payloads.Command("plan"), copies: 3);
        Assert.True((await room.SeesAsync()).Private);
        Assert.Single(room.Turns);
    }

    [Fact]
    public async Task PersonalAnswer_ToAMention_GoesToThePrivateChat()
    {
        await using var room = await Room.OpenAsync();
        await room.Stage.Server.WriteAsync(room.Stage.Payloads.Mention("private please"));
        Assert.Equal("700000000000000001", (await room.SeesAsync()).Channel);
    }

    [Fact]
    public async Task Command_WithAForm_OpensItAndIsNotDecided()
    {
        await using var room = await Room.OpenAsync();
        await room.Stage.Server.InteractAsync(room.Stage.Payloads.Command("form"));
        await Wait.UntilAsync(() => room.Stage.Server.Rest.Interactions.Single().Answer == 9, "the form is open");
        Assert.Empty(room.Turns);
    }

    [Fact]
    public async Task Reminder_WithoutOrigin_GoesToThePrivateChat_TwiceTheSameIsOneMessage()
    {
        await using var room = await Room.OpenAsync();
        var account = new AccountId("discord", "100000000000000001");
        var parcel = new Parcel(OutboxKind.Reminder, account, Place.Private(account), "", new Reply(Document.OfText("Today: NumPy"), [])) { Due = room.Stage.Clock.GetUtcNow() };
        Assert.IsType<Sent.Delivered>(await room.Wire.SendAsync(parcel, default));
        Assert.IsType<Sent.Delivered>(await room.Wire.SendAsync(parcel, default));
        Assert.Equal("700000000000000001", Assert.Single(room.Stage.Server.Rest.Seen).Channel);
    }

    [Theory]
    [InlineData(403, 50007, typeof(Sent.Unreachable))]
    [InlineData(403, 50013, typeof(Sent.Unreachable))]
    [InlineData(400, 50035, typeof(Sent.Refused))]
    [InlineData(400, 20028, typeof(Sent.RetryAfter))]
    public async Task Wire_Failure_IsAValueOfThePort(int status, int code, Type sent)
    {
        await using var room = await Room.OpenAsync();
        room.Stage.Server.Rest.Fail(new RestFault(_ => true) { Instead = new LoopbackReply(status, $$"""{"code":{{code}},"message":"no"}""") });
        var place = new Place("discord", "5", "800000000000000001", "");
        var parcel = new Parcel(OutboxKind.Post, new AccountId("discord", "1"), place, "", new Reply(Document.OfText("x"), []));
        Assert.IsType(sent, await room.Wire.SendAsync(parcel, default));
    }

    [Fact]
    public async Task NotServed_IsCounted()
    {
        await using var room = await Room.OpenAsync();
        await room.Stage.Server.WriteAsync(room.Stage.Payloads.Message("between people", guild: "500000000000000001"));
        await Wait.UntilAsync(() => room.Receiver.NotServedCount(NotServedReason.NotForUs) == 1, "it is counted");
    }

    private sealed class Room : IAsyncDisposable, IReception, ISuggestions, IPictures
    {
        private readonly CancellationTokenSource over = new();
        private readonly List<Turn> turns = [];
        private Task working = Task.CompletedTask;

        private Room(Stage stage)
        {
            Stage = stage;
            var replies = new InteractionReplies(stage.Client.Interactions, stage.Clock, new LogList<InteractionReplies>());
            var delivery = new DiscordDelivery(stage.Client.Messages, replies);
            Wire = new DiscordWire(delivery, this, () => "Choose", stage.Clock, new LogList<DiscordWire>());
            var catalog = new CommandCatalog([new("plan", "x", null, Audience.OnlyYou), new("form", "x")]);
            Receiver = new DiscordReceiver(replies, new SuggestionAnswers(stage.Client.Interactions, this), this, catalog, stage.Clock, new LogList<DiscordReceiver>())
            {
                FormOf = t => t.Input is CommandCall { Verb: "form" } ? new DiscordForm("1|a|b|", "Form", [new DiscordInput("x", "X")]) : null,
            };
        }

        public Stage Stage { get; }

        public DiscordWire Wire { get; }

        public DiscordReceiver Receiver { get; }

        public IReadOnlyList<Turn> Turns => turns;

        public static async Task<Room> OpenAsync()
        {
            var stage = new Stage();
            var room = new Room(stage);
            room.working = room.Receiver.RunAsync(stage.Events, room.over.Token);
            _ = stage.Start();
            await stage.SeesAsync("identify");
            await Wait.UntilAsync(() => ((DiscordClient)stage.Client).Sessions.Count > 0, "the session stands");
            return room;
        }

        public async Task<SeenMessage> SeesAsync()
        {
            await Wait.UntilAsync(() => Stage.Server.Rest.Seen.Count > 0, "something is said");
            return Assert.Single(Stage.Server.Rest.Seen);
        }

        public async Task<Taken> TakeAsync(Turn turn, CancellationToken cancellation)
        {
            turns.Add(turn);
            var words = turn.Input is TypedText typed ? typed.Text : "a command";
            var audience = turn.Input is CommandCall { Verb: "plan" } || words == "private please" ? Audience.OnlyYou : Audience.Everyone;
            var reply = new Reply(Document.OfText($"You said {words}"), [], audience);
            var spoken = Wire.SendAsync(new Parcel(OutboxKind.Reply, turn.Account, turn.Place, turn.Origin, reply), cancellation);
            await spoken;
            return new Taken(new Response(Outcome.Answer, [reply], Conversation.New), spoken);
        }

        public Task<IReadOnlyList<DiscordChoice>> FindAsync(ArgumentKind kind, string typed, AccountId account, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<DiscordChoice>>([]);

        public byte[] Draw(Chart chart) => [];

        public async ValueTask DisposeAsync()
        {
            await over.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => working);
            over.Dispose();
            await Stage.DisposeAsync();
        }
    }
}
