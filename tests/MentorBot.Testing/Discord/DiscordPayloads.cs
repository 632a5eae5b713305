using System.Globalization;
using System.Text.Json.Nodes;

namespace MentorBot.Testing.Discord;

/// <summary>Events as Discord sends them, each with a field that nobody knows yet.</summary>
public sealed class DiscordPayloads(Snowflakes ids, string self, string application)
{
    /// <summary>The permissions that the README asks for, as Discord's bits.</summary>
    public const string AllThatIsNeeded = "309237763072";

    /// <summary>A message in a channel, or in a private chat when there is no server.</summary>
    public JsonObject Message(string content, string channel = "800000000000000001", string? guild = null, string author = "100000000000000001")
    {
        var message = new JsonObject
        {
            ["id"] = ids.Next(),
            ["type"] = 0,
            ["channel_id"] = channel,
            ["content"] = content,
            ["author"] = User(author),
            ["mentions"] = new JsonArray(),
            ["mention_roles"] = new JsonArray(),
            ["mention_everyone"] = false,
            ["timestamp"] = "2026-11-22T10:00:00.000000+00:00",
            ["edited_timestamp"] = null,
            ["attachments"] = new JsonArray(),
            ["embeds"] = new JsonArray(),
            ["flags"] = 0,
            ["made_up_field"] = new JsonArray(1, "two"),
        };
        if (guild is not null)
        {
            message["guild_id"] = guild;
            message["member"] = new JsonObject { ["nick"] = null, ["roles"] = new JsonArray() };
        }

        return message;
    }

    /// <summary>A message that mentions the bot.</summary>
    public JsonObject Mention(string words, string channel = "800000000000000001", string guild = "500000000000000001", string author = "100000000000000001")
    {
        var message = Message($"<@{self}> {words}", channel, guild, author);
        message["mentions"]!.AsArray().Add(User(self, bot: true));
        return message;
    }

    /// <summary>A message that replies to one of the bot.</summary>
    public JsonObject Reply(string words, string channel = "800000000000000001", string? guild = "500000000000000001")
    {
        var message = Message(words, channel, guild);
        message["type"] = 19;
        message["message_reference"] = new JsonObject { ["message_id"] = "1", ["channel_id"] = channel };
        message["referenced_message"] = new JsonObject { ["id"] = "1", ["author"] = User(self, bot: true), ["content"] = "before" };
        return message;
    }

    /// <summary>A slash command, with options as name and value.</summary>
    public JsonObject Command(string name, params (string Name, string Value)[] options) => Interaction(2, new JsonObject
    {
        ["id"] = ids.Next(),
        ["name"] = name,
        ["type"] = 1,
        ["options"] = new JsonArray([.. options.Select(o => new JsonObject { ["name"] = o.Name, ["type"] = 3, ["value"] = o.Value })]),
    });

    /// <summary>An option being typed.</summary>
    public JsonObject Typing(string name, string option, string value) => Interaction(4, new JsonObject
    {
        ["id"] = ids.Next(),
        ["name"] = name,
        ["type"] = 1,
        ["options"] = new JsonArray(new JsonObject { ["name"] = option, ["type"] = 3, ["value"] = value, ["focused"] = true }),
    });

    /// <summary>A slash subcommand, with options as name and value.</summary>
    public JsonObject Subcommand(string name, string subverb, params (string Name, string Value)[] options) => Nested(2, name, subverb, options, focused: false);

    /// <summary>An option of a subcommand being typed.</summary>
    public JsonObject Typing(string name, string subverb, string option, string value) => Nested(4, name, subverb, [(option, value)], focused: true);

    /// <summary>A button pressed.</summary>
    public JsonObject Press(string customId) => Interaction(3, new JsonObject { ["custom_id"] = customId, ["component_type"] = 2, ["id"] = 3 });

    /// <summary>A button pressed on a message that one person alone sees.</summary>
    public JsonObject PressHidden(string customId)
    {
        var press = Press(customId);
        press["message"]!["flags"] = 64;
        return press;
    }

    /// <summary>A choice made in a menu.</summary>
    public JsonObject Choose(string customId, string value) =>
        Interaction(3, new JsonObject { ["custom_id"] = customId, ["component_type"] = 3, ["values"] = new JsonArray(value) });

    /// <summary>A form sent.</summary>
    public JsonObject Form(string customId, params (string Name, string Value)[] fields) => Interaction(5, new JsonObject
    {
        ["custom_id"] = customId,
        ["components"] = new JsonArray([.. fields.Select(f => new JsonObject
        {
            ["type"] = 1,
            ["components"] = new JsonArray(new JsonObject { ["type"] = 4, ["custom_id"] = f.Name, ["value"] = f.Value }),
        })]),
    });

    /// <summary>A server that the bot is in.</summary>
    public static JsonObject Guild(string id, string? systemChannel = "800000000000000009") => new()
    {
        ["id"] = id,
        ["name"] = "ML people",
        ["unavailable"] = false,
        ["system_channel_id"] = systemChannel,
        ["threads"] = new JsonArray(new JsonObject { ["id"] = "810000000000000001", ["type"] = 11, ["parent_id"] = "800000000000000001", ["name"] = "a thread" }),
        ["channels"] = new JsonArray(new JsonObject { ["id"] = "800000000000000001", ["type"] = 0, ["name"] = "general" }),
        ["members"] = new JsonArray(),
    };

    /// <summary>The same interaction by somebody else.</summary>
    /// <param name="interaction">The interaction.</param>
    /// <param name="user">Who.</param>
    /// <param name="name">The name that others see.</param>
    /// <param name="permissions">What they may do, as Discord's bits.</param>
    public static JsonObject By(JsonObject interaction, string user, string name, ulong permissions = 0)
    {
        var member = interaction["member"]!.AsObject();
        member["user"] = User(user);
        member["nick"] = name;
        member["permissions"] = permissions.ToString(CultureInfo.InvariantCulture);
        return interaction;
    }

    /// <summary>The same interaction in a thread.</summary>
    public static JsonObject InThread(JsonObject interaction, string thread, string parent = "800000000000000001")
    {
        interaction["channel_id"] = thread;
        interaction["channel"] = new JsonObject { ["id"] = thread, ["type"] = 11, ["parent_id"] = parent };
        return interaction;
    }

    /// <summary>The same interaction in another channel.</summary>
    public static JsonObject In(JsonObject interaction, string channel)
    {
        interaction["channel_id"] = channel;
        interaction["channel"] = new JsonObject { ["id"] = channel, ["type"] = 0 };
        return interaction;
    }

    /// <summary>Rooms chosen in a menu of the server's channels, on a message that one person alone sees.</summary>
    public JsonObject ChooseRooms(string customId, params string[] channels)
    {
        var chosen = Interaction(3, new JsonObject { ["custom_id"] = customId, ["component_type"] = 8, ["values"] = new JsonArray([.. channels.Select(c => JsonValue.Create(c))]) });
        chosen["message"]!["flags"] = 64;
        return chosen;
    }

    /// <summary>The same interaction in the private chat with the bot.</summary>
    public static JsonObject InPrivate(JsonObject interaction)
    {
        var user = interaction["member"]!["user"]!.DeepClone();
        interaction.Remove("member");
        interaction.Remove("guild_id");
        interaction["user"] = user;
        interaction["context"] = 1;
        return interaction;
    }

    private JsonObject Nested(int type, string name, string subverb, (string Name, string Value)[] options, bool focused) => Interaction(type, new JsonObject
    {
        ["id"] = ids.Next(),
        ["name"] = name,
        ["type"] = 1,
        ["options"] = new JsonArray(new JsonObject
        {
            ["name"] = subverb,
            ["type"] = 1,
            ["options"] = new JsonArray([.. options.Select(o => new JsonObject { ["name"] = o.Name, ["type"] = 3, ["value"] = o.Value, ["focused"] = focused })]),
        }),
    });

    private JsonObject Interaction(int type, JsonObject data) => new()
    {
        ["id"] = ids.Next(),
        ["application_id"] = application,
        ["type"] = type,
        ["data"] = data,
        ["guild_id"] = "500000000000000001",
        ["channel_id"] = "800000000000000001",
        ["channel"] = new JsonObject { ["id"] = "800000000000000001", ["type"] = 0 },
        ["member"] = new JsonObject { ["user"] = User("100000000000000001"), ["nick"] = "Maya", ["permissions"] = "2147483647" },
        ["message"] = type == 3 ? new JsonObject { ["id"] = "1", ["flags"] = 0 } : null,
        ["token"] = "token-" + ids.Next(),
        ["version"] = 1,
        ["locale"] = "en-US",
        ["app_permissions"] = AllThatIsNeeded,
        ["context"] = 0,
        ["entitlements"] = new JsonArray(),
        ["made_up_field"] = 7,
    };

    private static JsonObject User(string id, bool bot = false) => new()
    {
        ["id"] = id, ["username"] = "maya", ["global_name"] = "Maya", ["discriminator"] = "0", ["avatar"] = null, ["bot"] = bot,
    };
}
