using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;
using MentorBot.Editions;
using MentorBot.Logs;
using Microsoft.Extensions.Logging;

namespace MentorBot.Composition;

/// <summary>The engine alone, for verbs that open no host.</summary>
internal static class BareMentor
{
    public static Mentor Of(Edition edition)
    {
        var editions = new LiveEditions();
        editions.Publish(edition);
        var answers = new AnswersFeature();
        var logger = new LoggerFactory([new StandardErrorLoggerProvider(Console.Error)]).CreateLogger<Mentor>();
        return new Mentor(
            answers, [answers], editions, new MemoryUnansweredQuestions(), new Conversations(), new RandomIncidentIds(MentorServices.FreshRandom()), logger);
    }
}
