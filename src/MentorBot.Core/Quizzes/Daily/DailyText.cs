using System.Globalization;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Places;
using MentorBot.Core.Quizzes.Races;
using NodaTime;

namespace MentorBot.Core.Quizzes.Daily;

/// <summary>Daily questions in words.</summary>
internal sealed class DailyText(TurnContext context)
{
    private static readonly TimeSpan Keeps = TimeSpan.FromHours(6);

    /// <summary>A new question, which wants to be reported.</summary>
    public Post Question(DailyQuiz daily, DailyQuestion open, Instant next)
    {
        var shown = Shown(open)!;
        var title = Title(shown);
        var body = Body(shown).Then(context.Edition.Phrases.Say("daily.open"));
        return new Post(daily.Place, new Reply(body, [.. shown.Options.Select((_, i) => new Button(Presentation.Letter(i), new ButtonId(DailyFeature.Feature, "a", $"{open.Id}.{i}")))])
        {
            Poll = QuizWords.Poll(shown, title, next - context.Now - Duration.FromMinutes(1) is var length && length > Duration.FromMinutes(1) ? length.ToTimeSpan() : TimeSpan.FromMinutes(1)) with { Sealed = true },
            Report = new ButtonId(DailyFeature.Feature, "asked", open.Id),
        })
        {
            Keeps = Keeps,
        };
    }

    /// <summary>What the answer to the last question was, and how everybody did.</summary>
    public IEnumerable<Post> Reveal(DailyQuiz daily, DailyQuestion open, RaceTally tally)
    {
        if (open.Handle.Length == 0 || Shown(open) is not { } shown)
        {
            yield break;
        }

        var (phrases, right) = (context.Edition.Phrases, shown.Right[0]);
        var result = phrases.Say("race.right", ("letter", Presentation.Letter(right)), ("option", QuizWords.Plain(shown.Options[right])))
            .Then(tally.Count == 0
                ? phrases.Say("race.nobody")
                : phrases.Say("daily.counts", ("right", Number(tally.Of(right))), ("people", Number(tally.Count))))
            .Then(QuizWords.Paragraph(shown.Question.Why));
        yield return new Post(daily.Place, new Reply(Body(shown).Then(result), [])) { InPlaceOf = open.Handle, Keeps = Keeps };
    }

    private Document Body(Presentation shown) => Document.Of([new Heading([new Text(Title(shown))]), .. QuizWords.Body(shown.Question), QuizWords.Options(shown)]);

    private string Title(Presentation shown) => context.Edition.Phrases.Label(
        "daily.title", ("skill", context.Edition.Library.Find(shown.Question.Skill)?.Title ?? shown.Question.Skill.Name), ("level", Number((int)shown.Question.Level)));

    private Presentation? Shown(DailyQuestion open) => context.Edition.Library.Questions.Find(open.Question) is { } question ? new Presentation(question, open.Seed) : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
