using MentorBot.Composition;
using MentorBot.Editions;
using MentorBot.Platforms;
using MentorBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MentorBot.CommandLine;

/// <summary><c>run</c>, <c>chat</c> and <c>serve</c>: the hosted worker.</summary>
internal static class RunVerb
{
    /// <summary>Runs until the program is told to stop or the terminal conversation ends.</summary>
    public static async Task<int> RunAsync(TerminalUse terminal, string? contentPath, CancellationToken cancellation)
    {
        // The content is most of the start: it is read while the host gets up.
        var place = StartUp.Place(StartUp.Settings(contentPath));
        var opening = OpenedContent.BeginAsync(place.Path);
        var builder = MentorHost.CreateBuilder(contentPath);
        builder.Services.AddContent(place);
        builder.Services.AddTurns();
        IStore? store = null;
        builder.Services.AddStore(() => store!);
        var platforms = PlatformRoster.Of(builder.Configuration);
        var talks = terminal == TerminalUse.Always || (terminal == TerminalUse.WhenAlone && !platforms.AnyOn);
        builder.Services.AddSingleton(new TerminalPresence(talks));
        if (talks)
        {
            builder.Services.AddTerminal();
        }

        if (platforms.IsOn(TelegramOptions.Section))
        {
            builder.Services.AddTelegram();
        }

        if (platforms.IsOn(DiscordOptions.Section))
        {
            builder.Services.AddDiscord();
        }

        using var host = builder.Build();
        if (SettingsFaults.Of(host.Services, builder.Configuration) is { Count: > 0 } faults)
        {
            await StartUp.RefuseAsync(faults);
            return StartUp.Refused;
        }

        if (terminal == TerminalUse.Never && !platforms.AnyOn)
        {
            await ServeNothing.ExplainAsync(platforms, Console.Error);
            return StartUp.Refused;
        }

        var storing = StartUp.BeginStoreAsync(builder.Configuration);
        if (await StartUp.AcceptAsync(await opening) is not { } first || await StartUp.AcceptAsync(await storing) is not { } opened)
        {
            return StartUp.Refused;
        }

        store = opened;

        host.Services.GetRequiredService<LiveEditions>().Publish(first);
        // Taken now: the host is disposed when it has run.
        var health = host.Services.GetRequiredService<PlatformHealth>();
        await host.RunAsync(cancellation);
        return health.AllDead ? StartUp.Refused : 0;
    }
}

/// <summary>Whether the conversation in the terminal takes part.</summary>
internal enum TerminalUse
{
    /// <summary>While no platform is on.</summary>
    WhenAlone,

    /// <summary>Always.</summary>
    Always,

    /// <summary>Never.</summary>
    Never,
}
