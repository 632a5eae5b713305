using MentorBot.Core.Dialogue;
using MentorBot.Core.Ports;
using MentorBot.Logs;
using MentorBot.Terminal;
using MentorBot.Testing;
using MentorBot.Tests.Reminders;
using MentorBot.Turns;
using Microsoft.Extensions.Logging;

namespace MentorBot.Tests.Turns;

/// <summary>What became of a post, when nobody can make anything of it.</summary>
public sealed class LostReportTests
{
    [Fact]
    public async Task AReportThatBreaks_IsLoggedWithoutWords_AndWhatFollowsIsSaidAllTheSame()
    {
        var (store, wire) = (new MemoryStore(), new RecordingWire("first"));
        await using var told = new StringWriter();
        using var loggers = LoggerFactory.Create(b => b.AddProvider(new StandardErrorLoggerProvider(told, new PromptLine())));
        using var deliveries = new Deliveries([wire], store, store, new ManualClock(), loggers.CreateLogger<Deliveries>());
        deliveries.Hears = (_, _, _) => throw new InvalidOperationException("The store is broken.");

        await deliveries.Say([Post("secret words", new ButtonId("race", "asked", "r.1")), Post("the next")]);

        Assert.Equal(["secret words", "the next"], wire.All.Select(p => RecordingWire.Words(p.Reply).Trim()));
        Assert.StartsWith("warn MB1508 What became of a post (race asked) could not be handled", told.ToString(), StringComparison.Ordinal);
        Assert.Contains("The store is broken.", told.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret words", told.ToString(), StringComparison.Ordinal);

        static Parcel Post(string words, ButtonId? report = null) => new(
            OutboxKind.Post, new AccountId("first", "town"), new Place("first", "town", "square", ""), "", new Reply(Document.Of(new Paragraph([new Text(words)])), []) { Report = report });
    }
}
