using System.Text.Json;
using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Gateway;

/// <summary>Reads dispatches into events. What this version does not know is nothing, and no field is relied on.</summary>
internal static class EventReader
{
    private const ulong Ephemeral = 64;
    private const int PublicThread = 11;
    private const int PrivateThread = 12;
    private const int NewsThread = 10;

    /// <summary>The event of a dispatch; null when it is none that anybody waits for.</summary>
    /// <param name="type">Its name, for example <c>MESSAGE_CREATE</c>.</param>
    /// <param name="data">Its data.</param>
    /// <param name="state">What the shard knows, and learns from it.</param>
    /// <param name="now">When it arrived.</param>
    public static DiscordEvent? Read(string type, JsonElement data, ShardState state, DateTimeOffset now)
    {
        switch (type)
        {
            case "READY":
                return new DiscordReady(state.Self, state.GuildCount);
            case "RESUMED" when state.IsInherited:
                state.IsInherited = false;
                return new DiscordReady(state.Self, state.GuildCount);
            case "GUILD_CREATE":
                return GuildOf(data, state);
            case "GUILD_DELETE" when !data.Flag("unavailable"):
                state.RemoveGuild(data.Text("id"));
                return new DiscordGuildLeft(data.Text("id"));
            case "THREAD_CREATE" or "THREAD_UPDATE":
                Learn(data, state);
                return null;
            case "THREAD_LIST_SYNC":
                LearnAll(data, state);
                return null;
            case "MESSAGE_CREATE":
                return MessageOf(data, state);
            case "INTERACTION_CREATE":
                Learn(data.Child("channel"), state);
                return InteractionOf(data, state, now);
            default:
                return null;
        }
    }

    private static DiscordGuildJoined? GuildOf(JsonElement data, ShardState state)
    {
        LearnAll(data, state);
        return state.AddGuild(data.Text("id")) && !data.Flag("unavailable")
            ? new DiscordGuildJoined(data.Text("id"), data.Text("name"), data.TextOrNull("system_channel_id"))
            : null;
    }

    private static void LearnAll(JsonElement data, ShardState state)
    {
        foreach (var thread in data.Items("threads"))
        {
            Learn(thread, state);
        }
    }

    private static void Learn(JsonElement channel, ShardState state)
    {
        if (channel.Whole("type") is NewsThread or PublicThread or PrivateThread && channel.TextOrNull("parent_id") is { } parent)
        {
            state.AddThread(channel.Text("id"), parent);
        }
    }

    private static DiscordMessage? MessageOf(JsonElement data, ShardState state)
    {
        var author = data.Child("author");
        if (data.TextOrNull("id") is not { } id || !author.IsObject())
        {
            return null;
        }

        return new DiscordMessage(id, ChannelOf(data, state), UserOf(author, data.Child("member")), data.Text("content"))
        {
            IsOrdinary = (data.Whole("type") ?? 0) is 0 or 19,
            ByWebhook = data.TextOrNull("webhook_id") is not null,
            Mentions = [.. data.Items("mentions").Select(m => UserOf(m, m.Child("member")))],
            RepliesTo = data.Child("referenced_message").Child("author").TextOrNull("id"),
        };
    }

    private static DiscordInteraction? InteractionOf(JsonElement data, ShardState state, DateTimeOffset now)
    {
        var member = data.Child("member");
        var user = member.IsObject() ? member.Child("user") : data.Child("user");
        if (data.TextOrNull("id") is not { } id || data.TextOrNull("token") is not { } token || !user.IsObject())
        {
            return null;
        }

        var channel = ChannelOf(data, state);
        var key = new InteractionKey(id, data.TextOrNull("application_id") ?? state.Self.ApplicationId, token, now);
        return new DiscordInteraction(key, channel, UserOf(user, member), DataOf(data))
        {
            Context = (data.Whole("context"), channel.GuildId) switch
            {
                (0, _) or (null, not null) => InteractionContext.Guild,
                (2, _) => InteractionContext.PeoplePrivate,
                _ => InteractionContext.BotPrivate,
            },
            Locale = data.TextOrNull("locale") ?? "en",
            MemberPermissions = member.Bits("permissions"),
            AppPermissions = data.Bits("app_permissions"),
        };
    }

    private static InteractionData DataOf(JsonElement interaction)
    {
        var data = interaction.Child("data");
        switch (interaction.Whole("type"))
        {
            case 2 when (data.Whole("type") ?? 1) == 1:
                return CommandOf(data, out _);
            case 3:
                var message = interaction.Child("message");
                return new ComponentUsed(data.Text("custom_id"), data.Texts("values"), message.Text("id"))
                {
                    ChoosesRooms = data.Whole("component_type") == 8,
                    OnPrivateMessage = (message.Bits("flags") & Ephemeral) != 0,
                    // Of a reply: the one person whom our messages ever mention.
                    Answers = message.Child("interaction_metadata").Child("user").TextOrNull("id") ?? message.Items("mentions").Select(m => m.TextOrNull("id")).FirstOrDefault(),
                };
            case 4:
                var command = CommandOf(data, out var focused);
                return new OptionTyped(command, focused ?? new OptionValue("", ""));
            case 5:
                return new FormSent(data.Text("custom_id"), [.. FieldsOf(data)]);
            case var other:
                return new UnknownInteraction((int)Math.Clamp(other ?? 0, 0, int.MaxValue));
        }
    }

    private static CommandUsed CommandOf(JsonElement data, out OptionValue? focused)
    {
        var path = new List<string>();
        var level = data;
        while (path.Count < 2 && level.Items("options").FirstOrDefault(o => o.Whole("type") is 1 or 2) is var inner && inner.IsObject())
        {
            path.Add(inner.Text("name"));
            level = inner;
        }

        var options = level.Items("options").ToList();
        focused = options.Where(o => o.Flag("focused")).Select(ValueOf).FirstOrDefault();
        return new CommandUsed(data.Text("name"), path, [.. options.Select(ValueOf)]);
    }

    private static OptionValue ValueOf(JsonElement option) => new(option.Text("name"), option.Text("value"));

    /// <summary>The inputs of a form, in rows or in labels.</summary>
    private static IEnumerable<OptionValue> FieldsOf(JsonElement data) =>
        data.Items("components")
            .SelectMany(row => row.Child("component") is { ValueKind: JsonValueKind.Object } one ? [one] : row.Items("components"))
            .Where(input => input.TextOrNull("custom_id") is not null)
            .Select(input => new OptionValue(input.Text("custom_id"), input.Text("value")));

    private static DiscordChannel ChannelOf(JsonElement data, ShardState state)
    {
        var id = data.TextOrNull("channel_id") ?? data.Child("channel").Text("id");
        return new DiscordChannel(id, state.ParentOf(id), data.TextOrNull("guild_id"));
    }

    private static DiscordUser UserOf(JsonElement user, JsonElement member) => new(
        user.Text("id"),
        member.TextOrNull("nick") ?? user.TextOrNull("global_name") ?? user.Text("username"),
        user.Flag("bot"));
}
