using System.Globalization;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;
using MentorBot.Core.Reminders;
using MentorBot.Testing;
using MentorBot.Testing.Telegram;
using MentorBot.Tests.Telegram;
using NodaTime;

namespace MentorBot.LongTests.Reminders;

/// <summary>Two whole hosts on one store and one Telegram, and reminders for ten thousand people at one instant.</summary>
public sealed class TwoWorkersAtTheWireTests
{
    private const int People = 10_000;
    private const int FirstChat = 1_000_000;

    private static readonly DateTimeOffset Due = new(2026, 11, 23, 14, 0, 0, TimeSpan.Zero);

    private static readonly string[] Webhook = ["Telegram:Mode=webhook", "Telegram:WebhookUrl=https://mentor.example/a", "Telegram:WebhookListen=http://127.0.0.1:0"];

    [Fact]
    public async Task EveryPersonGetsExactlyOneMessage()
    {
        var store = new MemoryStore();
        IReadOnlyList<TelegramCall> calls;
        await using (var one = await TelegramStage.StartAsync(store, paced: false, settings: Webhook))
        await using (var two = await TelegramStage.StartAsync(beside: one, paced: false, settings: Webhook))
        {
            await store.ImportAsync(Enumerable.Range(0, People).SelectMany(Rows).ToAsyncEnumerable(), CancellationToken.None);
            await one.Clock.UntilTimerAsync(TimeSpan.FromHours(1));
            one.Clock.Advance(Due - one.Clock.GetUtcNow());
            await one.Server.UntilAsync(() => one.Server.CallsOf("sendMessage").Count >= People);
            await two.StopAsync();
            await one.StopAsync();
            calls = one.Server.CallsOf("sendMessage");
        }

        var chats = calls.Select(c => c.Fields.GetProperty("chat_id").GetInt64()).ToList();
        Assert.Equal(People, chats.Count);
        Assert.Equal(People, chats.Distinct().Count());
    }

    private static IEnumerable<StoreRecord> Rows(int number)
    {
        var person = new Learner
        {
            Id = new LearnerId($"p{number}"),
            Accounts = [new AccountId("telegram", (FirstChat + number).ToString(CultureInfo.InvariantCulture))],
            LastSeen = new LocalDate(2026, 11, 23),
            Profile = new Profile { Role = new ArticleId(ArticleKind.Role, "applied-ml-intern"), HoursAWeek = 8, Days = [], Zone = "Asia/Kolkata" },
            Schedules = [new StudySchedule { Number = 1, Days = [new StudyDay(IsoDayOfWeek.Monday, new LocalTime(19, 30))] }],
        };
        return
        [
            new AggregateRecord(AggregateKey.Of(person.Id), 1, CoreJson.Write(person)),
            new AccountRecord(person.Accounts[0], person.Id),
            new DueRecord(new DueKey("reminders-1", person.Id.Value), person.Id.Value, Due, 0, default),
        ];
    }
}
