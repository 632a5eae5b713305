using MentorBot.Core.Knowledge;

namespace MentorBot.Content.Bodies;

/// <summary>Where a link leads.</summary>
internal static class LinkTarget
{
    private static readonly string[] Kinds = ["role:", "skill:", "guide:"];

    /// <summary>The article or passage in full, <c>kind:id</c> or <c>kind:id#slug</c>; null when the target is none. Whether it exists is checked later.</summary>
    public static string? Topic(string target, ArticleId? article)
    {
        if (target.StartsWith('#') && article is { } own)
        {
            return $"{own}{target}";
        }

        return Array.Exists(Kinds, k => target.StartsWith(k, StringComparison.Ordinal)) ? target : null;
    }

    /// <summary>The address of the web; null, with the reason, when it is none.</summary>
    public static Uri? Web(string target, out string? fault)
    {
        fault = null;
        if (!Uri.TryCreate(target, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            fault = $"the link \"{target}\" may lead to https://…, role:id, skill:id, guide:id, one of these with #slug, or #slug";
            return null;
        }

        if (address.HostNameType != UriHostNameType.Dns || !address.Host.Trim('.').Contains('.', StringComparison.Ordinal)
            || address.UserInfo.Length > 0 || target.Any(char.IsWhiteSpace))
        {
            fault = $"the address \"{target}\" is not well formed; it may be like https://numpy.org/doc/";
            return null;
        }

        return address;
    }
}
