namespace MentorBot.Core.Places;

/// <summary>What somebody may decide for others in a server or group.</summary>
[Flags]
public enum Powers
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Keeps order there: may stop what others began.</summary>
    Moderates = 1,

    /// <summary>Runs the place: Discord's Manage Server, an administrator of a Telegram group.</summary>
    Manages = 2,

    /// <summary>Both.</summary>
    All = Moderates | Manages,
}
