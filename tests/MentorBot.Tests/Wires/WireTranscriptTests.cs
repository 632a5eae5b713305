namespace MentorBot.Tests.Wires;

/// <summary>Some transcripts over both wires; the long tests play all of them.</summary>
public sealed class WireTranscriptTests
{
    [Theory]
    [InlineData("buttons.txt")]
    [InlineData("commands.txt")]
    [InlineData("follow-up.txt")]
    [InlineData("interview.txt")]
    [InlineData("reminders.txt")]
    public async Task Transcript_ComesTrue(string file)
    {
        await WireTranscript.PlayAsync(file, await TelegramWirePerson.StartAsync());
        await WireTranscript.PlayAsync(file, await DiscordWirePerson.StartAsync());
    }
}
