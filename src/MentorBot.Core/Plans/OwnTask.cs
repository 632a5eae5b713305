using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorBot.Core.Plans;

/// <summary>Reads a task of a person's own: words, and hours at their end.</summary>
internal static partial class OwnTask
{
    /// <summary>Hours when none are named.</summary>
    private const decimal Usual = 1;

    /// <summary>The title and the hours, 0.5 to 4 in half hours: <c>read the CLIP paper 2h</c>.</summary>
    public static (string Title, decimal Hours) Read(string words)
    {
        var trimmed = words.Trim();
        if (HoursAtTheEnd().Match(trimmed) is not { Success: true } match)
        {
            return (trimmed, Usual);
        }

        var number = decimal.Parse(match.Groups["number"].Value.Replace(',', '.'), CultureInfo.InvariantCulture);
        var hours = match.Groups["minutes"].Success ? number / 60 : number;
        return (trimmed[..match.Index].TrimEnd(' ', ',', '('), Math.Clamp(Math.Round(hours * 2, MidpointRounding.AwayFromZero) / 2, 0.5m, 4));
    }

    [GeneratedRegex(@"[\s(](?<number>\d{1,3}([.,]\d)?)\s?(h|hours?|hrs?|(?<minutes>min|minutes))\)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex HoursAtTheEnd();
}
