using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorBot.Core.Quizzes;

/// <summary>Reads a typed number: with or without its unit, with a point or a comma, by thousands, as a power of ten or as a fraction.</summary>
internal static partial class TypedNumber
{
    private const int Longest = 40;

    /// <summary>The number of a text; null when it is none.</summary>
    public static decimal? Read(string text, string unit)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        var bare = text.Trim().TrimStart('~', '=', '≈', ' ').TrimEnd('.', '!', ' ').Replace('−', '-');
        if (unit.Length > 0 && bare.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
        {
            bare = bare[..^unit.Length].TrimEnd();
        }

        var halves = bare.Split('/');
        return halves.Length switch
        {
            1 => One(bare),
            2 when One(halves[0].Trim()) is { } above && One(halves[1].Trim()) is { } below && below != 0 => above / below,
            _ => null,
        };
    }

    private static decimal? One(string text)
    {
        var point = Thousands().IsMatch(text) ? text.Replace(",", "", StringComparison.Ordinal) : text.Replace(',', '.');
        return decimal.TryParse(point, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    [GeneratedRegex(@"^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Thousands();
}
