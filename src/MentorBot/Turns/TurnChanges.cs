using System.Text.Json;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Learners;
using MentorBot.Core.Learners.Linking;
using MentorBot.Core.Learners.Privacy;
using MentorBot.Core.Ports;
using NodaTime;

namespace MentorBot.Turns;

/// <summary>What a response changes, as one commit.</summary>
internal sealed class TurnChanges
{
    /// <summary>How long after its turn a reply still makes sense.</summary>
    private static readonly TimeSpan ReplyKeeps = TimeSpan.FromHours(24);

    private readonly TurnContext context;
    private readonly Stored? stored;
    private readonly Response response;
    private readonly DueClaim? claim;
    private readonly Learner? learner;
    private readonly Regroup? regroup;
    private readonly IdleRule idle;

    /// <summary>The changes of a response.</summary>
    /// <param name="context">What it was decided on.</param>
    /// <param name="stored">The person as they were read; null when nothing was stored of them.</param>
    /// <param name="response">What was decided.</param>
    /// <param name="claim">The due item that it completes, if any.</param>
    /// <param name="idle">How long people who do not come back are kept.</param>
    public TurnChanges(TurnContext context, Stored? stored, Response response, DueClaim? claim, IdleRule idle)
    {
        this.idle = idle;
        this.context = context;
        this.stored = stored;
        this.response = response;
        this.claim = claim;
        regroup = response.Effects.OfType<Regroup>().FirstOrDefault();
        learner = Next();
        var due = context.Turn.Input as DueFired;
        var kind = due is null ? OutboxKind.Reply : OutboxKind.Reminder;
        Parcels = [.. response.Replies.Select((r, i) => new Parcel(kind, context.Turn.Account, context.Turn.Place, context.Turn.Origin, r) { Owner = Owner, Due = due?.At, Part = i })];
    }

    /// <summary>Whether there is anything to write: a plain question of somebody who was here today writes nothing.</summary>
    public bool Any => learner is not null || claim is not null || response.Effects.Count > 0;

    /// <summary>What is said.</summary>
    public IReadOnlyList<Parcel> Parcels { get; }

    private Turn Turn => context.Turn;

    private string Owner => (regroup is null ? learner ?? context.Learner : learner) is { IsStored: true } known ? known.Id.Value : Turn.Account.ToString();

    private Regrouping Regrouping => new(context.Learner, stored?.Version ?? 0, context.Maker, regroup!);

    private bool Erases => response.Effects.OfType<EraseLearner>().Any();

    /// <summary>The commit.</summary>
    public Commit Commit() => new()
    {
        Delivery = claim is null ? Turn.Delivery : null,
        Owner = Erases ? "" : Owner,
        At = Turn.At,
        Aggregates = [.. regroup is not null ? Regrouping.Aggregates : learner is null ? [] : [new AggregateWrite(AggregateKey.Of(learner.Id), stored?.Version ?? 0, CoreJson.Write(learner))], .. Links()],
        Accounts = regroup is not null ? [.. Regrouping.Accounts] : learner is not null && stored is null ? [new AccountWrite(Turn.Account, null, learner.Id)] : [],
        Due = [.. regroup is not null ? Regrouping.Due(Turn.At, idle) : Due().Select(d => new DueWrite(new DueKey(d.Kind, Owner), Owner, d.At, default))],
        Completes = claim,
        Owned = [.. response.Effects.OfType<SetOwned>().Select(o => new OwnedWrite(new OwnedKey(o.Kind, Owner, o.Id), o.Document))],
        Logs = [.. response.Effects.OfType<FileQuestion>().Select(Filed), .. response.Effects.OfType<AddToLog>().Select(l => new LogEntry(l.Log, Owner, Turn.At, l.Document))],
        Outbox = [.. Parcels.Select(p => new OutboxDraft(p.Kind, Owner, p.Account, p.Place, Turn.At + ReplyKeeps, Written(p)))],
        Erasures = [.. response.Effects.OfType<EraseLearner>().SelectMany(Erasures)],
    };

    /// <summary>The person's next state; null when it need not be written.</summary>
    private Learner? Next()
    {
        if (Erases)
        {
            return null;
        }

        if (regroup is not null)
        {
            return regroup.After.Select(s => s.Learner).FirstOrDefault(l => l.Accounts.Contains(Turn.Account));
        }

        var today = LocalDate.FromDateTime(Turn.At.UtcDateTime);
        var came = Turn.Input is not DueFired;
        if (response.Learner is { } changed)
        {
            return changed with
            {
                Accounts = changed.IsStored ? changed.Accounts : [Turn.Account],
                Since = changed.IsStored ? changed.Since : Turn.At,
                LastSeen = came ? today : changed.LastSeen,
            };
        }

        return came && context.Learner is { IsStored: true } known && known.LastSeen < today ? known with { LastSeen = today } : null;
    }

    private IEnumerable<SetDue> Due()
    {
        var begins = learner is not null && stored is null;
        return response.Effects.OfType<SetDue>().Concat(begins ? [new SetDue(IdleRule.Kind, idle.NoticeAt(Turn.At))] : []);
    }

    /// <summary>Codes that begin or stop to name somebody; a code is written once and removed once.</summary>
    private IEnumerable<AggregateWrite> Links()
    {
        var erased = Erases && context.Learner.Links.Code is { } code ? [new SetLink(code, null)] : Array.Empty<SetLink>();
        return response.Effects.OfType<SetLink>().Concat(erased).Select(l => l.Maker is { } maker
            ? new AggregateWrite(new AggregateKey(LinkOwner.Kind, l.Code), 0, CoreJson.Write(new LinkOwner(maker)))
            : new AggregateWrite(new AggregateKey(LinkOwner.Kind, l.Code), 1, null));
    }

    private LogEntry Filed(FileQuestion filed) => new(
        FiledQuestion.Log,
        Owner,
        Turn.At,
        JsonSerializer.SerializeToUtf8Bytes(new FiledQuestion(filed.Question, filed.Nearest), CoreJson.Default.FiledQuestion));

    private static ReadOnlyMemory<byte> Written(Parcel parcel) =>
        JsonSerializer.SerializeToUtf8Bytes(new Utterance(parcel.Reply, parcel.Origin, parcel.Due, parcel.Part), CoreJson.Default.Utterance);

    /// <summary>The person by our names of them, and by the accounts under which questions were filed before they had one.</summary>
    private IEnumerable<Erasure> Erasures(EraseLearner erase) => context.Learner.Accounts
        .Append(Turn.Account)
        .Distinct()
        .Select(a => a.ToString())
        .Concat(context.Learner.Formerly.Select(f => f.Value))
        .Prepend(context.Learner.Id.Value)
        .Select(o => new Erasure(o, erase.Receipt));
}
