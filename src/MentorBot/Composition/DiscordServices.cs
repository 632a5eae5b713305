using MentorBot.Core.Dialogue;
using MentorBot.Core.Ports;
using MentorBot.Discord.Commands;
using MentorBot.Discord.Interactions;
using MentorBot.Discord.Receiving;
using MentorBot.Discord.Rendering;
using MentorBot.Discord.Sending;
using MentorBot.Discord.Transport;
using MentorBot.Platforms;
using MentorBot.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MentorBot.Composition;

/// <summary>Discord: its client, its wire and its events.</summary>
internal static class DiscordServices
{
    public static IServiceCollection AddDiscord(this IServiceCollection services)
    {
        services.AddSingleton(s => new DiscordSessions(
            StorageOptions.Folder(s.GetRequiredService<IOptions<StorageOptions>>().Value.Path), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<DiscordSessions>>()));
        services.AddSingleton(s => Adapters.Find(PackageAdapters.Discord, s.GetRequiredService<IOptions<DiscordOptions>>().Value.Transport)!.Make(s));
        services.AddSingleton(s => s.GetRequiredService<IDiscordTransport>().Messages);
        services.AddSingleton(s => s.GetRequiredService<IDiscordTransport>().Interactions);
        services.AddSingleton(s => s.GetRequiredService<IDiscordTransport>().Commands);
        services.AddSingleton<InteractionReplies>();
        services.AddSingleton<DiscordDelivery>();
        services.AddSingleton<ISuggestions, Suggestions>();
        services.AddSingleton<SuggestionAnswers>();
        services.AddSingleton<CommandRegistration>();
        services.AddSingleton(s => Receiver(s, s.GetRequiredService<Mentor>(), s.GetRequiredService<IEditions>()));
        services.AddSingleton<IWire>(s => new DiscordWire(
            s.GetRequiredService<DiscordDelivery>(),
            s.GetRequiredService<IPictures>(),
            () => s.GetRequiredService<IEditions>().Current.Phrases.Label("discord.choose"),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<DiscordWire>>()));
        return services.AddHostedService<DiscordPlatform>();
    }

    private static DiscordReceiver Receiver(IServiceProvider s, Mentor mentor, IEditions editions) => new(
        s.GetRequiredService<InteractionReplies>(),
        s.GetRequiredService<SuggestionAnswers>(),
        s.GetRequiredService<IReception>(),
        mentor.Catalog,
        s.GetRequiredService<TimeProvider>(),
        s.GetRequiredService<ILogger<DiscordReceiver>>())
    {
        FormOf = turn => turn.Input is ButtonPress press && mentor.FormOf(press.Button, editions.Current.Phrases) is { } form
            ? DiscordRenderer.Form(press.Button, form)
            : null,
        PersonalOf = turn => turn.Input is TypedText typed && CommandParser.Parse(typed.Text, mentor.Catalog, editions.Current) is { } call
            && mentor.Catalog.Find(call.Verb)?.Audience == Audience.OnlyYou ? call : null,
    };
}
