using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;
using MentorBot.Logs;
using MentorBot.Terminal;
using Microsoft.Extensions.Logging;

namespace MentorBot.Composition;

/// <summary>The engine alone, for verbs that open no host.</summary>
internal static class BareMentor
{
    public static Mentor Of()
    {
        var answers = new AnswersFeature();
        var logger = new LoggerFactory([new StandardErrorLoggerProvider(Console.Error, new PromptLine())]).CreateLogger<Mentor>();
        return new Mentor(answers, [answers], new RandomIds(MentorServices.FreshRandom()), logger);
    }
}
