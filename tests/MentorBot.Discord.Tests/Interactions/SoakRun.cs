using System.Collections.Concurrent;
using System.Diagnostics;
using MentorBot.Discord.Interactions;
using MentorBot.Discord.Receiving;
using MentorBot.Discord.Sending;
using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Tests.Interactions;

/// <summary>Many interactions over many disconnects: each is answered exactly once and in time.</summary>
internal static class SoakRun
{
    /// <summary>How many people wait for an answer at the same time, at most.</summary>
    private const int AtOnce = 50;

    /// <summary>Runs one.</summary>
    /// <param name="interactions">How many interactions, each seventh of them delivered twice.</param>
    /// <param name="disconnects">How often the connection is broken.</param>
    /// <param name="time">Its clock; null for the manual one, which then moves while we wait.</param>
    /// <returns>Its figures, for people.</returns>
    public static async Task<string> RunAsync(int interactions, int disconnects, TimeProvider? time = null)
    {
        await using var stage = await Stage.ReadyAsync(time: time);
        var replies = new InteractionReplies(stage.Client.Interactions, time ?? stage.Clock, new LogList<InteractionReplies>());
        var delivery = new DiscordDelivery(stage.Client.Messages, replies);
        using var over = new CancellationTokenSource();
        var underWay = new ConcurrentBag<Task>();
        var arrived = new ConcurrentDictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var watch = Stopwatch.StartNew();
        var working = Task.Run(async () =>
        {
            await foreach (var happened in stage.Events.ReadAllAsync(over.Token))
            {
                underWay.Add(AnswerAsync(happened));
            }
        });

        for (var i = 1; i <= interactions; i++)
        {
            await Wait.UntilAsync(() => Unanswered() < AtOnce, "somebody was answered");
            await stage.Server.InteractAsync(stage.Payloads.Command("ask", ("question", $"{i}")), copies: i % 7 == 0 ? 2 : 1);
            if (i % (interactions / disconnects) == 0)
            {
                await DisconnectAsync(stage, i / (interactions / disconnects));
            }
        }

        await Wait.UntilAsync(() => Unanswered() == 0, "every interaction is answered");
        var rate = interactions / watch.Elapsed.TotalSeconds;
        await over.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => working);
        await Task.WhenAll(underWay);

        var states = stage.Server.Rest.Interactions;
        Assert.Equal(states.Select(s => s.Id).Order(StringComparer.Ordinal), stage.Server.Rest.Seen.Select(m => m.Interaction!).Order(StringComparer.Ordinal));
        Assert.Single(stage.Server.Gateway.Identifies);
        var waits = states.Select(s => s.At + s.AnsweredAfter!.Value - arrived[s.Id]).Order().ToList();
        Assert.True(waits[^1] < TimeSpan.FromSeconds(3), $"The slowest first answer took {waits[^1]}.");
        return $"{interactions} interactions over {disconnects} disconnects: {rate:0} a second; from event to first answer p50 {Milliseconds(0.5)} ms, p99 {Milliseconds(0.99)} ms";

        int Unanswered()
        {
            stage.Clock.Advance(TimeSpan.FromMilliseconds(1));
            return stage.Server.Rest.Unanswered;
        }

        double Milliseconds(double share) => Math.Round(waits[(int)(share * (waits.Count - 1))].TotalMilliseconds, 1);

        async Task AnswerAsync(DiscordEvent happened)
        {
            if (InboundMapper.Map(happened, stage.Self, default) is TurnArrived { Address: { Interaction: { } key } address } turn
                && await replies.OpenAsync(key, isPrivate: false, form: null, default))
            {
                arrived[key.Id] = key.At;
                await delivery.SayAsync(address, new DiscordText([new DiscordEmbed($"{turn.Turn.Input}", "", 1)]), key.Id, default);
            }
        }
    }

    /// <summary>Breaks the connection and goes on at once: what is sent meanwhile waits for the resume.</summary>
    private static Task DisconnectAsync(Stage stage, int number) => (number % 3) switch
    {
        0 => stage.Server.Gateway.CutAsync(),
        1 => stage.Server.Gateway.CloseAsync(4000),
        _ => stage.Server.Gateway.AskToReconnectAsync(),
    };
}
