using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Testing.Specifications;

namespace MentorBot.Testing.Discord;

/// <summary>The REST side: keeps what people would see, checks every request, and fails as told.</summary>
public sealed class RestServer
{
    /// <summary>Begins the id of a private channel.</summary>
    private const char Private = '7';

    private readonly Lock gate = new();
    private readonly string token;
    private readonly GatewayServer gateway;
    private readonly Snowflakes ids;
    private readonly TimeProvider time;
    private readonly InteractionServer interactions;
    private readonly RestBuckets buckets;
    private readonly Dictionary<(string Channel, string Nonce), string> nonces = [];
    private readonly Dictionary<string, JsonNode> commands = new(StringComparer.Ordinal);
    private readonly List<LoopbackRequest> requests = [];
    private readonly List<string> violations = [];
    private readonly List<SeenMessage> seen = [];
    private readonly List<RestFault> faults = [];

    internal RestServer(string token, GatewayServer gateway, Snowflakes ids, TimeProvider time)
    {
        this.token = token;
        this.gateway = gateway;
        this.ids = ids;
        this.time = time;
        buckets = new RestBuckets(time);
        interactions = new InteractionServer(ids, time, seen, violations);
    }

    /// <summary>Sessions that may still be started.</summary>
    public int SessionsLeft { get; set; } = 1000;

    /// <summary>Shards that are recommended.</summary>
    public int Shards { get; set; } = 1;

    /// <summary>Requests to a channel that are allowed in five seconds.</summary>
    public int BucketLimit
    {
        get => buckets.Limit;
        set => buckets.Limit = value;
    }

    /// <summary>All requests, in order.</summary>
    public IReadOnlyList<LoopbackRequest> Requests => Copy(requests);

    /// <summary>All requests with the JSON of their bodies, in order: method and path, and the body if there is one.</summary>
    public IReadOnlyList<(string Request, JsonNode? Body)> Bodies => [.. Requests.Select(r => ($"{r.Method} {r.Path.Split('?')[0]}", RestPayload.Of(r)))];

    /// <summary>What was wrong with requests: empty, or there is a bug.</summary>
    public IReadOnlyList<string> Violations => Copy(violations);

    /// <summary>What people see, in the order in which it first appeared.</summary>
    public IReadOnlyList<SeenMessage> Seen => Copy(seen);

    /// <summary>The interactions, as they stand.</summary>
    public IReadOnlyList<InteractionState> Interactions
    {
        get
        {
            lock (gate)
            {
                return interactions.All;
            }
        }
    }

    /// <summary>How many interactions have no first answer yet.</summary>
    public int Unanswered
    {
        get
        {
            lock (gate)
            {
                return interactions.Unanswered;
            }
        }
    }

    /// <summary>Lets requests fail.</summary>
    /// <param name="fault">How.</param>
    public void Fail(RestFault fault)
    {
        lock (gate)
        {
            faults.Add(fault);
        }
    }

    /// <summary>The commands that are registered, of all or of one server.</summary>
    public JsonNode? CommandsOf(string scope = "")
    {
        lock (gate)
        {
            return commands.GetValueOrDefault(scope);
        }
    }

    internal void Expect(JsonObject interaction)
    {
        lock (gate)
        {
            interactions.Expect(interaction);
        }
    }

    internal async Task<LoopbackReply?> AnswerAsync(LoopbackRequest request, CancellationToken cancellation)
    {
        RestFault? fault;
        lock (gate)
        {
            requests.Add(request);
            fault = faults.Find(f => f.Left > 0 && f.Hits(request));
            if (fault is not null)
            {
                fault.Left--;
            }
        }

        if (fault?.Delay is { } delay)
        {
            await Task.Delay(delay, time, cancellation);
        }

        if (fault is { Instead: { } instead })
        {
            return instead;
        }

        LoopbackReply reply;
        lock (gate)
        {
            reply = Answer(request);
        }

        return fault is { Cuts: true } ? null : reply;
    }

    private LoopbackReply Answer(LoopbackRequest request)
    {
        var body = RestPayload.Of(request);
        Check(request, body);
        var path = request.Path.Split('?')[0]["/api/v10/".Length..].Split('/');
        var byInteraction = path[0] is "interactions" or "webhooks";
        if (!byInteraction && request.Headers.GetValueOrDefault("Authorization") != $"Bot {token}")
        {
            return LoopbackReplies.Error(401, 0, "401: Unauthorized");
        }

        var bucket = path[0] is "channels" ? $"{path[0]}:{path[1]}" : null;
        if (bucket is not null && !buckets.Admit(bucket, out var after))
        {
            return LoopbackReplies.Limited(after, everywhere: false);
        }

        var reply = (request.Method, path) switch
        {
            ("GET", ["gateway", "bot"]) => LoopbackReplies.Json(GatewayBot()),
            ("GET", ["applications", "@me"]) => LoopbackReplies.Json(new JsonObject { ["id"] = gateway.ApplicationId, ["name"] = "mentor" }),
            ("GET", ["applications", _, .., "commands"]) => LoopbackReplies.Json(commands.GetValueOrDefault(ScopeOf(path))?.DeepClone() ?? new JsonArray()),
            ("PUT", ["applications", _, .., "commands"]) => Register(ScopeOf(path), body!),
            ("POST", ["users", "@me", "channels"]) => LoopbackReplies.Json(ChannelOf(PrivateChannel((string)body!["recipient_id"]!))),
            ("GET", ["users", var user]) => LoopbackReplies.Json(UserOf(user)),
            ("GET", ["channels", var channel]) => LoopbackReplies.Json(ChannelOf(channel)),
            ("POST", ["channels", var channel, "messages"]) => Post(channel, body!),
            ("POST", ["channels", var channel, "messages", var id, "threads"]) => OpenThread(channel, id, body!),
            ("PATCH", ["channels", var channel, "messages", var id]) => Patch(channel, id, body!),
            ("POST", ["interactions", _, var key, "callback"]) => interactions.CallBack(key, body!),
            (_, ["webhooks", _, var key, ..]) => interactions.Later(request.Method, key, path.Length, body),
            _ => LoopbackReplies.Error(404, 0, "404: Not Found"),
        };
        return bucket is null ? reply : reply with { Headers = buckets.Headers(bucket) };
    }

    private JsonObject GatewayBot() => new()
    {
        ["url"] = gateway.Url,
        ["shards"] = Shards,
        ["session_start_limit"] = new JsonObject
        {
            ["total"] = 1000, ["remaining"] = SessionsLeft, ["reset_after"] = SessionsLeft > 0 ? 0 : 60_000, ["max_concurrency"] = 1,
        },
    };

    private LoopbackReply Post(string channel, JsonNode body)
    {
        var key = (channel, (string?)body["nonce"] ?? "");
        if (key.Item2.Length > 0 && (bool?)body["enforce_nonce"] == true && nonces.TryGetValue(key, out var known))
        {
            return LoopbackReplies.Json(MessageOf(known, channel));
        }

        var message = new SeenMessage(ids.Next(), channel, null, false, body);
        nonces[key] = message.Id;
        seen.Add(message);
        return LoopbackReplies.Json(MessageOf(message.Id, channel));
    }

    /// <summary>A thread on a message has the message's id.</summary>
    private LoopbackReply OpenThread(string channel, string id, JsonNode body) => seen.Any(m => m.Channel == channel && m.Id == id)
        ? LoopbackReplies.Json(new JsonObject { ["id"] = id, ["type"] = 11, ["parent_id"] = channel, ["name"] = (string?)body["name"] })
        : LoopbackReplies.Error(404, 10008, "Unknown Message");

    private LoopbackReply Patch(string channel, string id, JsonNode body)
    {
        var at = seen.FindIndex(m => m.Channel == channel && m.Id == id);
        if (at < 0)
        {
            return LoopbackReplies.Error(404, 10008, "Unknown Message");
        }

        seen[at] = seen[at] with { Body = body };
        return LoopbackReplies.Json(MessageOf(id, channel));
    }

    private JsonObject MessageOf(string id, string channel) => new()
    {
        ["id"] = id,
        ["channel_id"] = channel,
        ["type"] = 0,
        ["content"] = "",
        ["author"] = UserOf(gateway.SelfId),
        ["timestamp"] = "2026-11-22T10:00:00+00:00",
    };

    private static JsonObject UserOf(string id) => new() { ["id"] = id, ["username"] = $"user{id}", ["discriminator"] = "0", ["avatar"] = null };

    private static JsonObject ChannelOf(string id) => id[0] == Private
        ? new JsonObject { ["id"] = id, ["type"] = 1, ["recipients"] = new JsonArray(UserOf($"9{id[1..]}")) }
        : new JsonObject { ["id"] = id, ["type"] = 0, ["guild_id"] = "1", ["name"] = "room", ["position"] = 0, ["permission_overwrites"] = new JsonArray() };

    private LoopbackReply Register(string scope, JsonNode list)
    {
        commands[scope] = new JsonArray([.. list.AsArray().Select(c =>
        {
            var kept = (JsonObject)c!.DeepClone();
            kept["id"] = ids.Next();
            kept["version"] = ids.Next();
            kept["nsfw"] = false;
            kept.TryAdd("default_member_permissions", null);
            return (JsonNode)kept;
        })]);
        return LoopbackReplies.Json(commands[scope].DeepClone());
    }

    private void Check(LoopbackRequest request, JsonNode? body)
    {
        var asked = $"{request.Method} {request.Path.Split('?')[0]}";
        var element = body is null ? (JsonElement?)null : JsonElement.Parse(body.ToJsonString());
        violations.AddRange(DiscordSpecification.Check(request.Method, request.Path, element).Concat(DiscordLimits.Check(body)).Select(f => $"{asked}: {f}"));
        if (!request.Headers.GetValueOrDefault("User-Agent", "").StartsWith("DiscordBot (", StringComparison.Ordinal))
        {
            violations.Add($"{asked}: the user agent is not of the form that Discord asks for");
        }
    }

    private static string ScopeOf(string[] path) => path is [_, _, "guilds", var guild, _] ? guild : "";

    private static string PrivateChannel(string user) => Private + user[1..];

    private IReadOnlyList<T> Copy<T>(List<T> list)
    {
        lock (gate)
        {
            return [.. list];
        }
    }
}
