using MentorBot.Editions;

namespace MentorBot.CommandLine;

/// <summary><c>check</c>: every fault of the content at once.</summary>
internal static class CheckVerb
{
    public static async Task<int> RunAsync(string? contentPath, TextWriter output)
    {
        var reading = EditionReader.Read(StartUp.Place(StartUp.Settings(contentPath)).Path);
        foreach (var fault in reading.Faults)
        {
            await output.WriteLineAsync(fault.ToString());
        }

        var articles = reading.Library?.Articles ?? [];
        await output.WriteLineAsync(reading.Faults.Count switch
        {
            0 => $"{articles.Count} articles, {articles.Sum(a => a.Passages.Count)} passages: no fault",
            1 => "1 fault",
            var count => $"{count} faults",
        });
        return reading.Faults.Count == 0 ? 0 : StartUp.Refused;
    }
}
