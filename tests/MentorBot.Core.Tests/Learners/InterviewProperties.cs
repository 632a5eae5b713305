using FsCheck;
using FsCheck.Fluent;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners.Interviews;
using MentorBot.Testing;
using static MentorBot.Core.Tests.Learners.LearnersWorld;

namespace MentorBot.Core.Tests.Learners;

/// <summary>Whatever anybody types or presses, in any order.</summary>
public sealed class InterviewProperties
{
    private static readonly string[] Words =
    [
        "applied", "research or applied", "help me choose", "1", "b", "12 weeks", "06/07", "no date", "31/31/2027", "99999999999", "6", "5-7", "90 min a day", "weekdays 19:30",
        "weekends", "mon 7", "berlin", "IST", "utc+5:30", "utc+99", "python project, sql none", "the rest none", "course", "none", "yes", "no", "back", "skip", "hours",
        "role", "why?", "what is sql", "", "   ", "🙂🙂", "a\0b", "((((", "mon 99:99, tue 24:00", "in 999999999 weeks", "0.0.0", "in 1.5 months", "%s{0}", "levels", "change",
    ];

    private static Gen<string> Text { get; } = Gen.OneOf(Gen.Elements(Words), Gen.Elements(Words).Two().Select(t => $"{t.Item1} {t.Item2}"), ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""));

    /// <summary>A text to type, or which of the buttons to press.</summary>
    private static Gen<(string? Text, int Button)> Input { get; } = Gen.OneOf(
        Text.Select(t => ((string?)t, 0)),
        Gen.Choose(0, 12).Select(n => ((string?)null, n)));

    [Fact]
    public void AnyInputs_NeverThrow_NeverLoseAnswers_AlwaysAskOrEnd() =>
        Properties.ForAll(Input.ListOf(25), 200, Holds);

    [Fact]
    public void EveryButton_FitsAndIsTakenAndMeansTheSameWhenTyped() =>
        Properties.ForAll(Input.ListOf(15), 100, inputs =>
        {
            var step = inputs.Aggregate(InterviewFlow.Begin(Facts), Take);
            foreach (var button in step is Finished or Cancelled ? [] : step.Reply.Buttons.Where(b => b.Id.Feature == InterviewFlow.Feature))
            {
                Assert.True(button.Id.Fits, button.Id.ToString());
                var pressed = InterviewFlow.Take(step.Interview, new ButtonPress(button.Id), Facts);
                Assert.IsNotType<StalePress>(pressed);
                Assert.IsNotType<NoAnswer>(pressed);
                var typed = InterviewFlow.Take(step.Interview, new TypedText(button.Label), Facts);
                Assert.Equal(InterviewFlowTests.Json(pressed.Interview), InterviewFlowTests.Json(typed.Interview));
            }
        });

    private static void Holds(IList<(string? Text, int Button)> inputs)
    {
        var step = InterviewFlow.Begin(Facts);
        foreach (var input in inputs)
        {
            var before = step.Interview;
            step = Take(step, input);
            if (step is Finished or Cancelled)
            {
                return;
            }

            var after = step.Interview;
            Assert.NotEmpty(step.Reply.Document.Blocks);
            Assert.True(before.Role is null || after.Role is not null);
            Assert.True(before.Target is null || after.Target is not null);
            Assert.True(before.HoursAWeek is null || after.HoursAWeek is not null);
            Assert.True(before.Zone is null || after.Zone is not null);
            Assert.True(before.Days.Count == 0 || after.Days.Count > 0);
            Assert.Subset(after.Groups.Keys.ToHashSet(), before.Groups.Keys.ToHashSet());
            Assert.InRange(after.HoursAWeek ?? 1, 1, 60);
            if (step is NoAnswer or StalePress)
            {
                Assert.Equal(InterviewFlowTests.Json(before), InterviewFlowTests.Json(after));
            }
        }
    }

    private static InterviewStep Take(InterviewStep step, (string? Text, int Button) input) =>
        step is Finished or Cancelled ? step
        : input.Text is { } text ? step.Type(text)
        : step.Reply.Buttons is { Count: > 0 } buttons ? InterviewFlow.Take(step.Interview, new ButtonPress(buttons[input.Button % buttons.Count].Id), Facts)
        : step;
}
