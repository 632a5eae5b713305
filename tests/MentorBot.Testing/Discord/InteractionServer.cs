using System.Text.Json.Nodes;

namespace MentorBot.Testing.Discord;

/// <summary>The interactions and their answers, with Discord's rules of time and order. Its owner lets one caller in at a time.</summary>
internal sealed class InteractionServer(Snowflakes ids, TimeProvider time, List<SeenMessage> seen, List<string> violations)
{
    private readonly Dictionary<string, InteractionState> interactions = new(StringComparer.Ordinal);

    public IReadOnlyList<InteractionState> All => [.. interactions.Values];

    public int Unanswered { get; private set; }

    public void Expect(JsonObject interaction)
    {
        interactions[(string)interaction["token"]!] = new InteractionState((string)interaction["id"]!, time.GetUtcNow(), (int)interaction["type"]!) { Message = (string?)interaction["message"]?["id"] ?? "" };
        Unanswered++;
    }

    public LoopbackReply CallBack(string key, JsonNode body)
    {
        if (!interactions.TryGetValue(key, out var state) || time.GetUtcNow() - state.At > TimeSpan.FromSeconds(3))
        {
            return LoopbackReplies.Error(404, 10062, "Unknown interaction");
        }

        if (state.Answer is not null)
        {
            return LoopbackReplies.Error(400, 40060, "Interaction has already been acknowledged.");
        }

        Unanswered--;
        state.Answer = (int)body["type"]!;
        state.AnsweredAfter = time.GetUtcNow() - state.At;
        state.AnswerData = body["data"];
        state.Private = ((int?)body["data"]?["flags"] & 64) == 64;
        if (state.Answer == 7)
        {
            Replace(state, body["data"]!);
        }
        else if (state.Answer == 4)
        {
            Show(state, body["data"]!, state.Private, original: true);
        }
        else if (state.Answer == 9 && state.Type == 5)
        {
            violations.Add("a form answers a form");
        }

        return new LoopbackReply(204);
    }

    public LoopbackReply Later(string method, string key, int steps, JsonNode? body)
    {
        if (!interactions.TryGetValue(key, out var state) || state.Answer is null)
        {
            return LoopbackReplies.Error(404, 10015, "Unknown Webhook");
        }

        if (time.GetUtcNow() - state.At > TimeSpan.FromMinutes(15))
        {
            return LoopbackReplies.Error(401, 50027, "Invalid Webhook Token");
        }

        var original = seen.FindIndex(m => m.Interaction == state.Id && m.IsOriginal);
        switch (method, steps)
        {
            case ("PATCH", _) when state.Answer is 6 or 7:
                Replace(state, body!);
                return LoopbackReplies.Json(new JsonObject { ["id"] = state.Message });
            case ("PATCH", _) when original >= 0:
                seen[original] = seen[original] with { Body = body! };
                return LoopbackReplies.Json(new JsonObject { ["id"] = seen[original].Id });
            case ("PATCH", _) when state.Answer == 5 && !state.OriginalDeleted:
                return LoopbackReplies.Json(new JsonObject { ["id"] = Show(state, body!, state.Private, original: true) });
            case ("DELETE", _) when original >= 0 || (state.Answer == 5 && !state.OriginalDeleted):
                state.OriginalDeleted = true;
                seen.RemoveAll(m => m.Interaction == state.Id && m.IsOriginal);
                return new LoopbackReply(204);
            case ("POST", 3) when state.Answer == 5 && original < 0 && !state.OriginalDeleted:
                // Discord's own trap: the first follow-up after a deferral fills it, whoever it was meant for.
                return LoopbackReplies.Json(new JsonObject { ["id"] = Show(state, body!, state.Private, original: true) });
            case ("POST", 3):
                return LoopbackReplies.Json(new JsonObject { ["id"] = Show(state, body!, ((int?)body!["flags"] & 64) == 64, original: false) });
            default:
                return LoopbackReplies.Error(404, 10008, "Unknown Message");
        }
    }

    /// <summary>What stands in the message whose button was pressed is replaced.</summary>
    private void Replace(InteractionState state, JsonNode body)
    {
        var pressed = seen.FindIndex(m => m.Id == state.Message);
        if (pressed >= 0)
        {
            seen[pressed] = seen[pressed] with { Body = body };
            return;
        }

        // A test that presses buttons of nobody's message sees the answer all the same.
        Show(state, body, state.Private, original: true);
    }

    private string Show(InteractionState state, JsonNode body, bool isPrivate, bool original)
    {
        var message = new SeenMessage(ids.Next(), "", state.Id, isPrivate, body) { IsOriginal = original };
        seen.Add(message);
        return message.Id;
    }
}
