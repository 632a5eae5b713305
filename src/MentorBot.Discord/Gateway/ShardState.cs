using System.Text.Json;
using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Gateway;

/// <summary>What a shard remembers between connections. Its reader writes it; anyone may export it.</summary>
internal sealed class ShardState
{
    private const int MostThreads = 50_000;
    private readonly Lock gate = new();
    private readonly HashSet<string> guilds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> threads = new(StringComparer.Ordinal);
    private string? sessionId;
    private string? resumeUrl;
    private long? sequence;
    private DiscordSelf self = new("", "");

    /// <summary>Starts from the session that an earlier process left, if any.</summary>
    public ShardState(GatewaySession? left)
    {
        if (left is not null)
        {
            IsInherited = true;
            (sessionId, resumeUrl, sequence) = (left.Id, left.ResumeUrl, left.Sequence);
            self = new DiscordSelf(left.SelfId, left.ApplicationId);
            guilds.UnionWith(left.Guilds);
            threads = new Dictionary<string, string>(left.Threads, StringComparer.Ordinal);
        }
    }

    /// <summary>Whether the session began in an earlier process, and nobody here was told of it yet. The reader alone uses it.</summary>
    public bool IsInherited { get; set; }

    /// <summary>In how many servers the bot is.</summary>
    public int GuildCount
    {
        get
        {
            lock (gate)
            {
                return guilds.Count;
            }
        }
    }

    /// <summary>The session's id; empty when there is none.</summary>
    public string SessionId => sessionId ?? "";

    /// <summary>Where to resume; null when there is no session.</summary>
    public string? ResumeUrl => sessionId is null ? null : resumeUrl;

    /// <summary>The last event seen; null before the first.</summary>
    public long? Sequence
    {
        get
        {
            lock (gate)
            {
                return sequence;
            }
        }
    }

    /// <summary>Takes in the number of an event.</summary>
    public void Saw(long? number)
    {
        lock (gate)
        {
            sequence = number > (sequence ?? 0) ? number : sequence;
        }
    }

    /// <summary>Who we are.</summary>
    public DiscordSelf Self => self;

    /// <summary>Begins a session with what READY tells.</summary>
    public void Begin(JsonElement ready)
    {
        lock (gate)
        {
            sessionId = ready.TextOrNull("session_id");
            resumeUrl = ready.TextOrNull("resume_gateway_url");
            sequence = null;
            IsInherited = false;
            self = new DiscordSelf(ready.Child("user").Text("id"), ready.Child("application").Text("id"));
            guilds.Clear();
            guilds.UnionWith(ready.Items("guilds").Select(g => g.Text("id")));
        }
    }

    /// <summary>Gives the session up. Servers and threads stay known.</summary>
    public void Forget()
    {
        lock (gate)
        {
            sessionId = null;
            sequence = null;
        }
    }

    /// <summary>Takes in a server; false when it was known.</summary>
    public bool AddGuild(string id)
    {
        lock (gate)
        {
            return guilds.Add(id);
        }
    }

    /// <summary>Forgets a server.</summary>
    public void RemoveGuild(string id)
    {
        lock (gate)
        {
            guilds.Remove(id);
        }
    }

    /// <summary>Learns which channel a thread belongs to.</summary>
    public void AddThread(string id, string parent)
    {
        lock (gate)
        {
            if (threads.Count >= MostThreads)
            {
                threads.Clear();
            }

            threads[id] = parent;
        }
    }

    /// <summary>The channel that a thread belongs to; null when it is no thread, or not known.</summary>
    public string? ParentOf(string channel)
    {
        lock (gate)
        {
            return threads.GetValueOrDefault(channel);
        }
    }

    /// <summary>The session as the next process can take it up; null when there is none.</summary>
    public GatewaySession? Export(int shard, int shards)
    {
        lock (gate)
        {
            return sessionId is null || resumeUrl is null || sequence is null
                ? null
                : new GatewaySession(
                    shard, shards, sessionId, resumeUrl, sequence.Value, self.UserId, self.ApplicationId, [.. guilds],
                    new Dictionary<string, string>(threads, StringComparer.Ordinal));
        }
    }
}
