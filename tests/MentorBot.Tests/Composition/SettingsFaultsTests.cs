using MentorBot.Composition;
using MentorBot.Editions;
using Microsoft.Extensions.Configuration;

namespace MentorBot.Tests.Composition;

public sealed class SettingsFaultsTests
{
    [Fact]
    public void AllViolations_AreToldAtOnceByTheNamesPeopleWrite()
    {
        var faults = Faults(
            ("Content:Path", "/no/such/folder"), ("Discord:Token", "\"quoted-secret\""), ("Telegram:Token", "123: secret"));
        Assert.Equal(3, faults.Count);
        Assert.Contains(faults, f => f.StartsWith("Content:Path is \"/no/such/folder\"", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("Discord:Token ", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("Telegram:Token ", StringComparison.Ordinal));
        Assert.All(faults, f => Assert.Contains("it may be", f, StringComparison.Ordinal));
        Assert.All(faults, f => Assert.DoesNotContain("secret\"", f, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Telegram:Mode", "push", "Telegram:Mode is \"push\"; it may be polling or webhook.")]
    [InlineData("Telegram:Mode", "webhook", "Telegram:WebhookUrl is empty")]
    [InlineData("Telegram:WebhookUrl", "http://mentor.example/x", "Telegram:WebhookUrl is \"http://mentor.example/x\"")]
    [InlineData("Telegram:WebhookListen", "8080", "Telegram:WebhookListen is \"8080\"")]
    public void Webhook_ThatCannotBe_IsTold(string name, string value, string fault) =>
        Assert.StartsWith(fault, Assert.Single(Faults((name, value))), StringComparison.Ordinal);

    [Fact]
    public void Nothing_Set_IsRight() => Assert.Empty(Faults());

    [Fact]
    public void RightValues_AreRight() => Assert.Empty(Faults(("Content:Path", Repository.Prompts), ("Telegram:Token", "123:abc"), ("Logging:LogLevel:Default", "debug")));

    private static IReadOnlyList<string> Faults(params (string Name, string Value)[] settings)
    {
        var builder = MentorHost.CreateBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value)));
        builder.Services.AddContent(new ContentPlace(Repository.Prompts));
        using var host = builder.Build();
        return SettingsFaults.Of(host.Services, builder.Configuration);
    }
}
