using System.Collections.Concurrent;
using MentorBot.Discord.Interactions;
using MentorBot.Discord.Mapping;
using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Tests.Interactions;

public sealed class SoakTests
{
    [Theory]
    [InlineData(1_000, 20)]
    public Task Interactions_OverManyDisconnects_AreAnsweredExactlyOnceAndInTime(int interactions, int disconnects) => SoakAsync(interactions, disconnects);

    internal static async Task SoakAsync(int interactions, int disconnects)
    {
        await using var stage = await Stage.ReadyAsync();
        var replies = new InteractionReplies(stage.Client.Interactions, stage.Clock, new LogList<InteractionReplies>());
        var delivery = new DiscordDelivery(stage.Client.Messages, replies);
        using var over = new CancellationTokenSource();
        var under = new ConcurrentBag<Task>();
        var working = Task.Run(async () =>
        {
            await foreach (var happened in stage.Events.ReadAllAsync(over.Token))
            {
                under.Add(AnswerAsync(happened));
            }
        });

        for (var i = 0; i < interactions; i++)
        {
            if (i > 0 && i % (interactions / disconnects) == 0)
            {
                await DisconnectAsync(stage, i / (interactions / disconnects));
            }

            await stage.Server.InteractAsync(stage.Payloads.Command("ask", ("question", $"{i}")), copies: i % 7 == 0 ? 2 : 1);
        }

        await Wait.UntilAsync(
            () =>
            {
                // A connection broken before it stood waits by the backoff.
                stage.Clock.Advance(TimeSpan.FromMilliseconds(5));
                return stage.Server.Rest.Interactions.All(s => s.Answer is not null);
            },
            "every interaction is answered");
        await over.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => working);
        await Task.WhenAll(under);
        Assert.Equal(interactions, stage.Server.Rest.Seen.Count);
        Assert.Equal(interactions, stage.Server.Rest.Seen.Select(m => m.Interaction).Distinct().Count());
        Assert.All(stage.Server.Rest.Interactions, s => Assert.True(s.AnsweredAfter < TimeSpan.FromSeconds(3)));
        Assert.Single(stage.Server.Gateway.Identifies);

        async Task AnswerAsync(DiscordEvent happened)
        {
            if (InboundMapper.Map(happened, stage.Self, stage.Clock.GetUtcNow()) is TurnArrived { Address: { Interaction: { } key } address } arrived
                && await replies.OpenAsync(key, false, null, default))
            {
                await delivery.SayAsync(address, new DiscordText([new DiscordEmbed(arrived.Turn.Input.ToString()!, "", 1)]), false, key.Id, default);
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
