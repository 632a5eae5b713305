using MentorBot.Core.Ports;
using MentorBot.Editions;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Composition;

/// <summary>The content and its watch.</summary>
internal static class ContentServices
{
    public static IServiceCollection AddContent(this IServiceCollection services, ContentPlace place)
    {
        services.AddSingleton(place);
        services.AddSingleton<LiveEditions>();
        services.AddSingleton<IEditions>(s => s.GetRequiredService<LiveEditions>());
        return services.AddHostedService<EditionWatch>();
    }
}
