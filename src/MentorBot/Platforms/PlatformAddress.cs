namespace MentorBot.Platforms;

/// <summary>What is asked of an address before anything connects to it.</summary>
internal static class PlatformAddress
{
    /// <summary>What is wrong with an address; null when nothing is, or none is set.</summary>
    /// <param name="setting">The setting's name, as people write it.</param>
    /// <param name="address">Its value.</param>
    /// <param name="schemes">The schemes that it may have.</param>
    public static string? Fault(string setting, string? address, params ReadOnlySpan<string> schemes)
    {
        if (string.IsNullOrWhiteSpace(address) || (Uri.TryCreate(address, UriKind.Absolute, out var parsed) && schemes.Contains(parsed.Scheme)))
        {
            return null;
        }

        return $"{setting} is \"{address}\"; it may be an absolute address that begins with {string.Join(":// or ", schemes)}://, or empty.";
    }
}
