using MentorBot.Core.Dialogue;
using MentorBot.Core.Ports;
using MentorBot.Discord;
using MentorBot.Discord.Commands;
using MentorBot.Discord.Interactions;
using MentorBot.Discord.Receiving;
using MentorBot.Discord.Sending;
using MentorBot.Discord.Transport;
using MentorBot.Platforms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MentorBot.Composition;

/// <summary>Discord: its client, its wire and its events.</summary>
internal static class DiscordServices
{
    public static IServiceCollection AddDiscord(this IServiceCollection services)
    {
        services.AddSingleton<IDiscordTransport>(s => new DiscordClient(
            new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = TimeSpan.FromSeconds(30) },
            s.GetRequiredService<IOptions<DiscordOptions>>().Value.Connection(),
            s.GetRequiredService<TimeProvider>(),
            MentorServices.FreshRandom(),
            s.GetRequiredService<ILogger<DiscordClient>>()));
        services.AddSingleton(s => s.GetRequiredService<IDiscordTransport>().Messages);
        services.AddSingleton(s => s.GetRequiredService<IDiscordTransport>().Interactions);
        services.AddSingleton(s => s.GetRequiredService<IDiscordTransport>().Commands);
        services.AddSingleton<InteractionReplies>();
        services.AddSingleton<DiscordDelivery>();
        services.AddSingleton<ISuggestions, TopicSuggestions>();
        services.AddSingleton<SuggestionAnswers>();
        services.AddSingleton<CommandRegistration>();
        services.AddSingleton(s => new DiscordReceiver(
            s.GetRequiredService<InteractionReplies>(),
            s.GetRequiredService<SuggestionAnswers>(),
            s.GetRequiredService<IReception>(),
            s.GetRequiredService<Mentor>().Catalog,
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<DiscordReceiver>>())
        {
            AudienceOfPress = s.GetRequiredService<Mentor>().AudienceOf,
        });
        services.AddSingleton<IWire>(s => new DiscordWire(
            s.GetRequiredService<DiscordDelivery>(),
            s.GetRequiredService<IPictures>(),
            () => s.GetRequiredService<IEditions>().Current.Phrases.Label("discord.choose"),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<DiscordWire>>()));
        return services.AddHostedService<DiscordPlatform>();
    }
}
