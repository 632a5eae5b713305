using MentorBot.Core.Quizzes;

namespace MentorBot.Core.Tests.Quizzes;

/// <summary>How questions are shown, and which answers are right.</summary>
public sealed class PresentationTests
{
    [Fact]
    public void TheOrderOfOptions_IsOneOfChance_AndTheSameForASeed()
    {
        var shown = Enumerable.Range(0, 400).Select(s => new Presentation(Questions.Choice(), (ulong)s)).ToList();

        Assert.All(Enumerable.Range(0, 4), place => Assert.InRange(shown.Count(p => p.Right[0] == place), 70, 130));
        Assert.All(shown, p => Assert.Equal("(3, 4)", p.Options[p.Right[0]]));
        Assert.Equal(shown[7].Options, new Presentation(Questions.Choice(), 7).Options);
        Assert.NotEqual(shown[7].Options, new Presentation(Questions.Choice("another"), 7).Options);
    }

    [Fact]
    public void Steps_NeverStandInTheirOrder() =>
        Assert.All(Enumerable.Range(0, 200), s => Assert.NotEqual(Questions.Order.Steps, new Presentation(Questions.Order, (ulong)s).Options));

    [Fact]
    public void OnlyTheRightPicks_AreRight()
    {
        Presentation choice = new(Questions.Choice(), 1), several = new(Questions.Several, 1), order = new(Questions.Order, 1);

        Assert.Equal(1, Enumerable.Range(0, 4).Count(o => choice.IsRight(Picked.One(o))));
        Assert.True(several.IsRight(new Picked([several.Right[1], several.Right[0]])));
        Assert.False(several.IsRight(new Picked([several.Right[0]])));
        Assert.False(several.IsRight(new Picked([0, 1, 2, 3])));
        Assert.True(order.IsRight(new Picked([.. Questions.Order.Steps.Select(s => order.Options.ToList().IndexOf(s))])));
        Assert.False(order.IsRight(new Picked([.. order.Right.Reverse()])));
        Assert.False(choice.IsRight(new Typed("(3, 4)")));
    }

    [Theory]
    [InlineData("broadcasting", "broadcasting", true)]
    [InlineData("  Broad-casting! ", "broadcasting", true)]
    [InlineData("brodcasting", "broadcasting", true)]
    [InlineData("brdcasting", "broadcasting", false)]
    [InlineData("mean", "median", false)]
    [InlineData("lift", "left", false)]
    [InlineData("LEFT JOIN", "left join", true)]
    [InlineData("dropna", "dropna()", true)]
    [InlineData("one hot encoding", "one-hot encoding", true)]
    [InlineData("c", "c++", false)]
    [InlineData("**", "**", true)]
    [InlineData("*", "**", false)]
    [InlineData("1", "-1", false)]
    [InlineData("-1", "-1", true)]
    [InlineData("", "broadcasting", false)]
    [InlineData("?!", "broadcasting", false)]
    [InlineData("float32", "float64", false)]
    public void TypedWords_AreForgivenWhatIsNoOtherAnswer(string typed, string accepted, bool right) =>
        Assert.Equal(right, new Presentation(Questions.Typed("something else", accepted), 0).IsRight(new Typed(typed)));

    [Theory]
    [InlineData("2.5", true)]
    [InlineData("2,5", true)]
    [InlineData("2.51 MB", true)]
    [InlineData("~2.49mb", true)]
    [InlineData("5/2", true)]
    [InlineData("25e-1", true)]
    [InlineData("2.52", false)]
    [InlineData("2.5 GB", false)]
    [InlineData("two", false)]
    [InlineData("1/0", false)]
    public void ATypedNumber_MayBeOffByItsTolerance(string typed, bool right) =>
        Assert.Equal(right, new Presentation(Questions.Number(2.5m, 0.01m, "MB"), 0).IsRight(new Typed(typed)));

    [Fact]
    public void ALargeNumber_MayHaveItsThousandsApart() => Assert.True(new Presentation(Questions.Number(1_024_000), 0).IsRight(new Typed("1,024,000")));
}
