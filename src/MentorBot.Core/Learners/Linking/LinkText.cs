using System.Globalization;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Phrases;
using MentorBot.Core.Plans;

namespace MentorBot.Core.Learners.Linking;

/// <summary>Linking in words.</summary>
internal sealed class LinkText(TurnContext context, Func<string, Uri?> deepLink)
{
    private readonly Phrasebook phrases = context.Edition.Phrases;

    /// <summary>A sentence for the person alone.</summary>
    public Response Say(string phrase, params ReadOnlySpan<(string, string)> places) => Say(phrases.Say(phrase, places), []);

    /// <summary>A document for the person alone.</summary>
    public Response Say(Document document, IReadOnlyList<Button> buttons) =>
        new(Outcome.Command, [new Reply(document, buttons, Audience.OnlyYou)], context.Conversation);

    /// <summary>A fresh code, and the way to Telegram for who is not there.</summary>
    public Response Code(string code)
    {
        var typed = phrases.Say("link.code", ("minutes", Number((int)LinkCode.Holds.TotalMinutes))).Then(new Paragraph([new CodeSpan($"/link {LinkCode.Show(code)}")]));
        return context.Turn.Account.Platform != "telegram" && deepLink(code) is { } address
            ? Say(typed.Then(new Paragraph([new Link([new Text(phrases.Label("link.open"))], address)])), [])
            : Say(typed, []);
    }

    /// <summary>Asks before two sides are joined.</summary>
    public Response Confirm(Learner maker, string code) => Say(
        phrases.Say("link.confirm", ("account", AccountText.Name(maker.Accounts[0], [], phrases)), ("id", maker.Accounts[0].Id)),
        [
            new(phrases.Label("link.buttons.join"), new(LinkFeature.Feature, "join", LinkCode.Show(code))),
            new(phrases.Label("link.buttons.refuse"), new(LinkFeature.Feature, "refuse", "")),
        ]);

    /// <summary>What came of two sides.</summary>
    /// <param name="joined">The one person now.</param>
    /// <param name="maker">The other side as it was.</param>
    public Response Linked(Learner joined, Learner maker)
    {
        var said = phrases.Say("link.linked", ("account", Name(maker.Accounts[0], joined.Accounts)));
        if (context.Learner.Interview is not null && joined.Interview is null)
        {
            said = said.Then(phrases.Say("link.interviewaside"));
        }

        if (joined.Aside?.Learner is not { Plan: not null } other || joined.Plan is null)
        {
            return Say(said, []);
        }

        var kept = joined with { Accounts = [.. joined.Accounts.Except(other.Accounts)] };
        var both = said.Then(phrases.Say("link.both"))
            .Then(new ListBlock(false, [.. new[] { kept, other }.Select(l => (IReadOnlyList<Block>)[new Paragraph([new Text(PlanLine(l, joined))])])]))
            .Then(phrases.Say("link.held", ("account", Name(other.Accounts[0], joined.Accounts))));
        return Say(both, [Keep(kept, joined), Keep(other, joined)]);
    }

    /// <summary>Which account is to leave.</summary>
    public Response Which() => Say(
        phrases.Say("link.which"),
        [
            .. context.Learner.Accounts.Select(a => new Button(phrases.Label("link.buttons.split", ("account", Name(a))), new(LinkFeature.Feature, "split", a.ToString()))).Where(b => b.Id.Fits),
            new(phrases.Label("link.buttons.stay"), new(LinkFeature.Feature, "stay", "")),
        ]);

    /// <summary>An account of the person.</summary>
    public string Name(AccountId account) => Name(account, context.Learner.Accounts);

    private string Name(AccountId account, IEnumerable<AccountId> among) => AccountText.Name(account, among, phrases);

    private Button Keep(Learner side, Learner joined) => new(
        phrases.Label("link.buttons.keep", ("account", Name(side.Accounts[0], joined.Accounts)), ("week", Week(side)), ("weeks", Number(side.Plan!.WeekCount))),
        new ButtonId(LinkFeature.Feature, "keep", side.Id.Value));

    private string PlanLine(Learner side, Learner joined) => phrases.Label(
        "link.plan",
        ("account", Name(side.Accounts[0], joined.Accounts)),
        ("role", context.Edition.Library.Find(side.Plan!.Role)?.Title ?? side.Plan.Role.Name),
        ("week", Week(side)),
        ("weeks", Number(side.Plan.WeekCount)),
        ("done", Number(side.Plan.Tasks.Count(t => t.State == TaskState.Done))),
        ("tasks", Number(side.Plan.Tasks.Count)));

    private string Week(Learner side) => Number(Math.Clamp(side.Plan!.WeekOf(context.Today(side.Profile!.Zone)), 1, side.Plan.WeekCount));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
