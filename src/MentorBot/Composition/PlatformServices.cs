using MentorBot.Editions;
using MentorBot.Platforms;
using MentorBot.Stores;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Composition;

/// <summary>The platforms and every setting of the program.</summary>
internal static class PlatformServices
{
    public static IServiceCollection AddSettings(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<ContentOptions, ContentOptions.Validator>().BindConfiguration(ContentOptions.Section);
        services.AddOptionsWithValidateOnStart<DiscordOptions, DiscordOptions.Validator>().BindConfiguration(DiscordOptions.Section);
        services.AddOptionsWithValidateOnStart<TelegramOptions, TelegramOptions.Validator>().BindConfiguration(TelegramOptions.Section);
        services.AddOptionsWithValidateOnStart<StorageOptions, StorageOptions.Validator>().BindConfiguration(StorageOptions.Section);
        services.AddOptionsWithValidateOnStart<PrivacyOptions, PrivacyOptions.Validator>().BindConfiguration(PrivacyOptions.Section);
        return services;
    }

    public static IServiceCollection AddPlatforms(this IServiceCollection services) =>
        services.AddSingleton(s => PlatformRoster.Of(s.GetRequiredService<IConfiguration>())).AddSingleton<PlatformHealth>();
}
