using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Learners;
using MentorBot.Core.Learners.Linking;
using MentorBot.Core.Learners.Privacy;
using MentorBot.Core.Ports;

namespace MentorBot.Turns;

/// <summary>What is written when accounts change hands: the difference of who stood before and who stands after.</summary>
/// <param name="learner">The person of the turn, as read.</param>
/// <param name="version">Their version; 0 when nothing was stored of them.</param>
/// <param name="maker">Who a code named, if one was read.</param>
/// <param name="regroup">Who stands after it.</param>
internal sealed class Regrouping(Learner learner, long version, FoundMaker? maker, Regroup regroup)
{
    private readonly Dictionary<LearnerId, (Learner Learner, long Version)> before =
        new FoundMaker?[] { new(learner, version), maker }
            .Where(b => b is { Version: > 0 })
            .ToDictionary(b => b!.Maker!.Id, b => (b!.Maker!, b.Version));

    /// <summary>The documents of all, and the removal of who is gone.</summary>
    public IEnumerable<AggregateWrite> Aggregates =>
    [
        .. regroup.After.Select(s => new AggregateWrite(AggregateKey.Of(s.Learner.Id), before.TryGetValue(s.Learner.Id, out var was) ? was.Version : 0, CoreJson.Write(s.Learner))),
        .. before.Values.Where(b => regroup.After.All(s => s.Learner.Id != b.Learner.Id)).Select(b => new AggregateWrite(AggregateKey.Of(b.Learner.Id), b.Version, null)),
    ];

    /// <summary>The accounts that change hands.</summary>
    public IEnumerable<AccountWrite> Accounts
    {
        get
        {
            var (was, now) = (Owners(before.Values.Select(b => b.Learner)), Owners(regroup.After.Select(s => s.Learner)));
            return was.Keys.Union(now.Keys)
                .Select(a => new AccountWrite(a, was.TryGetValue(a, out var old) ? old : null, now.TryGetValue(a, out var next) ? next : null))
                .Where(w => w.Expected != w.Learner);
        }
    }

    /// <summary>What is due of everybody; of two words about one thing the last holds.</summary>
    public IEnumerable<DueWrite> Due(DateTimeOffset at, IdleRule idle) =>
        from standing in regroup.After
        let id = standing.Learner.Id
        let begins = before.ContainsKey(id) ? Array.Empty<SetDue>() : [new SetDue(IdleRule.Kind, idle.NoticeAt(at))]
        from due in standing.Due.Concat(begins).GroupBy(d => d.Kind, (_, words) => words.Last(), StringComparer.Ordinal)
        select new DueWrite(new DueKey(due.Kind, id.Value), id.Value, due.At, default);

    private static Dictionary<AccountId, LearnerId> Owners(IEnumerable<Learner> learners) =>
        learners.SelectMany(l => l.Accounts.Select(a => (a, l.Id))).ToDictionary(x => x.a, x => x.Id);
}
