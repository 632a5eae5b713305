namespace MentorBot.Telegram.Api;

/// <summary><c>sendPoll</c>: a question to a group; answers come with the name of who gave them.</summary>
/// <param name="ChatId">The chat.</param>
/// <param name="Question">1 to 300 characters.</param>
/// <param name="Options">1 to 12.</param>
public sealed record SendPoll(long ChatId, string Question, IReadOnlyList<InputPollOption> Options) : TelegramSend<TelegramSent>("sendPoll", ChatId)
{
    /// <summary>The forum topic; none in other chats.</summary>
    public long? MessageThreadId { get; init; }

    /// <summary>Telegram tells of answers only in polls that are not anonymous.</summary>
    public bool IsAnonymous => false;

    /// <summary><c>quiz</c> or <c>regular</c>.</summary>
    public string Type => CorrectOptionIds is null ? "regular" : "quiz";

    /// <summary>The right options, increasing, from 0; null when there is no right one.</summary>
    public IReadOnlyList<int>? CorrectOptionIds { get; init; }

    /// <summary>What those who were wrong read: up to 200 characters and two line breaks.</summary>
    public string? Explanation { get; init; }

    /// <summary>After how many seconds it closes, 5 to 2,628,000; null when it stays open.</summary>
    public int? OpenPeriod { get; init; }

    /// <summary>Whether nobody sees how others voted before it closes.</summary>
    public bool? HideResultsUntilCloses { get; init; }

    /// <summary>The buttons below it.</summary>
    public InlineKeyboard? ReplyMarkup { get; init; }
}

/// <summary>An option of a poll, 1 to 100 characters.</summary>
public sealed record InputPollOption(string Text);

/// <summary><c>stopPoll</c>: closes a poll.</summary>
public sealed record StopPoll(long ChatId, long MessageId) : TelegramSend<TelegramPoll>("stopPoll", ChatId);

/// <summary>A poll.</summary>
/// <param name="Id">Its id, which answers refer to: they name no chat.</param>
public sealed record TelegramPoll(string Id);
