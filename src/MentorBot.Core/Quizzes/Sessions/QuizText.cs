using System.Globalization;
using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Phrases;
using MentorBot.Core.Quizzes.Reviews;
using NodaTime;

namespace MentorBot.Core.Quizzes.Sessions;

/// <summary>A quiz on the screen: one message that is edited in place.</summary>
internal sealed class QuizText(TurnContext context)
{
    private readonly Phrasebook phrases = context.Edition.Phrases;

    /// <summary>The present question, with what was picked, struck out or hinted so far.</summary>
    /// <param name="session">The quiz.</param>
    /// <param name="shown">The question.</param>
    /// <param name="note">Stands above, such as the end of the one before; may be empty. Null when the question was shown already.</param>
    public Reply Question(QuizSession session, Presentation shown, Document? note)
    {
        var question = shown.Question;
        var struck = session.Hinted && question.Hint is null ? QuizHint.Struck(shown, session.Seed) : null;
        var asked = Asked(session, shown, o => o == struck ? "✗ " : question is SeveralQuestion ? session.Picks.Contains(o) ? "☑ " : "☐ " : "");
        Document rest = new([.. How(session, shown), .. session.Hinted ? Hint(session, shown) : []]);
        // Below a question that was shown already only what has changed is said, where it is not edited in place.
        var isOld = note is null && rest.Blocks.Count > 0;
        return Screen(
            isOld ? rest : (note ?? Document.Empty).Then(asked).Then(rest),
            [
                .. Enumerable.Range(0, shown.Options.Count)
                    .Where(o => o != struck && !(question is OrderQuestion && session.Picks.Contains(o)))
                    .Select(o => Button(session, "pick", Presentation.Letter(o), $".{Number(o)}")),
                .. question is SeveralQuestion && session.Picks.Count > 0 ? [Labelled(session, "check")] : Array.Empty<Button>(),
                .. question is OrderQuestion && session.Picks.Count > 0 ? [Labelled(session, "clear")] : Array.Empty<Button>(),
                .. !session.Hinted && QuizHint.Has(question) && session.Kind != QuizKind.Placement ? [Labelled(session, "hint")] : Array.Empty<Button>(),
                Labelled(session, "skip"),
            ]) with
        {
            AsksForNumber = question is NumberQuestion,
            Above = isOld ? asked : null,
            TypeIn = question is TypedQuestion or NumberQuestion ? Labelled(session, QuizForm.Verb) : null,
        };
    }

    /// <summary>What came of an answer, and why.</summary>
    /// <param name="session">The quiz, answered.</param>
    /// <param name="shown">The question.</param>
    /// <param name="verdict">How it went.</param>
    /// <param name="card">The card after it.</param>
    /// <param name="news">What else there is to say.</param>
    public Reply Verdict(QuizSession session, Presentation shown, QuizVerdict verdict, ReviewCard card, IReadOnlyList<Block> news)
    {
        var question = shown.Question;
        var passage = context.Edition.Library.Find(question.Read);
        var marks = question is OrderQuestion ? (Func<int, string>)(o => $"{Number(shown.Right.ToList().IndexOf(o) + 1)}. ") : o => shown.Right.Contains(o) ? "✓ " : verdict.Picked.Contains(o) ? "✗ " : "";
        return Screen(
            new Document(
            [
                .. Head(shown, verdict).Then(QuizWords.Paragraph(question.Why)).Blocks,
                .. passage is null ? [] : new Block[] { ReadLine([passage]) },
                .. session.Kind == QuizKind.Review ? phrases.Say("quiz.review.back", ("grade", Grade(verdict.Grade)), ("when", Back(card))).Blocks : [],
                .. news,
            ]),
            [
                Labelled(session, session.Number + 1 < session.Questions.Count ? "next" : "result"),
                .. session.Kind == QuizKind.Review
                    ? Enum.GetValues<Grade>().Where(g => g != verdict.Grade).Select(g => Button(session, "grade", Grade(g), $".{Number((int)g)}"))
                    : [],
                .. passage is null ? [] : new[] { AnswersFeature.ButtonTo(passage) },
            ]) with { Above = Asked(session, shown, marks) };
    }

    /// <summary>Right or not, and what would have been right.</summary>
    public Document Head(Presentation shown, QuizVerdict verdict) =>
        verdict.IsRight ? phrases.Say("quiz.right") : phrases.Say(verdict.IsKnown ? "quiz.wrong" : "quiz.unknown", ("answer", RightAnswer(shown)));

    /// <summary>A message of a quiz, which takes the place of the one whose button was pressed.</summary>
    public static Reply Screen(Document document, IReadOnlyList<Button> buttons) => new(document, buttons, Audience.OnlyYou) { InPlace = true };

    /// <summary>A sentence with buttons.</summary>
    public Reply Say(string phrase, (string, string)[] places, params IReadOnlyList<Button> buttons) => Screen(phrases.Say(phrase, places), buttons);

    /// <summary>A button of the quizzes.</summary>
    public Button Button(string verb, string arguments, string phrase, params ReadOnlySpan<(string, string)> places) =>
        new(phrases.Label(phrase, places), new ButtonId(QuizFeature.Feature, verb, arguments));

    /// <summary>A button of one quiz that is labelled by its verb.</summary>
    public Button Labelled(QuizSession session, string verb) => Button(session, verb == "result" ? "next" : verb, phrases.Label($"quiz.buttons.{verb}"), "");

    /// <summary>A skill by name.</summary>
    public string Skill(ArticleId skill) => context.Edition.Library.Find(skill)?.Title ?? skill.Name;

    /// <summary>Passages to read, in a line.</summary>
    public Block ReadLine(IReadOnlyList<Passage> passages) => new Paragraph(
    [
        new Text($"{phrases.Label("quiz.read")} "),
        .. passages.SelectMany((p, i) => new Inline[] { new Text(i == 0 ? "" : ", "), new TopicLink([new Text($"{Skill(p.Id.Article)} › {p.Heading}")], p.Id.ToString()) }),
    ]);

    /// <summary>A grade by name.</summary>
    public string Grade(Grade grade) => phrases.Label($"quiz.grades.{grade.ToString().ToLowerInvariant()}");

    /// <summary>When a card comes back.</summary>
    public string Back(ReviewCard card) => card.DueAt is { } at
        ? phrases.Label("quiz.review.minutes", ("minutes", Number((int)Math.Max(1, Math.Round((at - context.Turn.At).TotalMinutes)))))
        : Period.DaysBetween(card.Last, card.Due) is var days && days <= 1 ? phrases.Label("quiz.review.tomorrow") : phrases.Label("quiz.review.days", ("days", Number(days)));

    /// <summary>A number as people read it.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private Document Asked(QuizSession session, Presentation shown, Func<int, string> mark)
    {
        var question = shown.Question;
        var head = phrases.Say(
            $"quiz.heading.{session.Kind.ToString().ToLowerInvariant()}",
            ("number", Number(session.Number + 1)), ("count", Number(session.Questions.Count)), ("skill", Skill(question.Skill)), ("level", Number((int)question.Level)));
        return new Document([.. head.Blocks, .. QuizWords.Body(question), .. shown.Options.Count > 0 ? [QuizWords.Options(shown, mark)] : Array.Empty<Block>()]);
    }

    private IEnumerable<Block> How(QuizSession session, Presentation shown) => shown.Question switch
    {
        SeveralQuestion when session.Picks.Count > 0 => phrases.Say("quiz.how.sofar", ("steps", Letters(session.Picks.Order()))).Blocks,
        SeveralQuestion => phrases.Say("quiz.how.several").Blocks,
        OrderQuestion when session.Picks.Count > 0 => phrases.Say("quiz.how.sofar", ("steps", Letters(session.Picks))).Blocks,
        OrderQuestion => phrases.Say("quiz.how.order").Blocks,
        NumberQuestion { Unit: { Length: > 0 } unit } => phrases.Say("quiz.how.unit", ("unit", unit)).Blocks,
        NumberQuestion => phrases.Say("quiz.how.number").Blocks,
        TypedQuestion => phrases.Say("quiz.how.typed").Blocks,
        _ => [],
    };

    private IReadOnlyList<Block> Hint(QuizSession session, Presentation shown)
    {
        if (shown.Question.Hint is { } hint)
        {
            return [new Paragraph([new Strong([new Text($"{phrases.Label("quiz.hint.title")} ")]), .. QuizWords.Line(hint)])];
        }

        return shown.Question switch
        {
            ChoiceQuestion => phrases.Say("quiz.hint.struck", ("letter", Presentation.Letter(QuizHint.Struck(shown, session.Seed)!.Value))).Blocks,
            SeveralQuestion => phrases.Say("quiz.hint.several", ("count", Number(shown.Right.Count))).Blocks,
            OrderQuestion => phrases.Say("quiz.hint.order", ("letter", Presentation.Letter(shown.Right[0]))).Blocks,
            TypedQuestion typed => phrases.Say("quiz.hint.typed", ("letter", typed.Answers[0][..1]), ("count", Number(typed.Answers[0].Length))).Blocks,
            _ => [],
        };
    }

    private string RightAnswer(Presentation shown) => shown.Question switch
    {
        TypedQuestion typed => typed.Answers[0],
        NumberQuestion number => $"{number.Number.ToString("0.############################", CultureInfo.InvariantCulture)} {number.Unit}".TrimEnd(),
        OrderQuestion => Letters(shown.Right),
        _ => string.Join("; ", shown.Right.Select(o => QuizWords.Plain(shown.Options[o]))),
    };

    private static string Letters(IEnumerable<int> options) => string.Join(' ', options.Select(Presentation.Letter));

    private static Button Button(QuizSession session, string verb, string label, string arguments) =>
        new(label, new ButtonId(QuizFeature.Feature, verb, $"{session.Id}.{Number(session.Number)}{arguments}"));
}

/// <summary>How an answer went.</summary>
/// <param name="IsRight">Whether it was right.</param>
/// <param name="IsKnown">Whether the person tried at all.</param>
/// <param name="Picked">The options picked.</param>
/// <param name="Grade">The grade of it.</param>
internal sealed record QuizVerdict(bool IsRight, bool IsKnown, IReadOnlyList<int> Picked, Grade Grade);
