namespace MentorBot.Discord.Commands;

/// <summary>How near what is typed comes to a name; 0 is nearest.</summary>
internal static class Nearness
{
    /// <summary>Not near at all.</summary>
    public const int Foreign = 4;

    /// <summary>The nearness to the nearest of some names.</summary>
    public static int Of(string typed, IEnumerable<string> names) => typed.Length == 0 ? 0 : names.Min(n => Of(typed, n));

    private static int Of(string typed, string name)
    {
        if (name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        if (name.Split(' ', '-').Any(w => w.StartsWith(typed, StringComparison.OrdinalIgnoreCase)))
        {
            return 1;
        }

        return name.Contains(typed, StringComparison.OrdinalIgnoreCase) ? 2 : IsSpelledIn(typed, name) ? 3 : Foreign;
    }

    /// <summary>Whether the letters of what is typed come in a name in that order, from its first letter on: one left out or two does no harm.</summary>
    private static bool IsSpelledIn(string typed, string name)
    {
        var at = 0;
        foreach (var letter in typed)
        {
            var found = name.IndexOf(letter.ToString(), at, StringComparison.OrdinalIgnoreCase);
            if (found < 0 || (at == 0 && found > 0))
            {
                return false;
            }

            at = found + 1;
        }

        return typed.Length >= 3;
    }
}
