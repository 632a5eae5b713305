using MentorBot.Core.Dialogue;
using MentorBot.Core.Phrases;

namespace MentorBot.Core.Learners.Linking;

/// <summary>Accounts in words.</summary>
internal static class AccountText
{
    /// <summary>An account as its person knows it: the platform's name, with the account's id where they have several there.</summary>
    public static string Name(AccountId account, IEnumerable<AccountId> among, Phrasebook phrases)
    {
        var platform = phrases.Label($"link.platforms.{account.Platform}");
        return among.Any(a => a != account && a.Platform == account.Platform) ? $"{platform} {account.Id}" : platform;
    }
}
