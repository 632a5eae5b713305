namespace MentorBot.Telegram.Sending;

/// <summary>The rates that Telegram asks senders to keep, set a little below, so that bursts stay within them too. Source: Bots FAQ.</summary>
internal static class SendRates
{
    /// <summary>30 a second to all: at most 2 + 28 in any second.</summary>
    public static readonly BucketSize All = new(2, TimeSpan.FromSeconds(1) / 28);

    /// <summary>1 a second to one chat; "short bursts pass", and an answer may be three messages long.</summary>
    public static readonly BucketSize Chat = new(3, TimeSpan.FromSeconds(1));

    /// <summary>20 a minute to one group: at most 5 + 15 in any minute.</summary>
    public static readonly BucketSize Group = new(5, TimeSpan.FromSeconds(4));
}
