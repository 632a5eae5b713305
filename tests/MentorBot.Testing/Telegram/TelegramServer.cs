using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Testing.Http;
using MentorBot.Testing.Specifications;

namespace MentorBot.Testing.Telegram;

/// <summary>Telegram's Bot API on the loopback: real HTTP, the rules of polling, chats to look at, and whatever a test wants to go wrong.</summary>
/// <remarks>Each request is held to the official description; what breaks it is refused, as Telegram would, and kept in <see cref="Violations"/>.</remarks>
public sealed class TelegramServer : IAsyncDisposable
{
    /// <summary>The bot's token; its secret half stands nowhere else.</summary>
    public const string Token = "7:AAF-secret_of-the-test";

    /// <summary>The bot's account.</summary>
    public const long BotId = 7;

    /// <summary>The bot's name behind the @.</summary>
    public const string BotName = "mentor_test_bot";

    private readonly ConcurrentDictionary<string, ConcurrentQueue<TelegramScripted>> scripted = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> commands = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, bool> unreachable = [];
    private readonly ConcurrentDictionary<(long Chat, long User), bool> administrators = [];
    private readonly ConcurrentQueue<TelegramCall> calls = [];
    private readonly ConcurrentQueue<string> violations = [];
    private readonly Observed observed = new();
    private readonly TimeProvider time;
    private readonly TelegramUpdateQueue updates;
    private readonly TelegramChats chats;
    private readonly LoopbackServer http;
    private long number;

    /// <summary>Starts a server.</summary>
    /// <param name="time">The clock of polls and of what is recorded.</param>
    /// <param name="after">Updates are numbered after this: a second server on the same store must not repeat the first.</param>
    public TelegramServer(TimeProvider time, long after = 1000)
    {
        this.time = time;
        number = after;
        updates = new TelegramUpdateQueue(time);
        chats = new TelegramChats(time);
        http = new LoopbackServer(RespondAsync);
    }

    /// <summary>What <c>Telegram:ApiBaseUrl</c> is set to.</summary>
    public Uri Address => http.Address;

    /// <summary>Every request that arrived, in order.</summary>
    public IReadOnlyList<TelegramCall> Calls => [.. calls];

    /// <summary>What broke the description; a test ends with none.</summary>
    public IReadOnlyList<string> Violations => [.. violations];

    /// <summary>Whether answers and updates hold fields that nobody has heard of yet.</summary>
    public bool AddsUnknownFields { get; set; }

    /// <summary>Where updates are to be brought, and what is to be shown there; null while they are asked for.</summary>
    public (Uri Address, string Secret)? Webhook { get; private set; }

    /// <summary>How many updates wait or are not confirmed yet.</summary>
    public int Unconfirmed => updates.Count;

    /// <summary>The update that something would send, without a server that listens.</summary>
    public static JsonObject Capture(TimeProvider time, Action<TelegramServer> act)
    {
        var server = new TelegramServer(time);
        try
        {
            act(server);
            return server.updates.Waiting[^1].AsObject();
        }
        finally
        {
            _ = server.DisposeAsync().AsTask();
        }
    }

    /// <summary>Requests of one method.</summary>
    public IReadOnlyList<TelegramCall> CallsOf(string method) => [.. calls.Where(c => c.Method == method)];

    /// <summary>What stands in a chat.</summary>
    public IReadOnlyList<SeenMessage> Screen(long chat) => chats.Of(chat);

    /// <summary>Lets the next requests of a method go wrong, one by one.</summary>
    public void Script(string method, params IEnumerable<TelegramScripted> faults)
    {
        var queue = scripted.GetOrAdd(method, _ => []);
        foreach (var fault in faults)
        {
            queue.Enqueue(fault);
        }
    }

    /// <summary>Adds an update of a kind, for example <c>message</c>; gives its id.</summary>
    public long Push(string kind, JsonObject content)
    {
        var update = new JsonObject { ["update_id"] = NextNumber(), [kind] = content };
        if (TelegramSpecification.CheckType("Update", JsonSerializer.SerializeToElement(update)) is [var fault, ..])
        {
            throw new ArgumentException($"Telegram would never send this: {fault}", nameof(content));
        }

        return PushRaw(update);
    }

    /// <summary>Adds an update as it is, well formed or not; one with an old id is a repeat. Gives its id.</summary>
    public long PushRaw(JsonObject update)
    {
        var id = long.Parse(update["update_id"]!.ToJsonString(), CultureInfo.InvariantCulture);
        updates.Add(id, AddsUnknownFields ? Unknown(update) : update);
        return id;
    }

    /// <summary>Makes a chat refuse what the bot writes, as one that blocked it does.</summary>
    public void SetUnreachable(long chat, bool value = true) => unreachable[chat] = value;

    /// <summary>Makes somebody an administrator of a group.</summary>
    public void SetAdministrator(long chat, long user) => administrators[(chat, user)] = true;

    /// <summary>A message as the Bot API describes one, not sent yet.</summary>
    public JsonObject Describe(long chat, string? text) => chats.Describe(chats.NextId(), chat, text);

    /// <summary>Waits until something is so; looks again after each request.</summary>
    /// <exception cref="TimeoutException">It was not within thirty seconds of real time.</exception>
    public Task UntilAsync(Func<bool> holds) => observed.UntilAsync(holds);

    public ValueTask DisposeAsync() => http.DisposeAsync();

    internal (long Id, string Update) Oldest => updates.Oldest;

    internal void Confirm(long update) => updates.Confirm(update);

    internal static JsonObject Bot() => new() { ["id"] = BotId, ["is_bot"] = true, ["first_name"] = "Mentor", ["username"] = BotName };

    internal long NextNumber() => Interlocked.Increment(ref number);

    private async Task<HttpReply> RespondAsync(HttpCall http, CancellationToken cancellation)
    {
        if (http.Path.Split('/') is not ["", var bot, var method] || bot != $"bot{Token}")
        {
            return TelegramScripted.ErrorReply(401, "Unauthorized");
        }

        var form = MultipartForm.Is(http) ? MultipartForm.Read(http) : null;
        var fields = form is not null ? TelegramSpecification.FromForm(method, form.Fields) : JsonElement.Parse(http.Body.Length == 0 ? "{}" : http.Text);
        calls.Enqueue(new TelegramCall(method, fields, time.GetUtcNow()));
        try
        {
            var fault = scripted.TryGetValue(method, out var queue) && queue.TryDequeue(out var next) ? next : null;
            observed.Changed();
            await (fault?.Until ?? Task.CompletedTask).WaitAsync(cancellation);
            var reply = fault is { Done: false, Reply: { } instead } ? instead : await CarryOutAsync(method, fields, form?.Files.Values.FirstOrDefault(), cancellation);
            return fault?.Reply ?? reply;
        }
        catch (Exception bug) when (bug is InvalidOperationException or JsonException or KeyNotFoundException or FormatException)
        {
            // A request that even this server cannot read: without the description nothing else would tell.
            violations.Enqueue($"{method}: {bug.Message}");
            return TelegramScripted.ErrorReply(400, $"Bad Request: {bug.Message}");
        }
        finally
        {
            observed.Changed();
        }
    }

    private async Task<HttpReply> CarryOutAsync(string method, JsonElement fields, byte[]? picture, CancellationToken cancellation)
    {
        if (TelegramSpecification.Check(method, fields) is { Count: > 0 } faults)
        {
            faults.ToList().ForEach(violations.Enqueue);
            return TelegramScripted.ErrorReply(400, $"Bad Request: {faults[0]}");
        }

        if (fields.TryGetProperty("chat_id", out var chat) && unreachable.GetValueOrDefault(chat.GetInt64()))
        {
            return TelegramScripted.ErrorReply(403, "Forbidden: bot was blocked by the user");
        }

        switch (method)
        {
            case "getMe":
                return Ok(Bot());
            case "setWebhook":
                Webhook = (new Uri(fields.GetProperty("url").GetString()!), fields.GetProperty("secret_token").GetString()!);
                return Ok(JsonValue.Create(true));
            case "deleteWebhook":
                Webhook = null;
                return Ok(JsonValue.Create(true));
            case "getUpdates" when Webhook is not null:
                return TelegramScripted.ErrorReply(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
            case "getUpdates":
                return await PollAsync(fields, cancellation);
            case "sendMessage" or "sendPhoto" or "sendDocument":
                return Ok(chats.Send(fields, picture));
            case "sendPoll":
                var sent = chats.Send(fields, picture);
                sent["poll"] = new JsonObject { ["id"] = $"poll{sent["message_id"]}" };
                return Ok(sent);
            case "stopPoll":
                return Ok(new JsonObject { ["id"] = $"poll{fields.GetProperty("message_id")}" });
            case "editMessageText" or "editMessageReplyMarkup":
                return chats.Edit(fields) ?? Ok(chats.Describe(fields.GetProperty("message_id").GetInt64(), fields.GetProperty("chat_id").GetInt64(), "edited"));
            case "getMyCommands":
                return Ok(JsonNode.Parse(commands.GetValueOrDefault(Scope(fields), "[]"))!);
            case "setMyCommands":
                commands[Scope(fields)] = fields.GetProperty("commands").GetRawText();
                return Ok(JsonValue.Create(true));
            case "deleteMyCommands":
                commands.TryRemove(Scope(fields), out _);
                return Ok(JsonValue.Create(true));
            case "getChatMember":
                return Ok(new JsonObject { ["status"] = administrators.GetValueOrDefault((fields.GetProperty("chat_id").GetInt64(), fields.GetProperty("user_id").GetInt64())) ? "administrator" : "member" });
            default:
                return Ok(JsonValue.Create(true));
        }
    }

    private async Task<HttpReply> PollAsync(JsonElement fields, CancellationToken cancellation)
    {
        long? offset = fields.TryGetProperty("offset", out var from) ? from.GetInt64() : null;
        var limit = fields.TryGetProperty("limit", out var most) ? most.GetInt32() : 100;
        var timeout = fields.TryGetProperty("timeout", out var seconds) ? seconds.GetInt32() : 0;
        var taking = updates.TakeAsync(offset, limit, TimeSpan.FromSeconds(timeout), cancellation);
        // The offset has confirmed what was before it, however long the poll is held now.
        observed.Changed();
        return await taking is { } taken
            ? Ok(taken)
            : TelegramScripted.PolledElsewhere().Reply!;
    }

    private HttpReply Ok(JsonNode result)
    {
        var envelope = new JsonObject { ["ok"] = true, ["result"] = AddsUnknownFields ? Unknown(result) : result };
        return new HttpReply(200, envelope.ToJsonString());
    }

    private static string Scope(JsonElement fields) => fields.TryGetProperty("scope", out var scope) ? scope.GetProperty("type").GetString()! : "default";

    private static JsonNode Unknown(JsonNode node)
    {
        if (node is JsonObject known)
        {
            known["brand_new"] = new JsonObject { ["since"] = "11.0" };
            foreach (var (_, inner) in known.ToList())
            {
                if (inner is JsonObject { Count: > 0 } deeper && !deeper.ContainsKey("since"))
                {
                    Unknown(deeper);
                }
            }
        }

        return node;
    }
}

/// <summary>A request that arrived.</summary>
/// <param name="Method">The method of the Bot API.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="At">When, by the clock of the test.</param>
public sealed record TelegramCall(string Method, JsonElement Fields, DateTimeOffset At);
