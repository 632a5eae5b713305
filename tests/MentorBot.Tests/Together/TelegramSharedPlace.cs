using MentorBot.Core.Quizzes;
using MentorBot.Platforms;
using MentorBot.Telegram.Receiving;
using MentorBot.Testing;
using MentorBot.Testing.Telegram;
using MentorBot.Tests.Telegram;
using MentorBot.Tests.Wires;
using MentorBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Together;

/// <summary>A Telegram group; what is shown to one alone is in their private chat with the bot.</summary>
/// <remarks>The note in the group that an answer was given there is left out.</remarks>
internal sealed class TelegramSharedPlace : ISharedPlace
{
    private const long Group = -100;

    private readonly ManualClock clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private readonly People people = new();
    private readonly Stack<(TelegramStage Stage, Uri Worker)> lives = [];
    private TelegramCourier? courier;

    private TelegramSharedPlace() => Store = new KeptStore(clock);

    public KeptStore Store { get; }

    public string Room => $"telegram/{Group}/{Group}";

    private TelegramServer Server => lives.Peek().Stage.Server;

    private static string Note { get; } = RealContent.Edition.Phrases.Label("telegram.privately");

    public static async Task<ISharedPlace> StartAsync()
    {
        var place = new TelegramSharedPlace();
        await place.LiveAsync();
        return place;
    }

    public Task SayAsync(string person, string words)
    {
        Client(person).Says(words, Group);
        return TakeAsync();
    }

    public Task PressAsync(string person, string label)
    {
        var client = Client(person);
        if (label.Length == 1 && Server.Screen(Group).LastOrDefault(m => m.Options.Count > 0) is { } quiz)
        {
            client.Votes($"poll{quiz.Id}", Enumerable.Range(0, quiz.Options.Count).First(o => Presentation.Letter(o) == label));
            return TakeAsync();
        }

        var (chat, message) = new[] { Group, IdOf(person) }.SelectMany(c => Server.Screen(c).Select(m => (c, m))).OrderBy(x => x.m.Id).Last(x => x.m.Buttons.Any(b => b.Label == label));
        var pressed = Server.Describe(chat, message.Text);
        pressed["message_id"] = message.Id;
        client.Presses(message.Buttons.First(b => b.Label == label).Data!, pressed);
        return TakeAsync();
    }

    public Task PassAsync(TimeSpan time) => Store.PassAsync(time);

    public async Task RestartAsync(TimeSpan after)
    {
        await lives.Peek().Stage.StopAsync();
        Store.Reopen();
        clock.Advance(after);
        await LiveAsync();
    }

    public IReadOnlyList<(string Audience, WireMessage Message)> Messages() =>
    [
        .. Server.Screen(Group).Where(m => !m.Text.StartsWith(Note, StringComparison.Ordinal)).Select(m => (SharedScript.Room, Seen(m))),
        .. people.Met.SelectMany(p => Client(p).Screen.Select(m => (p, Seen(m)))),
    ];

    public async ValueTask DisposeAsync()
    {
        courier?.Dispose();
        foreach (var (stage, _) in lives)
        {
            await stage.DisposeAsync();
        }

        Store.Dispose();
    }

    private static WireMessage Seen(SeenMessage message) => new(
        $"{message.Id} {message.Edits}",
        [.. message.Text.Split('\n'), .. message.Options, .. message.Picture is null ? Array.Empty<string>() : ["picture"], string.Join("  ", message.Buttons.Select(b => b.Label))]);

    private async Task LiveAsync()
    {
        var stage = await TelegramStage.StartAsync(
            beside: lives.Count == 0 ? null : lives.Peek().Stage, paced: false, seed: lives.Count, clock: clock, disk: Store, settings: ["Telegram:Mode=webhook", "Telegram:WebhookUrl=https://mentor.example/a", "Telegram:WebhookListen=http://127.0.0.1:0"]);
        lives.Push((stage, await ((TelegramWebhook)stage.Services.GetRequiredService<ITelegramUpdates>()).Listening.WaitAsync(TimeSpan.FromSeconds(30))));
        await Server.UntilAsync(() => Server.Webhook is not null);
        courier ??= new TelegramCourier(Server);
        Store.Wake = stage.Services.GetRequiredService<DueBell>().Ring;
        await Store.SettleAsync();
    }

    private async Task TakeAsync()
    {
        Assert.Equal(200, await courier!.BringAsync(lives.Peek().Worker));
        await lives.Peek().Stage.Reception.SpokenAsync();
        await Store.SettleAsync();
    }

    private long IdOf(string person) => 10 + people.NumberOf(person);

    private TelegramPerson Client(string person)
    {
        var id = IdOf(person);
        if (person == People.Manager)
        {
            Server.SetAdministrator(Group, id);
        }

        return new TelegramPerson(Server, id) { Name = People.NameOf(person) };
    }
}
