using MentorBot.Core.Ports;
using MentorBot.Terminal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorBot.Composition;

/// <summary>The conversation in the terminal.</summary>
internal static class TerminalServices
{
    public static IServiceCollection AddTerminal(this IServiceCollection services)
    {
        services.TryAddSingleton(s => Screens.Standard(s.GetRequiredService<PromptLine>()));
        services.TryAddSingleton<ILineSource, ConsoleLines>();
        services.AddSingleton<Choices>();
        services.AddSingleton(_ => new Keepsakes(Environment.CurrentDirectory));
        services.AddSingleton<TerminalWire>();
        services.AddSingleton<IWire>(s => s.GetRequiredService<TerminalWire>());
        services.AddSingleton<TerminalSession>();
        return services.AddHostedService<TerminalWorker>();
    }
}
