using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Discord.Gateway;
using Microsoft.Extensions.Logging;

namespace MentorBot.Platforms;

/// <summary>Keeps the sessions with Discord across a restart, in a file of the data folder that its owner alone may read: with the token, it lets anyone resume.</summary>
/// <param name="folder">The data folder; null keeps nothing.</param>
/// <param name="clock">The clock.</param>
/// <param name="logger">Tells the operator.</param>
internal sealed class DiscordSessions(string? folder, TimeProvider clock, ILogger<DiscordSessions> logger)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "discord-sessions.json";

    /// <summary>Discord keeps a session for some minutes; an older one would only be refused.</summary>
    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(10);

    /// <summary>After a kill, what came since the last keeping comes again, and is refused as a repeat.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    private readonly string? path = folder is null ? null : Path.Combine(folder, FileName);

    /// <summary>The sessions that an earlier process left a moment ago; none when there are none, or they cannot be read.</summary>
    public IReadOnlyList<GatewaySession> Read()
    {
        try
        {
            return path is not null && File.Exists(path) && JsonSerializer.Deserialize(File.ReadAllBytes(path), SessionsJson.Default.KeptSessions) is { } kept
                && clock.GetUtcNow() - kept.At is var age && age >= TimeSpan.Zero && age < Holds ? kept.Sessions : [];
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or JsonException)
        {
            Log.SessionsNotKept(logger, broken.Message);
            return [];
        }
    }

    /// <summary>Keeps sessions now and then until it is cancelled, and once more then.</summary>
    /// <param name="standing">The sessions as they stand.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task KeepAsync(Func<IReadOnlyList<GatewaySession>> standing, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            await Task.Delay(Every, clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Keep(standing());
        }
    }

    private void Keep(IReadOnlyList<GatewaySession> sessions)
    {
        if (path is null || sessions.Count == 0)
        {
            return;
        }

        try
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            var draft = path + ".new";
            using (var file = new FileStream(draft, options))
            {
                JsonSerializer.Serialize(file, new KeptSessions(clock.GetUtcNow(), sessions), SessionsJson.Default.KeptSessions);
            }

            File.Move(draft, path, overwrite: true);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            // The next start identifies anew, nothing worse.
            Log.SessionsNotKept(logger, broken.Message);
        }
    }
}

/// <summary>Sessions as they stood.</summary>
internal sealed record KeptSessions(DateTimeOffset At, IReadOnlyList<GatewaySession> Sessions);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(KeptSessions))]
internal sealed partial class SessionsJson : JsonSerializerContext;
