using MentorBot.Core.Dialogue;
using MentorBot.Core.Places;
using MentorBot.Core.Ports;

namespace MentorBot.Turns;

/// <summary>Decides a turn, and decides it again with what its feature asks for, until it asks for nothing more.</summary>
internal sealed class Inquiry(Mentor mentor, IAggregateStore store, Deliveries deliveries)
{
    /// <summary>A feature that asks more often than this asks in circles.</summary>
    private const int MostQuestions = 8;

    /// <summary>The response, and what it was decided on.</summary>
    public async Task<Decided> DecideAsync(TurnContext context, PlacesRead places, CancellationToken cancellation)
    {
        for (var asked = 0; asked < MostQuestions; asked++)
        {
            var response = mentor.Respond(context);
            var before = (context, places);
            context = context with
            {
                Logs = await ReadAsync(context.Logs, response.Needs, l => ReadLogAsync(l, context, cancellation)),
                Owned = await ReadAsync(context.Owned, response.NeedsOwned, k => ReadOwnedAsync(k, context, cancellation)),
                WholeLogs = await ReadAsync(context.WholeLogs, response.NeedsWhole, async l => await store.ReadWholeLogAsync(l, cancellation).ToListAsync(cancellation)),
            };
            if (response.NeedsRoom is { } room && room.Outside != places.Place.Outside)
            {
                places = await PlacesRead.ReadAsync(store, room, cancellation);
                context = context with { Community = places.Community, Room = places.Room };
            }

            if (response.NeedsPowers && context.Turn.Powers is null)
            {
                context = context with { Turn = context.Turn with { Powers = await deliveries.PowersOfAsync(context.Turn, cancellation) ?? Powers.None } };
            }

            if (before == (context, places))
            {
                return new Decided(context, places, response);
            }
        }

        throw new InvalidOperationException($"{context.Turn.Input.GetType().Name} asked for more than was given {MostQuestions} times.");
    }

    /// <summary>What is known with what is asked for; the same as before when all of that is known.</summary>
    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<T>>> ReadAsync<T>(
        IReadOnlyDictionary<string, IReadOnlyList<T>> known, IReadOnlyList<string> asked, Func<string, Task<IReadOnlyList<T>>> read)
    {
        if (asked.All(known.ContainsKey))
        {
            return known;
        }

        var all = new Dictionary<string, IReadOnlyList<T>>(known, StringComparer.Ordinal);
        foreach (var name in asked.Where(a => !known.ContainsKey(a)))
        {
            all[name] = await read(name);
        }

        return all;
    }

    /// <summary>The rows of the person, and those of their accounts.</summary>
    private async Task<IReadOnlyList<OwnedRow>> ReadOwnedAsync(string kind, TurnContext context, CancellationToken cancellation)
    {
        var rows = new List<OwnedRow>();
        foreach (var owner in OwnersOf(context))
        {
            rows.AddRange(await store.ReadOwnedAsync(kind, owner, cancellation));
        }

        return rows;
    }

    /// <summary>Under what a person's rows stand: their id, and the accounts from before they had one.</summary>
    private static IEnumerable<string> OwnersOf(TurnContext context) =>
        context.Learner.Accounts.Append(context.Turn.Account).Select(a => a.ToString()).Prepend(context.Learner.Id.Value).Distinct(StringComparer.Ordinal);

    /// <summary>A log of the person, with what stands there of those who were joined into them.</summary>
    private async Task<IReadOnlyList<LogEntry>> ReadLogAsync(string log, TurnContext context, CancellationToken cancellation)
    {
        string[] owners = [.. OwnersOf(context).Concat(context.Learner.Formerly.Select(f => f.Value)).Distinct(StringComparer.Ordinal)];
        var entries = new List<LogEntry>();
        foreach (var owner in owners)
        {
            entries.AddRange(await store.ReadLogAsync(log, owner, int.MaxValue, cancellation));
        }

        return owners.Length == 1 ? entries : [.. entries.OrderByDescending(e => e.At)];
    }
}

/// <summary>A response and what it was decided on.</summary>
internal sealed record Decided(TurnContext Context, PlacesRead Places, Response Response);
