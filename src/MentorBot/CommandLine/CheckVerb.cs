using MentorBot.Content;
using MentorBot.Editions;

namespace MentorBot.CommandLine;

/// <summary><c>check</c>: every fault of the content at once.</summary>
internal static class CheckVerb
{
    public static async Task<int> RunAsync(string? contentPath, TextWriter output)
    {
        var place = StartUp.Place(StartUp.Settings(contentPath));
        var reading = EditionReader.Read(place.Path);
        IReadOnlyList<ContentFault> faults = [.. reading.Faults, .. ContentReader.Strays(place.Path)];
        foreach (var fault in faults)
        {
            await output.WriteLineAsync(fault.ToString());
        }

        var articles = reading.Library?.Articles ?? [];
        await output.WriteLineAsync(faults.Count switch
        {
            0 => $"{articles.Count} articles, {articles.Sum(a => a.Passages.Count)} passages: no fault",
            1 => "1 fault",
            var count => $"{count} faults",
        });
        return faults.Count == 0 ? 0 : StartUp.Refused;
    }
}
