using System.Security.Cryptography;
using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorBot.Composition;

/// <summary>The engine and its features.</summary>
internal static class MentorServices
{
    public static IServiceCollection AddMentor(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IIncidentIds>(_ => new RandomIncidentIds(FreshRandom()));
        services.AddSingleton<IUnansweredQuestions, MemoryUnansweredQuestions>();
        services.AddSingleton<Conversations>();
        services.AddSingleton<AnswersFeature>();
        services.AddSingleton<IFeature>(s => s.GetRequiredService<AnswersFeature>());
        return services.AddSingleton<Mentor>();
    }

    /// <summary>The one place where randomness enters the program.</summary>
    public static Random FreshRandom() => new(RandomNumberGenerator.GetInt32(int.MaxValue));
}
