using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Testing.Specifications;

namespace MentorBot.Testing.Discord;

/// <summary>The REST side: keeps what people would see, checks every request, and fails as told.</summary>
public sealed class RestServer
{
    private readonly Lock gate = new();
    private readonly string token;
    private readonly GatewayServer gateway;
    private readonly Snowflakes ids;
    private readonly TimeProvider time;
    private readonly Dictionary<string, InteractionState> interactions = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Channel, string Nonce), string> nonces = [];
    private readonly Dictionary<string, JsonNode> commands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Used, DateTimeOffset ResetAt)> buckets = new(StringComparer.Ordinal);
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
    }

    /// <summary>Sessions that may still be started.</summary>
    public int SessionsLeft { get; set; } = 1000;

    /// <summary>Shards that are recommended.</summary>
    public int Shards { get; set; } = 1;

    /// <summary>Requests that a bucket allows at once and within <see cref="BucketWindow"/>.</summary>
    public int BucketLimit { get; set; } = 1000;

    /// <summary>How long until a bucket fills again.</summary>
    public TimeSpan BucketWindow { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>All requests, in order.</summary>
    public IReadOnlyList<LoopbackRequest> Requests => Copy(requests);

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
                return [.. interactions.Values];
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
            interactions[(string)interaction["token"]!] = new InteractionState((string)interaction["id"]!, time.GetUtcNow(), (int)interaction["type"]!);
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
        var body = PayloadOf(request);
        Check(request, body);
        var path = request.Path.Split('?')[0]["/api/v10/".Length..].Split('/');
        var byInteraction = path[0] is "interactions" or "webhooks";
        if (!byInteraction && request.Headers.GetValueOrDefault("Authorization") != $"Bot {token}")
        {
            return Error(401, 0, "401: Unauthorized");
        }

        var bucket = path[0] is "channels" ? $"{path[0]}:{path[1]}" : null;
        if (bucket is not null && !Admit(bucket, out var after))
        {
            return Limited(after, everywhere: false);
        }

        var reply = (request.Method, path) switch
        {
            ("GET", ["gateway", "bot"]) => Json(GatewayBot()),
            ("GET", ["applications", "@me"]) => Json(new JsonObject { ["id"] = gateway.ApplicationId, ["name"] = "mentor" }),
            ("GET", ["applications", _, .., "commands"]) => Json(commands.GetValueOrDefault(ScopeOf(path))?.DeepClone() ?? new JsonArray()),
            ("PUT", ["applications", _, .., "commands"]) => Register(ScopeOf(path), body!),
            ("POST", ["users", "@me", "channels"]) => Json(new JsonObject { ["id"] = PrivateChannel((string)body!["recipient_id"]!), ["type"] = 1 }),
            ("POST", ["channels", var channel, "messages"]) => Post(channel, body!),
            ("PATCH", ["channels", var channel, "messages", var id]) => Patch(channel, id, body!),
            ("POST", ["interactions", _, var key, "callback"]) => CallBack(key, body!),
            (_, ["webhooks", _, var key, ..]) => OfInteraction(request.Method, key, path, body),
            _ => Error(404, 0, "404: Not Found"),
        };
        return bucket is null ? reply : reply with { Headers = BucketHeaders(bucket) };
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
            return Json(new JsonObject { ["id"] = known, ["channel_id"] = channel });
        }

        var message = new SeenMessage(ids.Next(), channel, null, false, body);
        nonces[key] = message.Id;
        seen.Add(message);
        return Json(new JsonObject { ["id"] = message.Id, ["channel_id"] = channel });
    }

    private LoopbackReply Patch(string channel, string id, JsonNode body)
    {
        var at = seen.FindIndex(m => m.Channel == channel && m.Id == id);
        if (at < 0)
        {
            return Error(404, 10008, "Unknown Message");
        }

        seen[at] = seen[at] with { Body = body };
        return Json(new JsonObject { ["id"] = id, ["channel_id"] = channel });
    }

    private LoopbackReply CallBack(string key, JsonNode body)
    {
        if (!interactions.TryGetValue(key, out var state) || time.GetUtcNow() - state.At > TimeSpan.FromSeconds(3))
        {
            return Error(404, 10062, "Unknown interaction");
        }

        if (state.Answer is not null)
        {
            return Error(400, 40060, "Interaction has already been acknowledged.");
        }

        state.Answer = (int)body["type"]!;
        state.AnsweredAfter = time.GetUtcNow() - state.At;
        state.AnswerData = body["data"];
        state.Private = ((int?)body["data"]?["flags"] & 64) == 64;
        if (state.Answer == 4)
        {
            Show(state, body["data"]!, state.Private, original: true);
        }
        else if (state.Answer == 9 && state.Type == 5)
        {
            violations.Add("a form answers a form");
        }

        return new LoopbackReply(204);
    }

    private LoopbackReply OfInteraction(string method, string key, string[] path, JsonNode? body)
    {
        if (!interactions.TryGetValue(key, out var state) || state.Answer is null)
        {
            return Error(404, 10015, "Unknown Webhook");
        }

        if (time.GetUtcNow() - state.At > TimeSpan.FromMinutes(15))
        {
            return Error(401, 50027, "Invalid Webhook Token");
        }

        var original = seen.FindIndex(m => m.Interaction == state.Id && m.IsOriginal);
        switch (method, path.Length)
        {
            case ("PATCH", _) when original >= 0:
                seen[original] = seen[original] with { Body = body! };
                return Json(new JsonObject { ["id"] = seen[original].Id });
            case ("PATCH", _) when state.Answer == 5 && !state.OriginalDeleted:
                return Json(new JsonObject { ["id"] = Show(state, body!, state.Private, original: true) });
            case ("DELETE", _) when original >= 0 || (state.Answer == 5 && !state.OriginalDeleted):
                state.OriginalDeleted = true;
                seen.RemoveAll(m => m.Interaction == state.Id && m.IsOriginal);
                return new LoopbackReply(204);
            case ("POST", 3) when state.Answer == 5 && original < 0 && !state.OriginalDeleted:
                // Discord's own trap: the first follow-up after a deferral fills it, whoever it was meant for.
                return Json(new JsonObject { ["id"] = Show(state, body!, state.Private, original: true) });
            case ("POST", 3):
                return Json(new JsonObject { ["id"] = Show(state, body!, ((int?)body!["flags"] & 64) == 64, original: false) });
            default:
                return Error(404, 10008, "Unknown Message");
        }
    }

    private string Show(InteractionState state, JsonNode body, bool isPrivate, bool original)
    {
        var message = new SeenMessage(ids.Next(), "", state.Id, isPrivate, body) { IsOriginal = original };
        seen.Add(message);
        return message.Id;
    }

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
        return Json(commands[scope].DeepClone());
    }

    private bool Admit(string bucket, out TimeSpan after)
    {
        var now = time.GetUtcNow();
        var (used, resetAt) = buckets.GetValueOrDefault(bucket);
        if (resetAt <= now)
        {
            (used, resetAt) = (0, now + BucketWindow);
        }

        after = resetAt - now;
        buckets[bucket] = (used + 1, resetAt);
        return used < BucketLimit;
    }

    private Dictionary<string, string> BucketHeaders(string bucket)
    {
        var (used, resetAt) = buckets[bucket];
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["X-RateLimit-Bucket"] = "hash-of-messages",
            ["X-RateLimit-Limit"] = BucketLimit.ToString(CultureInfo.InvariantCulture),
            ["X-RateLimit-Remaining"] = Math.Max(0, BucketLimit - used).ToString(CultureInfo.InvariantCulture),
            ["X-RateLimit-Reset-After"] = (resetAt - time.GetUtcNow()).TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture),
        };
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

    private static JsonNode? PayloadOf(LoopbackRequest request)
    {
        var type = request.Headers.GetValueOrDefault("Content-Type", "");
        if (request.Body.Length == 0)
        {
            return null;
        }

        if (!type.StartsWith("multipart/form-data", StringComparison.Ordinal))
        {
            return JsonNode.Parse(request.Body);
        }

        var text = Encoding.Latin1.GetString(request.Body);
        var part = text.IndexOf("name=payload_json", StringComparison.Ordinal);
        var start = text.IndexOf("\r\n\r\n", part, StringComparison.Ordinal) + 4;
        var end = text.IndexOf("\r\n--", start, StringComparison.Ordinal);
        return JsonNode.Parse(request.Body.AsSpan(start, end - start));
    }

    private static string ScopeOf(string[] path) => path is [_, _, "guilds", var guild, _] ? guild : "";

    private static string PrivateChannel(string user) => "7" + user[1..];

    private static LoopbackReply Json(JsonNode body) => new(200, body.ToJsonString());

    private static LoopbackReply Error(int status, int code, string message) =>
        new(status, new JsonObject { ["code"] = code, ["message"] = message }.ToJsonString());

    /// <summary>The answer to a request that came too early.</summary>
    public static LoopbackReply Limited(TimeSpan after, bool everywhere, string scope = "user") =>
        new(429, new JsonObject { ["message"] = "You are being rate limited.", ["retry_after"] = after.TotalSeconds, ["global"] = everywhere }.ToJsonString())
        {
            Headers = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Retry-After"] = Math.Ceiling(after.TotalSeconds).ToString(CultureInfo.InvariantCulture),
                ["X-RateLimit-Scope"] = everywhere ? "global" : scope,
            },
        };

    private IReadOnlyList<T> Copy<T>(List<T> list)
    {
        lock (gate)
        {
            return [.. list];
        }
    }
}
