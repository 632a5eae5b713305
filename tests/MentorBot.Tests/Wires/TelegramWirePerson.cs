using System.Globalization;
using System.Text.Json.Nodes;
using MentorBot.Core.Dialogue;
using MentorBot.Platforms;
using MentorBot.Telegram.Receiving;
using MentorBot.Testing;
using MentorBot.Testing.Telegram;
using MentorBot.Tests.Telegram;
using MentorBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Wires;

/// <summary>Somebody on Telegram, whose updates are brought to a webhook.</summary>
internal sealed class TelegramWirePerson(TelegramStage stage, TelegramCourier courier, Uri worker) : IWirePerson
{
    private const long Id = 99;

    private readonly TelegramPerson person = stage.Person(Id);
    private readonly Dictionary<(long Message, int Edits), int> order = [];

    public ManualClock Clock => stage.Clock;

    public MemoryStore Store => stage.Store;

    public static async Task<TelegramWirePerson> StartAsync(int? seed = null)
    {
        var stage = await TelegramStage.StartAsync(
            paced: false, seed: seed, settings: ["Telegram:Mode=webhook", "Telegram:WebhookUrl=https://mentor.example/a", "Telegram:WebhookListen=http://127.0.0.1:0"]);
        var worker = await ((TelegramWebhook)stage.Services.GetRequiredService<ITelegramUpdates>()).Listening;
        await stage.Server.UntilAsync(() => stage.Server.Webhook is not null);
        return new TelegramWirePerson(stage, new TelegramCourier(stage.Server), worker);
    }

    public void Wake() => stage.Services.GetRequiredService<DueBell>().Ring();

    public Task SaysAsync(string text)
    {
        person.Says(text);
        return TakeAsync();
    }

    public Task PressesAsync(ButtonId button)
    {
        var below = person.Screen.LastOrDefault(m => m.Buttons.Any(b => b.Data == button.ToString())) ?? person.Screen[^1];
        var message = stage.Server.Describe(Id, below.Text);
        message["message_id"] = below.Id;
        person.Presses(button.ToString(), message);
        return TakeAsync();
    }

    public IReadOnlyList<WireMessage> Messages() =>
    [
        .. person.Screen
            .Select(m => (Message: m, Order: OrderOf(m)))
            .OrderBy(m => m.Order)
            .Select(m => new WireMessage(m.Order.ToString(CultureInfo.InvariantCulture), WireMessage.LinesOf(m.Message.Text, m.Message.Buttons.Select(b => b.Label)))),
    ];

    public IReadOnlyList<(string Request, JsonNode? Body)> Sent() =>
        [.. stage.Server.Calls.Where(c => c.Method.StartsWith("send", StringComparison.Ordinal) || c.Method.StartsWith("edit", StringComparison.Ordinal)).Select(c => (c.Method, JsonNode.Parse(c.Fields.GetRawText())))];

    public async ValueTask DisposeAsync()
    {
        courier.Dispose();
        await stage.DisposeAsync();
    }

    private async Task TakeAsync()
    {
        Assert.Equal(200, await courier.BringAsync(worker));
        await stage.Reception.SpokenAsync();
    }

    private int OrderOf(SeenMessage message)
    {
        order.TryAdd((message.Id, message.Edits), order.Count);
        return order[(message.Id, message.Edits)];
    }
}
