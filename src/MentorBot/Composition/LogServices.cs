using MentorBot.Logs;
using MentorBot.Terminal;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorBot.Composition;

/// <summary>Logs, all on standard error.</summary>
internal static class LogServices
{
    public static ILoggingBuilder AddStandardError(this ILoggingBuilder logging, IConfiguration configuration)
    {
        // Levels that are none are told with all other faults of the settings, not thrown at from within.
        if (SettingsFaults.OfLevels(configuration).Count == 0)
        {
            logging.AddConfiguration(configuration.GetSection("Logging"));
        }

        // Where logs and conversation share a terminal, no line runs into the prompt.
        var prompt = new PromptLine();
        logging.Services.AddSingleton(prompt);
        var shared = !Console.IsErrorRedirected && !Console.IsOutputRedirected;
        return logging.AddProvider(new StandardErrorLoggerProvider(Console.Error, shared ? prompt : new PromptLine()));
    }
}
