using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace MentorBot.Testing.Discord;

/// <summary>The gateway's side: sessions that survive their connections, and everything that goes wrong with them.</summary>
public sealed class GatewayServer
{
    private readonly Lock gate = new();
    private readonly string token;
    private readonly List<Session> sessions = [];
    private readonly List<GatewayLink> links = [];
    private readonly List<string> log = [];
    private readonly List<JsonNode> identifies = [];

    internal GatewayServer(string token) => this.token = token;

    /// <summary>The address, as READY tells it; set by the server that owns this side.</summary>
    public string Url { get; internal set; } = "";

    /// <summary>The address to resume at; the same by default.</summary>
    public string? ResumeUrl { get; set; }

    /// <summary>Milliseconds between heartbeats.</summary>
    public int HeartbeatInterval { get; set; } = 41_250;

    /// <summary>Whether heartbeats are answered.</summary>
    public bool Acknowledges { get; set; } = true;

    /// <summary>A code that the next identify is answered with instead of READY.</summary>
    public int? RefusesIdentifyWith { get; set; }

    /// <summary>The servers that READY names.</summary>
    public IList<string> Guilds { get; } = [];

    /// <summary>The bot's user.</summary>
    public string SelfId { get; } = "900000000000000001";

    /// <summary>The bot's application.</summary>
    public string ApplicationId { get; } = "900000000000000002";

    /// <summary>What the client did, in order: connect, identify, resume, heartbeat, and the codes it closed with.</summary>
    public IReadOnlyList<string> Log
    {
        get
        {
            lock (gate)
            {
                return [.. log];
            }
        }
    }

    /// <summary>The data of every identify.</summary>
    public IReadOnlyList<JsonNode> Identifies
    {
        get
        {
            lock (gate)
            {
                return [.. identifies];
            }
        }
    }

    /// <summary>Sends an event to a shard, now or when it resumes.</summary>
    public Task EmitAsync(string type, JsonNode data, int shard = 0, int copies = 1)
    {
        var sending = new List<Task>();
        lock (gate)
        {
            var session = sessions.Last(s => s.Shard == shard);
            for (var i = 0; i < copies; i++)
            {
                var frame = session.Add(type, data);
                if (session.Link is { } link)
                {
                    // Begun inside the lock: frames leave in the order of their numbers.
                    sending.Add(link.SendAsync(frame));
                }
            }
        }

        return Task.WhenAll(sending);
    }

    /// <summary>Sends a frame as it is.</summary>
    public Task SendAsync(string frame) => Task.WhenAll(Live().Select(l => l.SendAsync(frame)));

    /// <summary>Asks the client to reconnect (op 7).</summary>
    public Task AskToReconnectAsync() => SendAsync("""{"op":7,"d":null,"s":null,"t":null}""");

    /// <summary>Says that the session is not valid (op 9).</summary>
    public async Task InvalidateAsync(bool resumable)
    {
        if (!resumable)
        {
            ForgetSessions();
        }

        await SendAsync($$"""{"op":9,"d":{{(resumable ? "true" : "false")}},"s":null,"t":null}""");
    }

    /// <summary>Forgets all sessions: a resume is then refused.</summary>
    public void ForgetSessions()
    {
        lock (gate)
        {
            foreach (var session in sessions)
            {
                session.Forgotten = true;
            }
        }
    }

    /// <summary>Closes all connections with a code.</summary>
    public Task CloseAsync(int code) => Task.WhenAll(Live().Select(l => l.CloseAsync(code)));

    /// <summary>Cuts all connections in the middle of a frame.</summary>
    public Task CutAsync() => Task.WhenAll(Live().Select(l => l.CutMidFrameAsync("""{"op":0,"t":"TYPING_START","s":1,"d":{"user_id":"1","channel_id":"2","timestamp":3}}""")));

    internal async Task ServeAsync(LoopbackRequest request, TcpClient client, CancellationToken cancellation)
    {
        using var link = await GatewayLink.AcceptAsync(request, client, cancellation);
        lock (gate)
        {
            links.Add(link);
            log.Add("connect " + request.Path);
        }

        try
        {
            await link.SendAsync($$$"""{"op":10,"d":{"heartbeat_interval":{{{HeartbeatInterval}}},"_trace":["x"]},"s":null,"t":null}""");
            while (await link.ReceiveAsync(cancellation) is { } frame)
            {
                await TakeAsync(link, frame);
            }
        }
        finally
        {
            lock (gate)
            {
                links.Remove(link);
                log.Add($"close {link.CloseCode}");
                foreach (var session in sessions.Where(s => s.Link == link))
                {
                    session.Link = null;
                }
            }
        }
    }

    private async Task TakeAsync(GatewayLink link, JsonNode frame)
    {
        var data = frame["d"];
        switch ((int)frame["op"]!)
        {
            case 1:
                Note("heartbeat " + (data?.ToJsonString() ?? "null"));
                if (Acknowledges)
                {
                    await link.SendAsync("""{"op":11,"d":null,"s":null,"t":null}""");
                }

                break;
            case 2:
                await IdentifyAsync(link, data!);
                break;
            case 6:
                await ResumeAsync(link, data!);
                break;
        }
    }

    private async Task IdentifyAsync(GatewayLink link, JsonNode data)
    {
        Note("identify");
        lock (gate)
        {
            identifies.Add(data);
        }

        if ((RefusesIdentifyWith ?? ((string?)data["token"] == token ? null : 4004)) is { } code)
        {
            await link.CloseAsync(code);
            return;
        }

        string frame;
        lock (gate)
        {
            var session = new Session($"session-{sessions.Count}", (int?)data["shard"]?[0] ?? 0) { Link = link };
            sessions.Add(session);
            frame = session.Add("READY", new JsonObject
            {
                ["v"] = 10,
                ["user"] = new JsonObject { ["id"] = SelfId, ["username"] = "mentor", ["bot"] = true, ["global_name"] = null },
                ["guilds"] = new JsonArray([.. Guilds.Select(g => new JsonObject { ["id"] = g, ["unavailable"] = true })]),
                // Not in the documentation, and there all the same: Discord.Net gives up without it.
                ["private_channels"] = new JsonArray(),
                ["session_id"] = session.Id,
                ["resume_gateway_url"] = ResumeUrl ?? Url,
                ["application"] = new JsonObject { ["id"] = ApplicationId, ["flags"] = 0 },
                ["made_up_field"] = new JsonObject { ["since"] = "2027" },
            });
        }

        await link.SendAsync(frame);
    }

    private async Task ResumeAsync(GatewayLink link, JsonNode data)
    {
        Note($"resume {data["session_id"]} {data["seq"]}");
        var sending = new List<Task>();
        lock (gate)
        {
            var session = sessions.FirstOrDefault(s => s.Id == (string?)data["session_id"] && !s.Forgotten);
            if (session is not null)
            {
                session.Link = link;
                sending.AddRange(session.After((long)data["seq"]!).Select(link.SendAsync));
                sending.Add(link.SendAsync(session.Add("RESUMED", new JsonObject())));
            }
        }

        await (sending.Count == 0 ? link.SendAsync("""{"op":9,"d":false,"s":null,"t":null}""") : Task.WhenAll(sending));
    }

    private List<GatewayLink> Live()
    {
        lock (gate)
        {
            return [.. links];
        }
    }

    private void Note(string what)
    {
        lock (gate)
        {
            log.Add(what);
        }
    }

    /// <summary>A session, with all that it was sent.</summary>
    private sealed class Session(string id, int shard)
    {
        private readonly List<string> frames = [];

        public string Id => id;

        public int Shard => shard;

        public GatewayLink? Link { get; set; }

        public bool Forgotten { get; set; }

        public string Add(string type, JsonNode data)
        {
            var frame = new JsonObject { ["op"] = 0, ["d"] = data.DeepClone(), ["s"] = frames.Count + 1, ["t"] = type }.ToJsonString();
            frames.Add(frame);
            return frame;
        }

        public List<string> After(long sequence) => [.. frames.Skip((int)sequence)];
    }
}
