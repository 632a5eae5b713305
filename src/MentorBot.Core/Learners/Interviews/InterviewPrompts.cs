using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Phrases;
using MentorBot.Core.Quizzes.Sessions;

namespace MentorBot.Core.Learners.Interviews;

/// <summary>Puts the questions of an interview into words and buttons.</summary>
internal sealed class InterviewPrompts(InterviewFacts facts)
{
    private static readonly string[] UsualHours = ["3", "5", "8", "12"];
    private static readonly string[] UsualDays = ["12345.1930", "1234567.1930", "67.1000"];

    private readonly InterviewAnswers answers = new(facts);
    private readonly AnswerText text = new(facts);

    private Phrasebook Phrases => facts.Edition.Phrases;

    /// <summary>The present question.</summary>
    public Reply Ask(Interview interview)
    {
        var (document, buttons) = interview.Unclear.Count > 0
            ? (Phrases.Say("interview.unclear"), [.. interview.Unclear.Select(v => Choice(interview, v))])
            : Question(interview);
        return new Reply(Numbered(interview, document), [.. buttons, .. Ways(interview)], Audience.OnlyYou)
        {
            AsksForNumber = interview.Asks == InterviewQuestion.Hours,
            TypeIn = InterviewForms.ButtonOf(interview.Asks, Phrases),
        };
    }

    private (Document Document, IReadOnlyList<Button> Buttons) Question(Interview interview) => interview.Asks switch
    {
        InterviewQuestion.Role => Role(interview),
        InterviewQuestion.Date => (Phrases.Say("interview.date.ask"), Dates(interview)),
        InterviewQuestion.Hours => (Phrases.Say("interview.hours.ask"), [.. UsualHours.Select(h => Choice(interview, h))]),
        InterviewQuestion.Days => (Phrases.Say("interview.days.ask"), [.. UsualDays.Select(d => Choice(interview, d))]),
        InterviewQuestion.Zone => Zone(interview),
        InterviewQuestion.Levels => Levels(interview),
        _ => Confirm(interview),
    };

    private (Document Document, IReadOnlyList<Button> Buttons) Role(Interview interview)
    {
        var roles = facts.Edition.Library.OfKind(ArticleKind.Role).Select(r => Choice(interview, r.Id.Name));
        if (interview.Choosing is not { } taken)
        {
            return (Phrases.Say("interview.role.ask"), [.. roles, InterviewButtons.Make(InterviewQuestion.Role, InterviewButtons.Help, Phrases.Label("interview.role.help"))]);
        }

        if (RoleChooser.Next(taken) is { } next)
        {
            var options = next.Options.Select(o => new Button(Phrases.Label($"interview.choose.{next.Key}.{o.Key}"), InterviewButtons.Option(next, o)));
            return (Phrases.Say($"interview.choose.{next.Key}.ask"), [.. options]);
        }

        return (Suggestion(facts.Suggest(taken)), [.. roles]);
    }

    private Document Suggestion(RoleSuggestion suggestion)
    {
        var document = Phrases.Say("interview.choose.best", ("role", text.Role(suggestion.Best)), ("reasons", Reasons(suggestion.ForBest)));
        return suggestion.Second is { } second
            ? document.Then(Phrases.Say(
                suggestion.Even ? "interview.choose.even" : "interview.choose.second", ("role", text.Role(second)), ("reasons", Reasons(suggestion.ForSecond))))
            : document;
    }

    private string Reasons(IReadOnlyList<string> options) => string.Join(", ", options.Select(o => $"“{Phrases.Label($"interview.choose.{o}")}”"));

    private IReadOnlyList<Button> Dates(Interview interview)
    {
        var today = facts.Today(interview);
        return
        [
            .. new[] { 8, 12, 24 }.Select(w => InterviewButtons.Make(
                InterviewQuestion.Date,
                InterviewValues.Write(new TargetDate(today.PlusWeeks(w))),
                Phrases.Label("interview.date.weeks", ("weeks", text.Hours(w))))),
            Choice(interview, InterviewValues.None),
        ];
    }

    private (Document Document, IReadOnlyList<Button> Buttons) Zone(Interview interview)
    {
        if (facts.OfferedZone(interview) is not { } zone)
        {
            return (Phrases.Say("interview.zone.ask"), []);
        }

        var document = Phrases.Say("interview.zone.offer", ("zone", text.Zone(zone)), ("time", text.TimeThere(zone)));
        return (document,
        [
            InterviewButtons.Make(InterviewQuestion.Zone, zone, Phrases.Label("interview.zone.right")),
            InterviewButtons.Make(InterviewQuestion.Zone, InterviewButtons.Change, Phrases.Label("interview.zone.change")),
        ]);
    }

    private (Document Document, IReadOnlyList<Button> Buttons) Levels(Interview interview)
    {
        if (answers.Group(interview) is not { } group)
        {
            return (Phrases.Say("interview.levels.all", ("levels", text.Levels(interview))), [.. Shown(interview).Select(g => Choice(interview, g.Key))]);
        }

        var groups = answers.Groups(interview);
        var place = groups.TakeWhile(g => g != group).Count() + 1;
        var document = Phrases.Say(
            interview.LevelsDone ? "interview.levels.one" : "interview.levels.ask",
            ("group", text.Group(group.Key)),
            ("skills", string.Join(", ", group.Skills.Select(text.Skill))),
            ("place", text.Hours(place)),
            ("count", text.Hours(groups.Count)));
        var buttons = Enum.GetValues<Level>().Select(l => Choice(interview, $"{group.Key}={InterviewValues.Write(l)}"));
        var rest = interview.LevelsDone || place >= groups.Count
            ? []
            : new[] { InterviewButtons.Make(InterviewQuestion.Levels, $"{InterviewAnswers.Rest}=none", Phrases.Label("interview.levels.restnew")) };
        var test = interview.LevelsDone || interview.EditsOne ? Array.Empty<Button>() : [new Button(Phrases.Label("interview.levels.testme"), PlacementDesk.Start)];
        return (document, [.. buttons, .. rest, .. test]);
    }

    /// <summary>The groups of the role, and those of other roles in which the person is not new; nine at most, the others are typed.</summary>
    private IEnumerable<SkillGroup> Shown(Interview interview) =>
        answers.Groups(interview).Concat(SkillGroup.All.Where(g => interview.Groups.GetValueOrDefault(g.Key) != Level.None)).Distinct().Take(9);

    private (Document Document, IReadOnlyList<Button> Buttons) Confirm(Interview interview)
    {
        var changes = AnswerList.Questions.Select(q => InterviewButtons.Make(InterviewQuestion.Confirm, InterviewValues.Write(q), Phrases.Label($"profile.edit.{InterviewValues.Write(q)}")));
        var document = Phrases.Say("interview.confirm.ask").Then(new AnswerList(facts).Of(interview)).Then(Phrases.Say("interview.confirm.change"));
        return (document, [InterviewButtons.Make(InterviewQuestion.Confirm, InterviewButtons.Yes, Phrases.Label("interview.confirm.yes")), .. changes]);
    }

    /// <summary>A button for an answer, with the answer as its label.</summary>
    private Button Choice(Interview interview, string value) => InterviewButtons.Make(interview.Asks, value, interview.Asks switch
    {
        InterviewQuestion.Role => facts.Edition.Library.Find(new ArticleId(ArticleKind.Role, value))?.Short ?? value,
        InterviewQuestion.Date when value == InterviewValues.None => Phrases.Label("interview.date.none"),
        InterviewQuestion.Date => InterviewValues.Date(value) is { } date ? text.Date(date) : value,
        InterviewQuestion.Hours => Phrases.Label("interview.hours.hours", ("hours", value)),
        InterviewQuestion.Days => text.Days(InterviewValues.Days(value)) is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : value,
        InterviewQuestion.Zone => text.Zone(value),
        InterviewQuestion.Levels => value.Split('=') is [_, var level] ? Phrases.Label($"interview.levels.{level}") : text.Group(value),
        _ => value,
    });

    /// <summary>The ways out of a question: skip, back, or leave things as they are.</summary>
    private IEnumerable<Button> Ways(Interview interview)
    {
        if (interview.EditsOne)
        {
            yield return Way(interview, InterviewButtons.Cancel, "interview.keep");
            yield break;
        }

        var choosing = interview is { Asks: InterviewQuestion.Role, Choosing: not null };
        if (!choosing && interview.Asks != InterviewQuestion.Levels && answers.Default(interview) is not null && interview.Asks != InterviewQuestion.Date && interview.Unclear.Count == 0)
        {
            yield return Way(interview, InterviewButtons.Skip, "interview.skip");
        }

        if (interview.Asks != InterviewQuestion.Role || choosing)
        {
            yield return Way(interview, InterviewButtons.Back, "interview.back");
        }
    }

    private Button Way(Interview interview, string way, string phrase) => InterviewButtons.Make(interview.Asks, way, Phrases.Label(phrase));

    /// <summary>The question's number of five before its first words; role, date, hours, days with zone, levels.</summary>
    private Document Numbered(Interview interview, Document document)
    {
        if (interview.EditsOne || interview.Asks == InterviewQuestion.Confirm || document.Blocks is not [Paragraph first, ..])
        {
            return document;
        }

        var number = interview.Asks switch { InterviewQuestion.Zone => 4, InterviewQuestion.Levels => 5, var q => (int)q + 1 };
        var label = Phrases.Label("interview.number", ("number", text.Hours(number)));
        return new Document([new Paragraph([new Strong([new Text(label)]), new Text(" "), .. first.Content]), .. document.Blocks.Skip(1)]);
    }
}
