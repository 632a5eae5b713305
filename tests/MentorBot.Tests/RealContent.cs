using MentorBot.Composition;
using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;
using MentorBot.Editions;

namespace MentorBot.Tests;

/// <summary>The content of this checkout, read once for all tests.</summary>
internal static class RealContent
{
    private static readonly Lazy<Edition> Read = new(() =>
    {
        var reading = EditionReader.Read(Repository.Prompts);
        return EditionReader.Index(reading) ?? throw new InvalidOperationException(string.Join('\n', reading.Faults));
    });

    public static Edition Edition => Read.Value;

    public static Mentor Mentor() => BareMentor.Of();
}
