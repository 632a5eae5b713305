namespace MentorBot.Core.Ports;

/// <summary>There is no room to write. Nothing was written and nothing is lost; the store goes on when there is room again.</summary>
/// <remarks>Any write of any port may meet it. Whoever asked is owed an apology, not an incident.</remarks>
public sealed class StorageFullException : IOException
{
    /// <summary>With the cure.</summary>
    public StorageFullException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
