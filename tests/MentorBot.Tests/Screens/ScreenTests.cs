using System.Text;
using System.Text.Json.Nodes;
using MentorBot.Composition;
using MentorBot.Core.Dialogue;
using MentorBot.Tests.Wires;

namespace MentorBot.Tests.Screens;

/// <summary>
/// What goes over the wire for each screen that a person sees, to the letter: one file a screen in <c>Screens/telegram</c> and <c>Screens/discord</c>.
/// A wanted change renews them: <c>MENTOR_SCREENS=renew dotnet test tests/MentorBot.Tests --filter ScreenTests</c>, then read the difference.
/// </summary>
public sealed class ScreenTests
{
    private const string Renew = "MENTOR_SCREENS=renew dotnet test tests/MentorBot.Tests --filter ScreenTests";

    /// <summary>One journey: each step brings one screen. <c>&gt;</c> presses the button of an id, <c>+</c> lets hours go by, all else is typed.</summary>
    private static readonly (string Screen, string Does)[] Journey =
    [
        ("start", "/start"),
        ("help", "/help"),
        ("answer", "what is numpy"),
        ("answer-follow-up", "how long does that take"),
        ("comparison", "compare pytorch and tensorflow"),
        ("why", "/why"),
        ("not-known", "is mojo worth learning"),
        ("off-topic", "who will win the league"),
        ("roles", "/roles"),
        ("stale-button", ">1|gone|x|y"),
        ("interview-role", "/plan"),
        ("interview-date", "applied"),
        ("interview-hours", "24 weeks"),
        ("interview-days", "12"),
        ("interview-zone", "weekdays 19:30"),
        ("interview-levels", "kolkata"),
        ("interview-levels-noted", "python project, sql course, git project"),
        ("interview-confirm", "the rest is new"),
        ("plan-tight", ">1|plan|ask|confirm:yes"),
        ("plan-made", ">1|plan|fit|reduced"),
        ("plan-week", "/plan"),
        ("plan-task", "/explain 1"),
        ("plan-done", "/done 1"),
        ("plan-later", "/later 2"),
        ("progress", "/progress"),
        ("profile", "/profile"),
        ("remind-when", "/remind"),
        ("remind-which", "/remind set mon wed at 8"),
        ("remind-saved", ">1|reminders|save|12345@1930"),
        ("remind-list", "/remind list"),
        ("reminder", "+6"),
        ("reminder-snooze", ">1|reminders|snooze|1"),
        ("reminder-snoozed", ">1|reminders|snoozed|1:15m"),
        ("remind-paused", "/remind pause 2 weeks"),
        ("why-reminder", "/why reminder"),
        ("link-code", "/link"),
        ("link-unknown", "/link 0000-0000"),
        ("settings", "/settings"),
        ("privacy", "/privacy"),
        ("export", "/export"),
        ("forget", "/forget"),
        ("forgotten", ">1|privacy|erase|2026-11-23"),
    ];

    [Fact]
    public async Task OnTelegram() => Compare("telegram", await TravelAsync(await TelegramWirePerson.StartAsync(seed: 7)));

    [Fact]
    public async Task OnDiscord() => Compare("discord", await TravelAsync(await DiscordWirePerson.StartAsync(seed: 7)));

    private static async Task<IReadOnlyList<(string Screen, string Json)>> TravelAsync(IWirePerson person)
    {
        await using var _ = person;
        var screens = new List<(string, string)>();
        foreach (var (screen, does) in Journey)
        {
            var before = person.Sent().Count;
            person.Clock.Advance(TimeSpan.FromSeconds(10));
            await (does[0] switch
            {
                '>' => person.PressesAsync(ButtonId.TryParse(does[1..], out var id) ? id : throw new FormatException(does)),
                '+' => WireTranscript.AdvanceAsync(person, TimeSpan.FromHours(does[1] - '0')),
                _ => person.SaysAsync(does),
            });
            screens.Add((screen, WireJson.Of(person.Sent().Skip(before))));
        }

        return screens;
    }

    private static void Compare(string platform, IReadOnlyList<(string Screen, string Json)> screens)
    {
        var folder = Repository.At("tests", "MentorBot.Tests", "Screens", platform);
        var wanted = screens.Select(s => (Path: Path.Combine(folder, $"{s.Screen}.json"), s.Json)).ToList();
        if (Environment.GetEnvironmentVariable("MENTOR_SCREENS") == "renew")
        {
            Directory.CreateDirectory(folder);
            Directory.GetFiles(folder).Except(wanted.Select(w => w.Path), StringComparer.Ordinal).ToList().ForEach(File.Delete);
            wanted.ForEach(w => File.WriteAllText(w.Path, w.Json, new UTF8Encoding(false)));
        }

        Assert.True(Directory.Exists(folder), $"There are no screens yet. Make them: {Renew}");
        var changed = wanted.Where(w => !File.Exists(w.Path) || !Same(File.ReadAllText(w.Path), w.Json)).ToList();
        Assert.True(
            changed.Count == 0,
            $"{changed.Count} screens look otherwise now: {string.Join(", ", changed.Select(c => Path.GetFileName(c.Path)))}. If that is wanted: {Renew}\nThe first is now:\n{changed.FirstOrDefault().Json}");
        Assert.Equal(wanted.Select(w => w.Path).Order(StringComparer.Ordinal), Directory.GetFiles(folder).Order(StringComparer.Ordinal));
    }

    /// <summary>To the letter; where Telegram's library writes, it names HTML otherwise and orders the fields as it likes: the platform minds neither.</summary>
    private static bool Same(string kept, string now) =>
        kept == now || (PackageAdapters.Telegram.Count > 1 && JsonNode.DeepEquals(Read(kept), Read(now)));

    private static JsonNode? Read(string json) => JsonNode.Parse(json.Replace("\"parse_mode\": \"Html\"", "\"parse_mode\": \"HTML\"", StringComparison.Ordinal));
}
