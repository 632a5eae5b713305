using MentorBot.Tests.Wires;

namespace MentorBot.LongTests.Wires;

/// <summary>Every transcript of the terminal, over both wires.</summary>
public sealed class AllTranscriptsTests
{
    public static TheoryData<string> Files => [.. WireTranscript.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Transcript_ComesTrue_OnTelegram(string file) => await WireTranscript.PlayAsync(file, await TelegramWirePerson.StartAsync());

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Transcript_ComesTrue_OnDiscord(string file) => await WireTranscript.PlayAsync(file, await DiscordWirePerson.StartAsync());
}
