using MentorBot.Terminal;

namespace MentorBot.Tests.Terminal;

public sealed class TerminalSessionTests
{
    [Fact]
    public async Task Banner_NoPlatformSet_NamesTheSettingThatTurnsEachOn()
    {
        var first = (await Session.Show(new FakeLines(false))).Split('\n')[0];
        Assert.StartsWith("MentorBot · terminal · ", first, StringComparison.Ordinal);
        Assert.EndsWith("· Discord off (set Discord__Token) · Telegram off (set Telegram__Token)", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Banner_PlatformThatIsOn_IsNamed()
    {
        var roster = new Platforms.PlatformRoster([new("Telegram", "Telegram__Token", true)]);
        var first = (await Session.Show(new FakeLines(false), roster)).Split('\n')[0];
        Assert.DoesNotContain("set Telegram__Token", first, StringComparison.Ordinal);
        Assert.Contains("Telegram on", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PipedLines_AreAnsweredWithoutPrompts()
    {
        var shown = await Session.Show(new FakeLines(false, "what is numpy", "", "   "));
        Assert.DoesNotContain("you> ", shown, StringComparison.Ordinal);
        Assert.Single(shown.Split('\n'), l => l.StartsWith("mentor> ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TypedLines_ArePrompted()
    {
        var shown = await Session.Show(new FakeLines(true, "hello"));
        Assert.Contains("\nyou> mentor> ", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("[1]")]
    [InlineData(" [ 1 ] ")]
    public async Task NumberOfAChoice_PressesIt(string typed)
    {
        var first = await Session.Show(new FakeLines(false, "what is numpy"));
        var label = first[(first.IndexOf("[1] ", StringComparison.Ordinal) + 4)..].Split("  [2]")[0].Trim();
        Assert.Contains($"mentor> {label}", await Session.Show(new FakeLines(false, "what is numpy", typed)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NumberOfAChoice_AfterATurnWithoutButtons_StillPressesIt()
    {
        var choices = new Choices();
        choices.Show([new("One", new("answers", "roles", ""))]);
        choices.Show([]);
        Assert.Equal("One", choices.Find(1)?.Label);
        Assert.Null(choices.Find(2));
        Assert.Null(choices.Find(0));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task NumberBeyondTheList_IsAnsweredKindly()
    {
        var shown = await Session.Show(new FakeLines(false, "what is numpy", "99"));
        Assert.Contains("mentor> There is no choice 99 here", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NumberBeforeAnyList_IsAnsweredKindly()
    {
        var shown = await Session.Show(new FakeLines(false, "3"));
        Assert.Contains("mentor> There is nothing to choose", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quit")]
    [InlineData("/QUIT")]
    [InlineData("exit")]
    public async Task Leaving_NothingIsReadAfterIt(string word)
    {
        var shown = await Session.Show(new FakeLines(false, word, "what is numpy"));
        Assert.DoesNotContain("NumPy", shown, StringComparison.Ordinal);
        Assert.Equal(2, shown.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task Stopping_EndsTheConversationWithoutAnError()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        var shown = await Session.Show(new FakeLines(true, "what is numpy"), cancellation: stop.Token);
        Assert.DoesNotContain("mentor> ", shown, StringComparison.Ordinal);
    }
}
