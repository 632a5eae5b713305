using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace MentorBot.Core.Learners.Readers;

/// <summary>A time of day as people write it: "19:30", "7pm", "noon", "evenings".</summary>
/// <remarks>An hour from 6 to 9 without more may be before or after noon; from 1 to 5 it is after: nobody studies at three in the night.</remarks>
internal static partial class ClockTime
{
    /// <summary>A pattern of one time; its end of a range ("10-12") is passed over.</summary>
    public const string Pattern =
        @"(?:at |from |around |about |@ ?)?(?<hour>\d{1,2})(?:[:.h](?<minute>\d\d))?(?: ?(?<half>am|pm|a\.m\.?|p\.m\.?))?(?: ?(?:h|hrs?|oclock|uhr)\b)?(?: ?(?:-|to|until|till) ?(?<tohour>\d{1,2})(?:[:.h]\d\d)?(?: ?(?<tohalf>am|pm|a\.m\.?|p\.m\.?))?h?)?(?: (?:in the )?(?<part>morning|afternoon|evening|night)s?)?(?![\d/])";

    /// <summary>A pattern of a part of the day, perhaps with the hour: "evenings at 8".</summary>
    public const string PartPattern =
        @"(?:in the |at )?\b(?<part>before work|after work|after school|after dinner|after lunch|early morning|morning|noon|midday|lunch ?time|lunch|afternoon|evening|night|midnight)s?\b(?: (?:at |around |from )?(?<parthour>\d{1,2})(?:[:.h](?<partminute>\d\d))?(?: ?(?:am|pm))?(?: ?- ?\d{1,2}(?:[:.]\d\d)?)?(?![\d/]))?";

    /// <summary>The times that a match of either pattern may mean, likeliest first; none when there is no such time.</summary>
    public static IReadOnlyList<LocalTime> Of(Match m)
    {
        var part = m.Groups["part"].Value;
        if (!m.Groups["hour"].Success && !m.Groups["parthour"].Success)
        {
            return [Usual(part)];
        }

        var written = m.Groups["hour"].Success ? m.Groups["hour"] : m.Groups["parthour"];
        var hour = int.Parse(written.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var minutes = m.Groups["minute"].Success ? m.Groups["minute"] : m.Groups["partminute"];
        var minute = minutes.Success ? int.Parse(minutes.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        if (hour > 24 || minute > 59)
        {
            return [];
        }

        return [.. Hours(hour, written.Length == 2 && minutes.Success, Half(m, part)).Select(h => new LocalTime(h, minute))];
    }

    /// <summary>"a" before noon, "p" after, empty when it is not said.</summary>
    private static string Half(Match m, string part) => part switch
    {
        "morning" or "early morning" or "before work" => "a",
        "afternoon" or "evening" or "night" or "after work" or "after dinner" or "after school" or "after lunch" => "p",
        _ when m.Groups["half"].Success => m.Groups["half"].Value[..1],
        // "6-8 pm" is from 6 pm, "10-1 pm" from 10 am.
        _ when m.Groups["tohalf"].Success && Number(m.Groups["hour"]) < Number(m.Groups["tohour"]) => m.Groups["tohalf"].Value[..1],
        _ => "",
    };

    private static IReadOnlyList<int> Hours(int hour, bool exact, string half) => (hour, half) switch
    {
        (24, _) => [0],
        ( > 12, _) or (0, _) => [hour],
        (12, "a") => [0],
        (12, _) => [12],
        (_, "a") => [hour],
        (_, "p") => [hour + 12],
        ( >= 10, _) => [hour],
        _ when exact => [hour],
        ( <= 5, _) => [hour + 12],
        _ => [hour, hour + 12],
    };

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static LocalTime Usual(string part) => part switch
    {
        "before work" or "early morning" => new LocalTime(7, 0),
        "morning" => new LocalTime(8, 0),
        "noon" or "midday" => LocalTime.Noon,
        "after lunch" => new LocalTime(13, 30),
        "afternoon" or "after school" => new LocalTime(15, 0),
        "after work" => new LocalTime(18, 30),
        "evening" => new LocalTime(19, 0),
        "after dinner" => new LocalTime(20, 0),
        "night" => new LocalTime(21, 0),
        "midnight" => LocalTime.Midnight,
        _ => new LocalTime(12, 30),
    };
}
