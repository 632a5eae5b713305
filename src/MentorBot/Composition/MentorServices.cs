using System.Security.Cryptography;
using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners.Interviews;
using MentorBot.Core.Learners.Linking;
using MentorBot.Core.Learners.Privacy;
using MentorBot.Core.Learners.Settings;
using MentorBot.Core.Phrases;
using MentorBot.Core.Places;
using MentorBot.Core.Plans;
using MentorBot.Core.Ports;
using MentorBot.Core.Quizzes.Boards;
using MentorBot.Core.Quizzes.Daily;
using MentorBot.Core.Quizzes.Races;
using MentorBot.Core.Quizzes.Sessions;
using MentorBot.Core.Reminders;
using MentorBot.Pictures;
using MentorBot.Platforms;
using MentorBot.Telegram.Receiving;
using MentorBot.Telegram.Sending;
using MentorBot.Terminal;
using MentorBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MentorBot.Composition;

/// <summary>The engine, its features and the workers around it.</summary>
internal static class MentorServices
{
    /// <summary>The phrases of every feature and of the terminal: what content must have.</summary>
    public static IReadOnlyList<PhraseKey> PhraseKeys { get; } =
        [.. Features(new AnswersFeature(), IdleRule.Default, NoDeepLink).SelectMany(f => f.Phrases), .. InterviewPhrases.All, .. TelegramWords.PhraseKeys, new("discord.choose"), .. TerminalPhrases.All];

    public static IServiceCollection AddMentor(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new RandomIds(FreshRandom()));
        services.AddSingleton<IIncidentIds>(s => s.GetRequiredService<RandomIds>());
        services.AddSingleton<ILearnerIds>(s => s.GetRequiredService<RandomIds>());
        services.AddSingleton<AnswersFeature>();
        services.AddOptions();
        services.AddSingleton(s => new IdleRule(TimeSpan.FromDays(s.GetRequiredService<IOptions<PrivacyOptions>>().Value.KeepDays)));
        return services.AddSingleton(s => Engine(
            s.GetRequiredService<AnswersFeature>(),
            s.GetRequiredService<IdleRule>(),
            s.GetRequiredService<IIncidentIds>(),
            s.GetRequiredService<ILogger<Mentor>>(),
            code => s.GetService<TelegramIdentity>()?.Bot is { } bot ? DeepLink.To(bot.Username, LinkFeature.Feature, LinkCode.Show(code)) : null));
    }

    /// <summary>The engine with all features.</summary>
    /// <param name="answers">What plain text goes to.</param>
    /// <param name="idle">How long people who do not come back are kept.</param>
    /// <param name="incidents">Names what broke.</param>
    /// <param name="logger">Tells the operator.</param>
    /// <param name="deepLink">The address that opens Telegram with a code; null, or gives null, while Telegram is off.</param>
    public static Mentor Engine(AnswersFeature answers, IdleRule idle, IIncidentIds incidents, ILogger<Mentor> logger, Func<string, Uri?>? deepLink = null) =>
        new(answers, Features(answers, idle, deepLink ?? NoDeepLink), incidents, logger);

    /// <summary>Lanes, deliveries and what is due.</summary>
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.AddSingleton<Conversations>();
        services.AddSingleton<IPictures, PngPictures>();
        services.AddSingleton<Deliveries>();
        services.AddSingleton<DueBell>();
        services.AddSingleton<Reception>();
        services.AddSingleton<IReception>(s => s.GetRequiredService<Reception>());
        services.AddHostedService<DeliveryWorker>();
        services.AddSingleton<DueWorker>();
        return services.AddHostedService(s => s.GetRequiredService<DueWorker>());
    }

    /// <summary>The one place where randomness enters the program.</summary>
    public static Random FreshRandom() => new(RandomNumberGenerator.GetInt32(int.MaxValue));

    /// <summary>Everything that the mentor does; a new feature is a line here.</summary>
    private static IFeature[] Features(AnswersFeature answers, IdleRule idle, Func<string, Uri?> deepLink) =>
        [
            answers, new PlanFeature(new MasteryNote()), new RemindersFeature(new DueCardsNote()), new LinkFeature(deepLink), new SettingsFeature(), new QuizFeature(),
            new RaceFeature(), new DailyFeature(), new BoardFeature(), new SetupFeature(), new PrivacyFeature(idle),
        ];

    private static Uri? NoDeepLink(string code) => null;
}
