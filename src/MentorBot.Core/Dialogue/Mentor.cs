using MentorBot.Core.Answers;
using MentorBot.Core.Learners;
using MentorBot.Core.Phrases;
using MentorBot.Core.Ports;
using Microsoft.Extensions.Logging;

namespace MentorBot.Core.Dialogue;

/// <summary>The engine: routes a turn to the feature that answers it, and speaks even when something broke.</summary>
/// <remarks>Decides only: the same context in gives the same response out. Who calls it keeps what came of it.</remarks>
public sealed partial class Mentor
{
    /// <summary>The most characters of a message that are read; what people paste beyond it changes no answer.</summary>
    public const int LongestText = 4000;

    private readonly AnswersFeature answers;
    private readonly Dictionary<string, IFeature> byName;
    private readonly ILookup<string, IFeature> byVerb;
    private readonly IReadOnlyList<IAskingFeature> asking;
    private readonly IIncidentIds incidents;
    private readonly ILogger<Mentor> logger;

    /// <summary>Makes an engine.</summary>
    /// <param name="answers">The feature that plain text goes to.</param>
    /// <param name="features">All features, that one included.</param>
    /// <param name="incidents">Names what broke.</param>
    /// <param name="logger">Tells the operator.</param>
    public Mentor(AnswersFeature answers, IEnumerable<IFeature> features, IIncidentIds incidents, ILogger<Mentor> logger)
    {
        this.answers = answers;
        this.incidents = incidents;
        this.logger = logger;
        byName = features.ToDictionary(f => f.Name, StringComparer.Ordinal);
        byVerb = byName.Values.SelectMany(f => f.Commands.Select(c => (c.Verb, f))).ToLookup(x => x.Verb, x => x.f, StringComparer.Ordinal);
        asking = [.. byName.Values.OfType<IAskingFeature>()];
        Catalog = new CommandCatalog(byName.Values.SelectMany(f => f.Commands));
    }

    /// <summary>All verbs.</summary>
    public CommandCatalog Catalog { get; }

    /// <summary>
    /// Answers a turn. A bug in a feature becomes an apology with an incident id, never an exception; but for what is due: nobody waits for
    /// an answer to that, and an apology would complete it.
    /// </summary>
    public Response Respond(TurnContext context)
    {
        try
        {
            var seen = context with { Catalog = Catalog };
            return byName.Values.Aggregate(Route(seen), (response, feature) => feature.Settle(response, seen));
        }
        catch (Exception bug) when (bug is not OutOfMemoryException && context.Turn.Input is TypedText or CommandCall or ButtonPress)
        {
            var incident = incidents.Next();
            LogIncident(bug, incident, context.Turn.Delivery.Value);
            return Apology(context, incident);
        }
    }

    /// <summary>The form that a button opens before anything is decided; null when it opens none.</summary>
    public Form? FormOf(ButtonId button, Phrasebook phrases) => byName.GetValueOrDefault(button.Feature)?.FormOf(button, phrases);

    /// <summary>What a person reads when something broke.</summary>
    public static Response Apology(TurnContext context, string incident) =>
        new(Outcome.Decline, [new Reply(context.Edition.Phrases.Say("mentor.incident", ("incident", incident)), [])], context.Conversation);

    private Response Route(TurnContext context)
    {
        if (context.Turn.Input is TypedText && context.Community.Ignores(context.Turn.Place.Room))
        {
            return Nothing(context);
        }

        var asker = asking.FirstOrDefault(f => f.IsAsking(context));
        return context.Turn.Input switch
        {
            TypedText typed => OnText(typed.Text.Length > LongestText ? typed.Text[..LongestText] : typed.Text, asker, context),
            CommandCall call => Resumed(OnCommand(call, context), FeatureOf(call), asker, context),
            ButtonPress press => byName.TryGetValue(press.Button.Feature, out var feature)
                ? Resumed(feature.OnButton(press.Button, context), feature, asker, context)
                : answers.StaleButton(context),
            DueFired due => (byName.TryGetValue(due.Kind.Split('-')[0], out var feature) ? feature.OnDue(due, context) : null) ?? Nothing(context),
            PostEnded ended => (byName.TryGetValue(ended.Report.Feature, out var feature) ? feature.OnPosted(ended, context) : null) ?? Nothing(context),
            PollVote vote => First(f => f.OnVote(vote, context)) ?? Nothing(context),
            Invited => First(f => f.OnInvited(context)) ?? Nothing(context),
            _ => throw new InvalidOperationException($"No feature takes {context.Turn.Input.GetType().Name}."),
        };
    }

    private Response? First(Func<IFeature, Response?> take) => byName.Values.Select(take).FirstOrDefault(r => r is not null);

    private Response OnText(string text, IAskingFeature? asker, TurnContext context)
    {
        if (asker is null)
        {
            return Plain(text, context);
        }

        if (!text.AsSpan().TrimStart().StartsWith("/") && asker.OnAnswer(text, context) is { } answer)
        {
            return answer;
        }

        var call = CommandParser.Parse(text, Catalog, context.Edition);
        var other = call is null ? answers.OnQuestion(text, context) : OnCommand(call, context);
        // What is neither an answer to the question asked, nor plainly a question back, wants a hint: a word or two may look like any topic.
        var understood = other.Outcome is Outcome.Command or Outcome.SmallTalk
            || text.Contains('?', StringComparison.Ordinal)
            || (other.Outcome is Outcome.Answer or Outcome.Compare && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > 2);
        return understood ? Resumed(other, call is null ? answers : FeatureOf(call), asker, context) : asker.OnNonsense(text, context);
    }

    private Response Plain(string text, TurnContext context) =>
        CommandParser.Parse(text, Catalog, context.Edition) is { } call ? OnCommand(call, context) : answers.OnQuestion(text, context);

    private Response OnCommand(CommandCall call, TurnContext context) =>
        FeatureOf(call) is { } feature ? feature.OnCommand(call, context) : answers.UnknownCommand(call.Verb, Catalog, context);

    /// <summary>The owner of a verb; where several features share it, of its subverb.</summary>
    private IFeature? FeatureOf(CommandCall call)
    {
        var subverb = Catalog.Find(call.Verb)?.Split(call.Arguments).Subverb;
        return byVerb[call.Verb].FirstOrDefault(f => f.Commands.Any(c => c.Verb == call.Verb && c.Subverbs.Any(s => s.Verb == subverb))) ?? byVerb[call.Verb].FirstOrDefault();
    }

    /// <summary>A response of another feature, with the question that still waits asked again below it, unless a command asks something itself.</summary>
    private static Response Resumed(Response response, IFeature? by, IAskingFeature? asker, TurnContext context)
    {
        var after = context with { Learner = response.Effects.OfType<EraseLearner>().Any() ? Learner.Nobody : response.Learner ?? context.Learner };
        return asker is null || ReferenceEquals(asker, by) || response.IsWanting || !asker.IsAsking(after) || AsksItself(response)
            ? response
            : response with { Replies = [.. response.Replies, asker.AskAgain(after)] };
    }

    /// <summary>Whether a choice waits below a command's answer: a number or a button that is pressed next is meant for it.</summary>
    private static bool AsksItself(Response response) => response is { Outcome: Outcome.Command, Replies: [.., { Buttons.Count: > 0 }] };

    private static Response Nothing(TurnContext context) => new(Outcome.Command, [], context.Conversation);

    [LoggerMessage(1001, LogLevel.Error, "MB1001 Incident {Incident}: turn {Delivery} broke; the person was told the id.")]
    private partial void LogIncident(Exception bug, string incident, string delivery);
}
