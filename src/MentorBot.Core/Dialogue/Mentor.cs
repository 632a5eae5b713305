using MentorBot.Core.Answers;
using MentorBot.Core.Ports;
using Microsoft.Extensions.Logging;

namespace MentorBot.Core.Dialogue;

/// <summary>The engine: routes a turn to the feature that answers it, keeps what came of it, and speaks even when something broke.</summary>
public sealed partial class Mentor
{
    /// <summary>The most characters of a message that are read; what people paste beyond it changes no answer.</summary>
    public const int LongestText = 4000;

    private readonly AnswersFeature answers;
    private readonly Dictionary<string, IFeature> byName;
    private readonly Dictionary<string, IFeature> byVerb;
    private readonly IEditions editions;
    private readonly IUnansweredQuestions unanswered;
    private readonly Conversations conversations;
    private readonly IIncidentIds incidents;
    private readonly ILogger<Mentor> logger;

    /// <summary>Makes an engine.</summary>
    /// <param name="answers">The feature that plain text goes to.</param>
    /// <param name="features">All features, that one included.</param>
    /// <param name="editions">The content.</param>
    /// <param name="unanswered">Where questions without an answer go.</param>
    /// <param name="conversations">What is being talked about.</param>
    /// <param name="incidents">Names what broke.</param>
    /// <param name="logger">Tells the operator.</param>
    public Mentor(
        AnswersFeature answers,
        IEnumerable<IFeature> features,
        IEditions editions,
        IUnansweredQuestions unanswered,
        Conversations conversations,
        IIncidentIds incidents,
        ILogger<Mentor> logger)
    {
        this.answers = answers;
        this.editions = editions;
        this.unanswered = unanswered;
        this.conversations = conversations;
        this.incidents = incidents;
        this.logger = logger;
        byName = features.ToDictionary(f => f.Name, StringComparer.Ordinal);
        byVerb = byName.Values.SelectMany(f => f.Commands.Select(c => (c.Verb, f))).ToDictionary(x => x.Verb, x => x.f, StringComparer.Ordinal);
        Catalog = new CommandCatalog(byName.Values.SelectMany(f => f.Commands));
    }

    /// <summary>All verbs.</summary>
    public CommandCatalog Catalog { get; }

    /// <summary>Answers a turn. A bug in a feature becomes an apology with an incident id, never an exception.</summary>
    public async Task<Response> RespondAsync(Turn turn, CancellationToken cancellation)
    {
        var edition = editions.Current;
        var conversation = conversations.Find(turn.Account, turn.Place, turn.At);
        Response response;
        try
        {
            response = Route(new TurnContext(turn, conversation, edition));
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            var incident = incidents.Next();
            LogIncident(bug, incident, turn.Delivery.Value);
            var apology = new Reply(edition.Phrases.Say("mentor.incident", ("incident", incident)), []);
            return new Response(Outcome.Decline, [apology], conversation);
        }

        foreach (var filed in response.Effects.OfType<FileQuestion>())
        {
            await unanswered.FileAsync(filed.Question, filed.Nearest, turn.At, cancellation);
        }

        conversations.Keep(turn.Account, turn.Place, response.Conversation with { At = turn.At });
        return response;
    }

    private Response Route(TurnContext context) => context.Turn.Input switch
    {
        TypedText typed => OnText(typed.Text.Length > LongestText ? typed.Text[..LongestText] : typed.Text, context),
        CommandCall call => OnCommand(call, context),
        ButtonPress press => byName.TryGetValue(press.Button.Feature, out var feature)
            ? feature.OnButton(press.Button, context)
            : answers.StaleButton(context),
        _ => throw new InvalidOperationException($"No feature takes {context.Turn.Input.GetType().Name}."),
    };

    private Response OnText(string text, TurnContext context) =>
        CommandParser.Parse(text, Catalog, context.Edition) is { } call ? OnCommand(call, context) : answers.OnQuestion(text, context);

    private Response OnCommand(CommandCall call, TurnContext context) =>
        byVerb.TryGetValue(call.Verb, out var feature)
            ? feature.OnCommand(call, context)
            : answers.UnknownCommand(call.Verb, Catalog, context);

    [LoggerMessage(1001, LogLevel.Error, "MB1001 Incident {Incident}: turn {Delivery} broke; the person was told the id.")]
    private partial void LogIncident(Exception bug, string incident, string delivery);
}
