using MentorBot.Composition;

namespace MentorBot.Tests.Composition;

public sealed class AdapterTests
{
    private static readonly Adapter<string>[] Here = [new("builtin", _ => "ours")];

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Auto")]
    [InlineData("BuiltIn")]
    public void Name_OfWhatIsHere_IsNoFault(string? name)
    {
        Assert.Null(Adapters.Fault("Discord:Transport", name, Here, "Discord.Net"));
        Assert.Same(Here[0], Adapters.Find(Here, name));
    }

    [Fact]
    public void Name_OfWhatThisBuildLacks_SaysHowToGetIt() =>
        Assert.Contains("-p:MentorAdapters=packages", Adapters.Fault("Discord:Transport", "discord.net", Here, "Discord.Net"), StringComparison.Ordinal);

    [Fact]
    public void Name_ThatNobodyKnows_SaysWhichThereAre() =>
        Assert.Equal("Discord:Transport is \"carrier pigeon\"; it may be auto, builtin.", Adapters.Fault("Discord:Transport", "carrier pigeon", Here, "Discord.Net"));
}
