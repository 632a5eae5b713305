namespace MentorBot.Discord.Tests;

public sealed class UserAgentTests
{
    [Theory]
    [InlineData("OTAwMDAwMDAwMDAwMDAwMDAx.fake.token", "https://discord.com/users/900000000000000001,")]
    [InlineData("no-token-at-all", "https://discord.com,")]
    [InlineData("", "https://discord.com,")]
    public void UserAgent_IsOfTheFormThatDiscordAsksFor_AndNamesThePageOfTheBot(string token, string address)
    {
        var agent = UserAgent.Of(token);
        Assert.StartsWith($"DiscordBot ({address} ", agent, StringComparison.Ordinal);
        Assert.EndsWith(")", agent, StringComparison.Ordinal);
        Assert.DoesNotContain("fake", agent, StringComparison.Ordinal);
    }
}
