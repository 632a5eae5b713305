using MentorBot.Core.Dialogue;
using MentorBot.Core.Reminders;
using NodaTime;

namespace MentorBot.Core.Learners.Linking;

/// <summary>Gives codes, takes them, and takes apart what they joined.</summary>
internal sealed class LinkDesk(TurnContext context, LinkText text)
{
    /// <summary>How long a code that was not used is remembered, so that who is late hears that it was right.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    private readonly Learner learner = context.Learner;
    private readonly DateTimeOffset now = context.Turn.At;

    /// <summary>A fresh code; the one before works no more.</summary>
    public Response Give()
    {
        if (!learner.Links.MayGive(now))
        {
            return text.Say("link.toomanycodes");
        }

        return text.Code(context.Code) with
        {
            Learner = learner with { Links = learner.Links.Give(context.Code, now) },
            Effects = [.. Closed(learner), new SetLink(context.Code, learner.Id), new SetDue(LinkFeature.CodeDue, now + Remembered)],
        };
    }

    /// <summary>Takes a code that was given on another side.</summary>
    /// <param name="typed">The code.</param>
    /// <param name="asks">Whether the person is asked before anything is joined.</param>
    public Response Redeem(string typed, bool asks)
    {
        if (LinkCode.Read(typed) is not { } code)
        {
            return text.Say("link.unknown");
        }

        if (code == learner.Links.Code || code == learner.Links.Used)
        {
            return text.Say(code == learner.Links.Code ? "link.own" : "link.used");
        }

        if (!learner.Links.MayTry(now))
        {
            return text.Say("link.toomanytries");
        }

        if (context.Maker is not { } found)
        {
            return new Response(Outcome.Command, [], context.Conversation) { NeedsMaker = code };
        }

        return found.Maker is not { } maker || maker.Links.Code != code
                ? text.Say("link.unknown") with { Learner = learner with { Links = learner.Links.Miss(now) } }
            : maker.Links.Until <= now ? text.Say("link.expired")
            : asks ? text.Confirm(maker, code)
            : Join(maker, code);
    }

    /// <summary>Keeps one of two plans.</summary>
    public Response Keep(LearnerId side)
    {
        if (side == learner.Id)
        {
            return text.Say("link.kept", ("account", text.Name(learner.Accounts[0])));
        }

        if (Joining.Part(learner, now) is not { } parts || parts.Back.Id != side)
        {
            return text.Say("link.toolate");
        }

        var joined = Joining.Join(parts.Back, parts.Kept, now) with { Links = learner.Links };
        return Regrouped(text.Say("link.kept", ("account", text.Name(parts.Back.Accounts[0]))), joined);
    }

    /// <summary>Within a day of linking undoes it; later asks which account is to leave.</summary>
    public Response Unlink() =>
        Joining.Part(learner, now) is { } parts ? Regrouped(text.Say("link.undone", ("account", text.Name(parts.Back.Accounts[0]))), parts.Kept, parts.Back)
        : learner.Accounts.Count < 2 ? text.Say("link.alone")
        : text.Which();

    /// <summary>Lets an account go its own way, from nothing.</summary>
    public Response Split(AccountId account)
    {
        if (learner.Accounts.Count < 2 || !learner.Accounts.Contains(account))
        {
            return text.Say("link.alone");
        }

        var rest = learner with
        {
            Accounts = [.. learner.Accounts.Where(a => a != account)],
            Interview = learner.Interview?.Place == Place.Private(account) ? null : learner.Interview,
        };
        return Regrouped(text.Say("link.split", ("account", text.Name(account))), rest);
    }

    /// <summary>Leaves a code alone that came by a link.</summary>
    public Response Refuse() => text.Say("link.refused");

    /// <summary>Leaves everything as it is.</summary>
    public Response Stay() => text.Say("link.staying");

    private Response Join(Learner maker, string code)
    {
        // Who has a plan keeps their name of ours and all that hangs on it; of two plans that of who typed the code stays until they choose.
        var (keep, other) = learner.Plan is not null || (learner.IsStored && maker.Plan is null) ? (learner, maker) : (maker, learner);
        var joined = other.IsStored ? Joining.Join(keep, other, now) : keep with { Accounts = [.. keep.Accounts, context.Turn.Account] };
        joined = joined with
        {
            LastSeen = LocalDate.FromDateTime(now.UtcDateTime),
            Links = learner.Links with { Code = null, Used = code },
        };
        var said = Regrouped(text.Linked(joined, maker), joined);
        return said with { Effects = [.. said.Effects, .. Closed(maker), .. Closed(learner)] };
    }

    private Response Regrouped(Response said, params IReadOnlyList<Learner> after) => said with
    {
        Learner = after.FirstOrDefault(l => l.Accounts.Contains(context.Turn.Account)) ?? Learner.Nobody,
        Effects = [new Regroup([.. after.Select(l => new Standing(l, [.. Due(l)]))])],
    };

    /// <summary>What is due of a person now, and what of the schedules that they had is not any more.</summary>
    private IEnumerable<SetDue> Due(Learner after)
    {
        var before = after.Id == learner.Id ? learner : Learner.Nobody;
        return [.. Timetable.Changes(context with { Learner = before }, after, all: true), new(LinkFeature.AsideDue, after.Aside?.Until)];
    }

    private static IEnumerable<SetLink> Closed(Learner given) => given.Links.Code is { } code ? [new SetLink(code, null)] : [];
}
