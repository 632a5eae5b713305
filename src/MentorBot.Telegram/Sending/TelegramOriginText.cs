using System.Globalization;

namespace MentorBot.Telegram.Sending;

/// <summary>What a reply must know of the message that it answers, as the text that travels with it.</summary>
public static class TelegramOriginText
{
    private const char Edit = 'e';
    private const char Answer = 'r';
    private const char Poll = 'p';

    /// <summary>The message whose button was pressed: the reply takes its place.</summary>
    public static string InPlaceOf(long message) => string.Create(CultureInfo.InvariantCulture, $"{Edit}{message}");

    /// <summary>The message that the reply answers, where several people talk.</summary>
    public static string AnswerTo(long message) => string.Create(CultureInfo.InvariantCulture, $"{Answer}{message}");

    /// <summary>The poll that the reply closes.</summary>
    public static string AfterPoll(long message) => string.Create(CultureInfo.InvariantCulture, $"{Poll}{message}");

    /// <summary>The poll to be closed; null when none is.</summary>
    internal static long? Closes(string origin) => Of(origin, Poll);

    /// <summary>The message to be replaced; null when none is.</summary>
    internal static long? Edits(string origin) => Of(origin, Edit);

    /// <summary>The message to be answered; null when none is.</summary>
    internal static long? Answers(string origin) => Of(origin, Answer);

    private static long? Of(string origin, char kind) =>
        origin.Length > 1 && origin[0] == kind && long.TryParse(origin.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var message) ? message : null;
}
