using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Ports;
using MentorBot.Discord.Gateway;
using MentorBot.Discord.Receiving;
using MentorBot.Discord.Transport;
using MentorBot.Testing;
using MentorBot.Testing.Discord;

namespace MentorBot.Discord.Tests.Receiving;

public sealed class InboundMapperTests
{
    private const string Self = "900000000000000001";
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);
    private readonly DiscordPayloads payloads = new(new Snowflakes(new ManualClock()), Self, "900000000000000002");

    [Fact]
    public void Mention_IsAnsweredInPlaceWithoutTheMention()
    {
        var arrived = Turned(payloads.Mention("is tensorflow still worth learning"));
        Assert.Equal(new TypedText("is tensorflow still worth learning"), arrived.Turn.Input);
        Assert.Equal(new Place("discord", "500000000000000001", "800000000000000001", ""), arrived.Turn.Place);
        Assert.Equal("discord:100000000000000001", arrived.Turn.Account.ToString());
        Assert.StartsWith("discord:m:", arrived.Turn.Delivery.Value, StringComparison.Ordinal);
        Assert.NotNull(arrived.Address.MessageId);
    }

    [Fact]
    public void Mention_InAThread_KnowsItsChannel()
    {
        var arrived = Turned(payloads.Mention("hi", channel: "810000000000000001"));
        Assert.Equal(new Place("discord", "500000000000000001", "800000000000000001", "810000000000000001"), arrived.Turn.Place);
        Assert.Equal("810000000000000001", arrived.Address.ChannelId);
    }

    [Fact]
    public void Mention_SayingNothing_AsksForHelp() => Assert.Equal(new CommandCall("help", ""), Turned(payloads.Mention(" ")).Turn.Input);

    [Fact]
    public void Mention_OfOthersToo_KeepsTheirNames()
    {
        var message = payloads.Mention("what should <@42> read <:party:123> in <#9>");
        message["mentions"]!.AsArray().Add(new JsonObject { ["id"] = "42", ["username"] = "aki" });
        Assert.Equal(new TypedText("what should aki read party in"), Turned(message).Turn.Input);
    }

    [Fact]
    public void Reply_ToUs_IsAnswered() => Assert.Equal(new TypedText("and then?"), Turned(payloads.Reply("and then?")).Turn.Input);

    [Fact]
    public void Reply_WithThePingOff_ArrivesEmptyAndIsCounted() => Assert.Equal(NotServedReason.NoText, Refused(payloads.Reply("")));

    [Fact]
    public void PrivateMessage_IsAConversationInAPrivatePlace()
    {
        var arrived = Turned(payloads.Message("how do i start"));
        Assert.True(arrived.Turn.Place.IsPrivate);
        Assert.False(arrived.Address.Shared);
    }

    [Fact]
    public void Message_BetweenPeople_IsNotForUs() => Assert.Equal(NotServedReason.NotForUs, Refused(payloads.Message("hi all", guild: "500000000000000001")));

    [Fact]
    public void Message_OfABotOrOurselvesOrAWebhook_IsNotServed()
    {
        var bot = payloads.Mention("hi");
        bot["author"]!["bot"] = true;
        Assert.Equal(NotServedReason.FromBot, Refused(bot));
        Assert.Equal(NotServedReason.FromBot, Refused(payloads.Mention("hi", author: Self)));
        var hook = payloads.Mention("hi");
        hook["webhook_id"] = "1";
        Assert.Equal(NotServedReason.FromBot, Refused(hook));
    }

    [Fact]
    public void Message_ThatIsAJoin_IsNotServed()
    {
        var join = payloads.Mention("hi");
        join["type"] = 7;
        Assert.Equal(NotServedReason.NotAMessage, Refused(join));
    }

    [Fact]
    public void Command_ReadsAsTyped()
    {
        var arrived = Turned(payloads.Command("compare", ("topics-1", "PyTorch"), ("topics-2", "TensorFlow")));
        Assert.Equal(new CommandCall("compare", "PyTorch, TensorFlow"), arrived.Turn.Input);
        Assert.Equal("en-US", arrived.Turn.Locale);
        Assert.NotNull(arrived.Address.Interaction);
        Assert.True(arrived.Address.Shared);
    }

    [Fact]
    public void Command_WithSubcommand_PutsItFirst()
    {
        var command = payloads.Command("remind");
        command["data"]!["options"] = JsonNode.Parse("""[{"name":"set","type":1,"options":[{"name":"when","type":3,"value":"19:30"}]}]""");
        Assert.Equal(new CommandCall("remind", "set 19:30"), Turned(command).Turn.Input);
    }

    [Fact]
    public void Command_InPrivate_IsAPrivatePlace()
    {
        Assert.True(Turned(DiscordPayloads.InPrivate(payloads.Command("help"))).Turn.Place.IsPrivate);
        var people = DiscordPayloads.InPrivate(payloads.Command("help"));
        people["context"] = 2;
        Assert.False(Turned(people).Turn.Place.IsPrivate);
    }

    [Theory]
    [InlineData("1|answers|show|skill:numpy#learn", "answers", "show")]
    [InlineData("of an earlier version", "none", "none")]
    public void Button_IsAPress_AlsoWhenItCannotBeRead(string id, string feature, string verb)
    {
        var press = Assert.IsType<ButtonPress>(Turned(payloads.Press(id)).Turn.Input);
        Assert.Equal((feature, verb), (press.Button.Feature, press.Button.Verb));
    }

    [Fact]
    public void Menu_IsAPressOfWhatWasChosen() =>
        Assert.Equal(new ButtonPress(new ButtonId("answers", "roles", "")), Turned(payloads.Choose("menu0", "1|answers|roles|")).Turn.Input);

    [Fact]
    public void Form_IsAPressOfItsButton_WithWhatWasTyped_AndOnlyThePersonsOwn()
    {
        var sent = Turned(payloads.Form("1|plan|type|date", ("typed", " in 12 weeks ")));
        Assert.Equal(new ButtonPress(new ButtonId("plan", "type", "date|in 12 weeks")), sent.Turn.Input);
        Assert.True(sent.Turn.Place.IsPrivate);
        Assert.True(sent.Address.DeclaredPrivate);
    }

    [Theory]
    [InlineData("100000000000000001", false)]
    [InlineData("100000000000000002", true)]
    public void Press_BelowSomebodyElsesAnswer_IsAnsweredToThePresserAlone(string answered, bool alone)
    {
        var press = payloads.Press("1|answers|roles|");
        press["message"]!["interaction_metadata"] = new JsonObject { ["user"] = new JsonObject { ["id"] = answered } };
        Assert.Equal(alone, Turned(press).Address.DeclaredPrivate);
        press["message"] = new JsonObject { ["id"] = "1", ["mentions"] = new JsonArray(new JsonObject { ["id"] = answered }) };
        Assert.Equal(alone, Turned(press).Address.DeclaredPrivate);
    }

    [Fact]
    public void Press_OfWhatWasOfferedPrivately_IsTheCall() =>
        Assert.Equal(new CommandCall("plan", "done 1"), Turned(payloads.Press("1|answers|call|plan done 1")).Turn.Input);

    [Fact]
    public void Button_OnAPrivateMessage_IsAnsweredPrivately()
    {
        var press = payloads.Press("1|plan|show|");
        press["message"]!["flags"] = 64;
        Assert.True(Turned(press).Address.DeclaredPrivate);
        Assert.False(Turned(payloads.Press("1|plan|show|")).Address.DeclaredPrivate);
    }

    [Fact]
    public void Address_AsText_SaysTheSame()
    {
        var address = Turned(payloads.Command("help")).Address with { DeclaredPrivate = true };
        var parcel = new Parcel(OutboxKind.Reply, new AccountId("discord", "1"), Place.Private(new AccountId("discord", "1")), address.ToText(), new Reply(Document.Empty, []));
        Assert.Equal(address, DiscordAddress.Of(parcel));
        Assert.Equal(new DiscordAddress("", "1"), DiscordAddress.Of(parcel with { Origin = "" }));
    }

    [Fact]
    public void Option_BeingTyped_WantsSuggestions()
    {
        var wanted = Assert.IsType<SuggestionsWanted>(Map(payloads.Typing("skill", "skill", "py")));
        Assert.Equal(("skill", "skill", "py"), (wanted.Command.Name, wanted.Option, wanted.Typed));
    }

    [Fact]
    public void Interaction_OfANewKind_IsCounted()
    {
        var strange = payloads.Press("x");
        strange["type"] = 77;
        Assert.Equal(NotServedReason.UnknownKind, Refused(strange));
    }

    private TurnArrived Turned(JsonObject payload) => Assert.IsType<TurnArrived>(Map(payload));

    private NotServedReason Refused(JsonObject payload) => Assert.IsType<NotServed>(Map(payload)).Reason;

    private static DiscordInbound Map(JsonObject payload)
    {
        var state = new ShardState(null);
        state.AddThread("810000000000000001", "800000000000000001");
        var type = payload.ContainsKey("token") ? "INTERACTION_CREATE" : "MESSAGE_CREATE";
        var read = EventReader.Read(type, JsonElement.Parse(payload.ToJsonString()), state, Now);
        return InboundMapper.Map(read!, new DiscordSelf(Self, "900000000000000002"), Now);
    }
}
