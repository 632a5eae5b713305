using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MentorBot.Composition;

/// <summary>Everything that is wrong with the settings, at once.</summary>
internal static class SettingsFaults
{
    private const string Levels = "Logging:LogLevel";

    /// <summary>The faults of all settings; empty when there is none.</summary>
    public static IReadOnlyList<string> Of(IServiceProvider services, IConfiguration configuration)
    {
        var faults = OfLevels(configuration);
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
            return faults;
        }
        catch (OptionsValidationException refused)
        {
            return [.. faults, .. refused.Failures];
        }
        catch (AggregateException several)
        {
            return [.. faults, .. several.InnerExceptions.OfType<OptionsValidationException>().SelectMany(e => e.Failures)];
        }
    }

    /// <summary>The faults of the log levels, which the logging library would only throw at.</summary>
    public static IReadOnlyList<string> OfLevels(IConfiguration configuration) =>
    [
        .. configuration.GetSection(Levels).GetChildren()
            .Where(level => level.Value is { Length: > 0 } value && !Enum.GetNames<LogLevel>().Contains(value, StringComparer.OrdinalIgnoreCase))
            .Select(level => $"{Levels}:{level.Key} is \"{level.Value}\"; it may be {string.Join(", ", Enum.GetNames<LogLevel>())}."),
    ];
}
