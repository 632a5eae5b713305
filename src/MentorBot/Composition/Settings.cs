using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace MentorBot.Composition;

/// <summary>Where settings come from; later ones win.</summary>
internal static class Settings
{
    /// <summary>Development, Staging or Production (the default), as every .NET host says it.</summary>
    public static string EnvironmentName => Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Environments.Production;

    /// <summary>Adds <c>appsettings.json</c> beside the program, in Development the user's secrets, environment variables and the command line.</summary>
    /// <param name="configuration">What they are added to.</param>
    /// <param name="contentPath">The value of <c>--content</c>, if given.</param>
    public static void AddSettings(this IConfigurationBuilder configuration, string? contentPath)
    {
        configuration.SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true, reloadOnChange: false);
        if (string.Equals(EnvironmentName, Environments.Development, StringComparison.OrdinalIgnoreCase))
        {
            configuration.AddUserSecrets(typeof(Settings).Assembly, optional: true);
        }

        configuration.AddEnvironmentVariables();
        if (contentPath is not null)
        {
            configuration.AddInMemoryCollection([new("Content:Path", contentPath)]);
        }
    }
}
