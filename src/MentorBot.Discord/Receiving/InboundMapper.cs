using MentorBot.Core.Dialogue;
using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Receiving;

/// <summary>Maps what Discord tells to what the mentor takes: a pure function of the event.</summary>
public static class InboundMapper
{
    /// <summary>The platform's name in accounts, places and deliveries.</summary>
    public const string Platform = "discord";

    /// <summary>The verb of a mention that says nothing.</summary>
    private const string Help = "help";

    private static readonly ButtonId Unreadable = new("none", "none", "");

    /// <summary>What an event means for the mentor.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="self">Who we are.</param>
    /// <param name="now">When it arrived, UTC.</param>
    public static DiscordInbound Map(DiscordEvent happened, DiscordSelf self, DateTimeOffset now) => happened switch
    {
        DiscordMessage message => OfMessage(message, self, now),
        DiscordInteraction interaction => OfInteraction(interaction),
        DiscordGuildJoined { SystemChannelId: { } channel } joined => OfInvitation(joined.Id, channel, now),
        _ => new NotServed(NotServedReason.NotInput),
    };

    private static DiscordInbound OfMessage(DiscordMessage message, DiscordSelf self, DateTimeOffset now)
    {
        if (message.Author.IsBot || message.ByWebhook || message.Author.Id == self.UserId)
        {
            return new NotServed(NotServedReason.FromBot);
        }

        if (!message.IsOrdinary)
        {
            return new NotServed(NotServedReason.NotAMessage);
        }

        var shared = message.Channel.GuildId is not null;
        var mentioned = message.Mentions.Any(m => m.Id == self.UserId);
        var replied = message.RepliesTo == self.UserId;
        if (shared && !mentioned && !replied)
        {
            return new NotServed(NotServedReason.NotForUs);
        }

        // A picture or sticker without words, too, arrives empty.
        if (message.Content.Length == 0)
        {
            return new NotServed(NotServedReason.NoText);
        }

        var words = MentionText.Read(message.Content, self.UserId, message.Mentions);
        var account = new AccountId(Platform, message.Author.Id);
        var place = shared ? PlaceOf(message.Channel, message.Channel.GuildId!) : Place.Private(account);
        TurnInput input = words.Length == 0 ? new CommandCall(Help, "") : new TypedText(words);
        var turn = new Turn(new DeliveryId($"{Platform}:m:{message.Id}"), account, place, input, "en", now) { Name = message.Author.Name };
        var address = new DiscordAddress(message.Channel.ChannelId, message.Author.Id) { MessageId = message.Id, Shared = shared };
        return new TurnArrived(turn, address);
    }

    private static DiscordInbound OfInteraction(DiscordInteraction interaction)
    {
        var account = new AccountId(Platform, interaction.User.Id);
        var delivery = new DeliveryId($"{Platform}:i:{interaction.Key.Id}");
        // What grows out of a message that one person sees stays theirs, and so does what is typed into a form. Who presses a button below
        // somebody else's answer gets a copy of their own. Rooms are chosen for the server, wherever their menu stands.
        var isHidden = interaction.Data is (ComponentUsed { OnPrivateMessage: true } and not ComponentUsed { ChoosesRooms: true }) or FormSent;
        var shared = interaction.Context == InteractionContext.Guild;
        var turn = new Turn(delivery, account, isHidden ? Place.Private(account) : PlaceOf(interaction, account), new TypedText(""), interaction.Locale, interaction.Key.At)
        {
            Name = interaction.User.Name,
            Powers = shared ? Permissions.PowersOf(interaction.MemberPermissions) : null,
            Lacks = shared ? Permissions.Lacking(interaction.AppPermissions) : [],
        };
        var address = new DiscordAddress(interaction.Channel.ChannelId, interaction.User.Id)
        {
            Interaction = interaction.Key,
            Shared = interaction.Context != InteractionContext.BotPrivate,
            OnMessage = interaction.Data is ComponentUsed pressed && (pressed.OnPrivateMessage || interaction.Context == InteractionContext.BotPrivate),
            DeclaredPrivate = isHidden || interaction.Data is ComponentUsed { Answers: { } other } && other != interaction.User.Id,
        };
        return interaction.Data switch
        {
            _ when interaction.User.IsBot => new NotServed(NotServedReason.FromBot),
            CommandUsed used => new TurnArrived(turn with { Input = CallOf(used) }, address),
            ComponentUsed used => new TurnArrived(turn with { Input = PressOf(used) }, address),
            FormSent sent => new TurnArrived(turn with { Input = SentOf(sent) }, address),
            OptionTyped typed => new SuggestionsWanted(interaction.Key, account, typed.Command, typed.Focused.Name, typed.Focused.Value),
            _ => new NotServed(NotServedReason.UnknownKind),
        };
    }

    /// <summary>A command as it would be typed: subcommands first, then values; several names of topics stand apart by commas.</summary>
    private static CommandCall CallOf(CommandUsed used)
    {
        var values = used.Options.Select(o => o.Value.Trim()).Where(v => v.Length > 0);
        return new CommandCall(used.Name, string.Join(' ', [.. used.Path, string.Join(", ", values)]).Trim());
    }

    /// <summary>A press of a button whose id we cannot read is still answered: as one that leads nowhere any more.</summary>
    private static TurnInput PressOf(ComponentUsed used)
    {
        if (used.ChoosesRooms)
        {
            // Chosen rooms are the arguments of their menu.
            return new ButtonPress(ButtonId.TryParse(used.CustomId, out var menu) ? menu with { Arguments = string.Join(',', used.Values) } : Unreadable);
        }

        return !ButtonId.TryParse(used.Values is [var chosen, ..] ? chosen : used.CustomId, out var button) ? new ButtonPress(Unreadable)
            : Privately.Called(button) is { } call ? call
            : new ButtonPress(button);
    }

    private static TurnArrived OfInvitation(string guild, string channel, DateTimeOffset now)
    {
        var place = new Place(Platform, guild, channel, "");
        return new TurnArrived(new Turn(new DeliveryId($"{Platform}:g:{guild}:{now.ToUnixTimeSeconds()}"), place.Addressee, place, new Invited(), "en", now), new DiscordAddress(channel, ""));
    }

    /// <summary>A form sent is a press of the button that opened it, with what was typed.</summary>
    private static ButtonPress SentOf(FormSent sent) => new(
        ButtonId.TryParse(sent.CustomId, out var opened)
            ? opened with { Arguments = $"{opened.Arguments}|{string.Join(' ', sent.Fields.Select(f => f.Value)).Trim()}" }
            : Unreadable);

    private static Place PlaceOf(DiscordInteraction interaction, AccountId account) => (interaction.Context, interaction.Channel.GuildId) switch
    {
        (InteractionContext.BotPrivate, null) => Place.Private(account),
        // A private chat of several people is a community of its own: not only the person reads along.
        (_, null) => PlaceOf(interaction.Channel, interaction.Channel.ChannelId),
        (_, { } guild) => PlaceOf(interaction.Channel, guild),
    };

    private static Place PlaceOf(DiscordChannel channel, string community) => channel.ParentId is { } parent
        ? new Place(Platform, community, parent, channel.ChannelId)
        : new Place(Platform, community, channel.ChannelId, "");
}
