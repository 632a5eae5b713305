using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MentorBot.Composition;

/// <summary>The hosted worker, composed: each line is a concern of its own.</summary>
internal static class MentorHost
{
    /// <summary>A builder with the settings and logs of this program, and nothing that a bot has no use for.</summary>
    public static HostApplicationBuilder CreateBuilder(string? contentPath)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings
        {
            ApplicationName = "MentorBot",
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Settings.EnvironmentName,
        });
        builder.Configuration.AddSettings(contentPath);
        builder.Logging.AddStandardError(builder.Configuration);
        builder.Services.Configure<ConsoleLifetimeOptions>(o => o.SuppressStatusMessages = true);
        builder.Services.AddSettings();
        builder.Services.AddPlatforms();
        builder.Services.AddMentor();
        return builder;
    }
}
