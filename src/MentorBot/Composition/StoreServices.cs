using MentorBot.Core.Ports;
using MentorBot.Storage;
using MentorBot.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Composition;

/// <summary>The store behind its ports, and what is done for it each day.</summary>
internal static class StoreServices
{
    /// <summary>Adds a store that is open when the host starts; it is closed with the host.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services, Func<IStore> store) => services
        .AddSingleton(_ => store())
        .AddSingleton<IAggregateStore>(s => s.GetRequiredService<IStore>())
        .AddSingleton<IDueItems>(s => s.GetRequiredService<IStore>())
        .AddSingleton<IOutbox>(s => s.GetRequiredService<IStore>())
        .AddSingleton<IStoreAdmin>(s => s.GetRequiredService<IStore>())
        .AddHostedService<BackupWorker>()
        .AddHostedService<TidyWorker>();
}
