using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners.Linking;

namespace MentorBot.Telegram.Receiving;

/// <summary>Links that open the private chat with a command: <c>t.me/bot?start=verb_arguments</c>. Source: Bot Features, "Deep linking".</summary>
public static class DeepLink
{
    /// <summary>The most characters of what a link carries.</summary>
    public const int MostCharacters = 64;

    private static readonly string[] Verbs = ["link", "quiz", "ask"];

    /// <summary>A link to a bot that calls a verb; null when its arguments do not fit into a link.</summary>
    /// <param name="username">The bot's name, without the @.</param>
    /// <param name="verb"><c>link</c>, <c>quiz</c> or <c>ask</c>; anything else opens the chat alone.</param>
    /// <param name="arguments">Letters, digits, hyphens; for <c>ask</c> also spaces.</param>
    public static Uri? To(string username, string verb = "", string arguments = "")
    {
        if (!Verbs.Contains(verb))
        {
            return new Uri($"https://t.me/{username}");
        }

        var payload = $"{verb}_{(verb == "ask" ? arguments.Replace(' ', '_') : arguments)}";
        return payload.Length <= MostCharacters && payload.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? new Uri($"https://t.me/{username}?start={payload}") : null;
    }

    /// <summary>The command that a link called; <c>start</c> itself when there was none.</summary>
    /// <param name="payload">What stands behind <c>/start</c>.</param>
    internal static CommandCall Read(string payload) =>
        payload.Split('_', 2) is [var verb, var arguments] && Verbs.Contains(verb)
            ? verb == LinkFeature.Feature ? LinkFeature.Opened(arguments) : new CommandCall(verb, verb == "ask" ? arguments.Replace('_', ' ') : arguments)
            : new CommandCall("start", payload);
}
