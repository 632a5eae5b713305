using MentorBot.Telegram.Api;
using MentorBot.Telegram.Sending;
using MentorBot.Testing;

namespace MentorBot.Telegram.Tests.Sending;

/// <summary>The rates, counted in every span of time, under the manual clock.</summary>
public sealed class SendPaceTests : IDisposable
{
    private readonly ManualClock clock = new();
    private readonly SendPace pace;
    private readonly List<(long Chat, SendPriority Priority, DateTimeOffset At)> sent = [];

    public SendPaceTests() => pace = new SendPace(clock);

    public void Dispose() => pace.Dispose();

    [Fact]
    public async Task Turns_ToAll_AreThirtyInAnySecondAndNearlyThatFast()
    {
        await SendAllAsync(Enumerable.Range(1, 1500).Select(chat => ((long)chat, SendPriority.Reminder)));
        Assert.Equal(1500, sent.Count);
        Assert.InRange(Most(TimeSpan.FromSeconds(1)), 25, 30);
        Assert.InRange(sent[^1].At - sent[0].At, TimeSpan.FromSeconds(50), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Turns_ToOneGroup_AreTwentyInAnyMinute()
    {
        await SendAllAsync(Enumerable.Repeat((-5L, SendPriority.Interactive), 60));
        Assert.InRange(Most(TimeSpan.FromMinutes(1)), 18, 20);
    }

    [Fact]
    public async Task Turns_ToOneChat_MayBurstAndAreThenOneASecond()
    {
        await SendAllAsync(Enumerable.Repeat((5L, SendPriority.Interactive), 10));
        Assert.Equal([0, 0, 0, 1, 2, 3, 4, 5, 6, 7], sent.Select(s => (int)Math.Round((s.At - sent[0].At).TotalSeconds, MidpointRounding.AwayFromZero)));
    }

    [Fact]
    public async Task Turns_WhatSomebodyWaitsFor_OvertakesReminders()
    {
        await SendAllAsync(Enumerable.Range(1, 300).Select(chat => ((long)chat, SendPriority.Reminder)).Append((1000, SendPriority.Interactive)));
        Assert.InRange(sent.FindIndex(s => s.Priority == SendPriority.Interactive), 0, 3);
    }

    [Fact]
    public async Task Turns_AChatThatWaits_HoldsUpNoOther()
    {
        pace.Hold(5, TimeSpan.FromSeconds(20));
        await SendAllAsync([(5, SendPriority.Interactive), (6, SendPriority.Reminder)]);
        Assert.Equal([6, 5], sent.Select(s => s.Chat));
        Assert.InRange(sent[1].At - sent[0].At, TimeSpan.FromSeconds(19.9), TimeSpan.FromSeconds(20.1));
    }

    [Fact]
    public async Task Turn_GivenUp_GoesToAnother()
    {
        pace.Hold(5, TimeSpan.FromSeconds(20));
        using var givenUp = new CancellationTokenSource();
        var turn = pace.TurnAsync(5, SendPriority.Interactive, givenUp.Token);
        await givenUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => turn);
        Assert.Equal(0, pace.Waiters);
    }

    /// <summary>Asks for all turns at once, and moves the clock in small steps until they are given; between steps all that was given is taken.</summary>
    private async Task SendAllAsync(IEnumerable<(long Chat, SendPriority Priority)> sends)
    {
        var recorded = new Observed();
        var turns = sends.Select(s => SendAsync(s.Chat, s.Priority, recorded)).ToList();
        while (Taken() < turns.Count)
        {
            await recorded.UntilAsync(() => Taken() == turns.Count - pace.Waiters || turns.Exists(t => t.IsFaulted));
            await Task.WhenAll(turns.Where(t => t.IsFaulted));
            clock.Advance(TimeSpan.FromMilliseconds(4));
        }

        await Task.WhenAll(turns);
    }

    private async Task SendAsync(long chat, SendPriority priority, Observed recorded)
    {
        await pace.TurnAsync(chat, priority, CancellationToken.None);
        lock (sent)
        {
            sent.Add((chat, priority, clock.GetUtcNow()));
        }

        recorded.Changed();
    }

    private int Taken()
    {
        lock (sent)
        {
            return sent.Count;
        }
    }

    private int Most(TimeSpan span) => sent.Select((s, i) => sent.Skip(i).TakeWhile(o => o.At - s.At < span).Count()).Max();
}
