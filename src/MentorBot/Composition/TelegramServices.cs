using MentorBot.Core.Ports;
using MentorBot.Platforms;
using MentorBot.Telegram.Api;
using MentorBot.Telegram.Receiving;
using MentorBot.Telegram.Sending;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MentorBot.Composition;

/// <summary>Telegram: its client, its wire and its updates.</summary>
internal static class TelegramServices
{
    private const string Unpaced = "unpaced";

    public static IServiceCollection AddTelegram(this IServiceCollection services)
    {
        services.AddSingleton<TelegramIdentity>();
        services.AddKeyedSingleton(Unpaced, (s, _) => Adapters.Find(PackageAdapters.Telegram, s.GetRequiredService<IOptions<TelegramOptions>>().Value.Transport)!.Make(s));
        services.AddSingleton<SendPace>();
        services.AddSingleton<ITelegramTransport>(s => new PacedTransport(s.GetRequiredKeyedService<ITelegramTransport>(Unpaced), s.GetRequiredService<SendPace>()));
        services.AddSingleton(s => new TelegramWords(s.GetRequiredService<IEditions>(), () => s.GetRequiredService<TelegramIdentity>().Bot));
        services.AddSingleton<IWire, TelegramWire>();
        services.AddSingleton<ITelegramUpdates>(s => s.GetRequiredService<IOptions<TelegramOptions>>().Value is { IsWebhook: true } options ? Webhook(options, s) : Polling(s));
        return services.AddHostedService<TelegramPlatform>();
    }

    private static TelegramPolling Polling(IServiceProvider s) => new(
        s.GetRequiredService<ITelegramTransport>(), s.GetRequiredService<TimeProvider>(), MentorServices.FreshRandom().NextDouble, s.GetRequiredService<ILogger<TelegramPolling>>());

    private static TelegramWebhook Webhook(TelegramOptions options, IServiceProvider s) => new(
        s.GetRequiredService<ITelegramTransport>(),
        new Uri(options.WebhookUrl!),
        new Uri(options.WebhookListen),
        new TelegramToken(options.Token ?? "").WebhookSecret(),
        s.GetRequiredService<TimeProvider>(),
        s.GetRequiredService<ILoggerFactory>());
}
