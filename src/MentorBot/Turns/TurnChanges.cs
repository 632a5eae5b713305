using System.Text.Json;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Learners;
using MentorBot.Core.Learners.Linking;
using MentorBot.Core.Learners.Privacy;
using MentorBot.Core.Places;
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
    private readonly PlacesRead places;

    /// <summary>The changes of a response.</summary>
    /// <param name="context">What it was decided on.</param>
    /// <param name="stored">The person as they were read; null when nothing was stored of them.</param>
    /// <param name="response">What was decided.</param>
    /// <param name="claim">The due item that it completes, if any.</param>
    /// <param name="idle">How long people who do not come back are kept.</param>
    /// <param name="places">The community and the room as they were read.</param>
    public TurnChanges(TurnContext context, Stored? stored, Response response, DueClaim? claim, IdleRule idle, PlacesRead places)
    {
        this.idle = idle;
        this.places = places;
        this.context = context;
        this.stored = stored;
        this.response = response;
        this.claim = claim;
        regroup = response.Effects.OfType<Regroup>().FirstOrDefault();
        learner = Next();
        var due = context.Turn.Input as DueFired;
        var kind = due is null ? OutboxKind.Reply : OutboxKind.Reminder;
        Parcels =
        [
            .. response.Replies.Select((r, i) => new Parcel(kind, context.Turn.Account, context.Turn.Place, context.Turn.Origin, r) { Owner = Owner, Due = due?.At, Part = i }),
            .. response.Posts.Select(p => new Parcel(OutboxKind.Post, p.Place.Addressee, p.Place, p.InPlaceOf, p.Reply) { Owner = p.Place.Outside.ToString(), Until = Turn.At + p.Keeps }),
        ];
    }

    /// <summary>Whether there is anything to write: a plain question of somebody who was here today writes nothing.</summary>
    public bool Any => learner is not null || claim is not null || response.Effects.Any(e => e is not Refresh) || places.Writes(response).Any() || (response.Posts.Count > 0 && !response.Fleeting);

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
        Aggregates = [.. regroup is not null ? Regrouping.Aggregates : learner is null ? [] : [new AggregateWrite(AggregateKey.Of(learner.Id), stored?.Version ?? 0, CoreJson.Write(learner))], .. Links(), .. Polls(), .. places.Writes(response)],
        Unchanged = response.HoldsRoom && response.Room is null ? [places.RoomAsRead] : [],
        Accounts = regroup is not null ? [.. Regrouping.Accounts] : learner is not null && stored is null ? [new AccountWrite(Turn.Account, null, learner.Id)] : [],
        Due = [.. regroup is not null ? Regrouping.Due(Turn.At, idle) : Due().Select(d => new DueWrite(new DueKey(d.Kind, Owner), Owner, d.At, default)), .. PlaceDue()],
        Completes = claim,
        Owned = [.. response.Effects.OfType<SetOwned>().Select(o => new OwnedWrite(new OwnedKey(o.Kind, o.Owner ?? Owner, o.Id), o.Document))],
        Logs = [.. response.Effects.OfType<FileQuestion>().Select(Filed), .. response.Effects.OfType<AddToLog>().Select(l => new LogEntry(l.Log, l.Owner ?? Owner, Turn.At, l.Document))],
        Outbox = response.Fleeting ? [] : [.. Parcels.Select(p => new OutboxDraft(p.Kind, p.Owner, p.Account, p.Place, p.Until ?? Turn.At + ReplyKeeps, Written(p)))],
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

    /// <summary>Polls that begin or stop to stand somewhere; one is written once and removed once.</summary>
    private IEnumerable<AggregateWrite> Polls() => response.Effects.OfType<SetPoll>().Select(p => p.Place is { } place
        ? new AggregateWrite(AggregateKey.OfPoll(Turn.Place.Platform, p.Poll), 0, CoreJson.Write(place))
        : new AggregateWrite(AggregateKey.OfPoll(Turn.Place.Platform, p.Poll), 1, null));

    private IEnumerable<DueWrite> PlaceDue() =>
        from due in response.Effects.OfType<SetPlaceDue>()
        let room = due.Place.Outside.ToString()
        select new DueWrite(new DueKey(due.Kind, room), room, due.At, CoreJson.Write(due.Place));

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
