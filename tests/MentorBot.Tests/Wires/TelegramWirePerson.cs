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
internal sealed class TelegramWirePerson(TelegramStage first, TelegramCourier courier) : IWirePerson
{
    private const long Id = 99;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string[] Webhook = ["Telegram:Mode=webhook", "Telegram:WebhookUrl=https://mentor.example/a", "Telegram:WebhookListen=http://127.0.0.1:0"];

    private readonly TelegramPerson person = first.Person(Id);
    private readonly Dictionary<(long Message, int Edits), int> order = [];
    private readonly List<TelegramStage> stages = [first];

    public ManualClock Clock => Stage.Clock;

    public MemoryStore Store => Stage.Store;

    private TelegramStage Stage => stages[^1];

    public static async Task<TelegramWirePerson> StartAsync(int? seed = null)
    {
        var begun = await TelegramStage.StartAsync(paced: false, seed: seed, settings: Webhook);
        await begun.Server.UntilAsync(() => begun.Server.Webhook is not null);
        return new TelegramWirePerson(begun, new TelegramCourier(begun.Server));
    }

    public void Wake() => Stage.Services.GetRequiredService<DueBell>().Ring();

    public Task SaysAsync(string text)
    {
        person.Says(text);
        return TakeAsync();
    }

    public Task PressesAsync(ButtonId button)
    {
        var below = person.Screen.LastOrDefault(m => m.Buttons.Any(b => b.Data == button.ToString())) ?? person.Screen[^1];
        var message = Stage.Server.Describe(Id, below.Text);
        message["message_id"] = below.Id;
        person.Presses(button.ToString(), message);
        return TakeAsync();
    }

    public async Task RestartAsync()
    {
        await Stage.StopAsync();
        var set = Stage.Server.CallsOf("setWebhook").Count;
        stages.Add(await TelegramStage.StartAsync(beside: Stage, paced: false, settings: Webhook));
        // Were the clock moved before, what it asks Telegram at the start would seem unanswered, and its next try wait for a clock that stands.
        await Stage.Server.UntilAsync(() => Stage.Server.CallsOf("setWebhook").Count > set);
    }

    public IReadOnlyList<WireMessage> Messages() =>
    [
        .. person.Screen
            .Select(m => (Message: m, Order: OrderOf(m)))
            .OrderBy(m => m.Order)
            .Select(m => new WireMessage(m.Order.ToString(CultureInfo.InvariantCulture), WireMessage.LinesOf(m.Message.Text, m.Message.Buttons.Select(b => b.Label)))),
    ];

    public IReadOnlyList<(string Request, JsonNode? Body)> Sent() =>
        [.. Stage.Server.Calls.Where(c => c.Method.StartsWith("send", StringComparison.Ordinal) || c.Method.StartsWith("edit", StringComparison.Ordinal)).Select(c => (c.Method, JsonNode.Parse(c.Fields.GetRawText())))];

    public async ValueTask DisposeAsync()
    {
        courier.Dispose();
        foreach (var process in stages.AsEnumerable().Reverse())
        {
            await process.DisposeAsync();
        }
    }

    private async Task TakeAsync()
    {
        Assert.Equal(200, await courier.BringAsync(await ((TelegramWebhook)Stage.Services.GetRequiredService<ITelegramUpdates>()).Listening.WaitAsync(Patience)));
        await Stage.Reception.SpokenAsync();
    }

    private int OrderOf(SeenMessage message)
    {
        order.TryAdd((message.Id, message.Edits), order.Count);
        return order[(message.Id, message.Edits)];
    }
}
