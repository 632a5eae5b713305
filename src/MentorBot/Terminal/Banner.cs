using System.Globalization;
using MentorBot.Core.Answers;
using MentorBot.Platforms;

namespace MentorBot.Terminal;

/// <summary>The first line: what is here, which platforms are on, and which setting turns on the others.</summary>
internal static class Banner
{
    private const string Divider = " · ";

    /// <summary>The line.</summary>
    public static Line Of(Edition edition, IReadOnlyList<PlatformState> platforms)
    {
        var articles = edition.Library.Articles;
        var here = edition.Phrases.Label(
            TerminalPhrases.Banner,
            ("articles", articles.Count.ToString(CultureInfo.InvariantCulture)),
            ("passages", articles.Sum(a => a.Passages.Count).ToString(CultureInfo.InvariantCulture)));
        var rest = platforms.Select(p => p.On
            ? edition.Phrases.Label(TerminalPhrases.PlatformOn, ("platform", p.Name))
            : edition.Phrases.Label(TerminalPhrases.PlatformOff, ("platform", p.Name), ("setting", p.Setting)));
        return new Line([new(string.Join(Divider, rest.Prepend(here)), Tone.Dim)]);
    }
}
