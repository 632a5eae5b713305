using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace MentorBot.Pictures.Lettering;

/// <summary>The drawing of every character that people may write.</summary>
internal static class Typeface
{
    private static readonly FrozenDictionary<char, Glyph> Marks = Accents.Marks.Select(GlyphReader.Read).ToFrozenDictionary(g => g.Character, g => g.Glyph);

    private static readonly FrozenDictionary<char, Glyph> Glyphs = Read();

    /// <summary>The drawing of what readers take for one character; the replacement where there is none.</summary>
    /// <param name="element">A text element: a letter with its combining marks, or an emoji of several code points.</param>
    public static Glyph Of(string element)
    {
        if (Glyphs.TryGetValue(element[0], out var glyph))
        {
            return element.Skip(1).Where(Marks.ContainsKey).Aggregate(Bare(element, glyph), (letter, mark) => letter.With(Marks[mark]));
        }

        return Rune.GetUnicodeCategory(element.EnumerateRunes().First()) switch
        {
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => Glyph.Space,
            UnicodeCategory.Control when char.IsWhiteSpace(element[0]) => Glyph.Space,
            UnicodeCategory.Control or UnicodeCategory.Format => Glyph.Nothing,
            _ => Glyphs[Signs.Replacement],
        };
    }

    /// <summary>A small i or j loses its dot below a mark.</summary>
    private static Glyph Bare(string element, Glyph glyph) => element switch
    {
        ['i', >= '\u0300' and < '\u0316', ..] => Glyphs['ı'],
        ['j', >= '\u0300' and < '\u0316', ..] => Glyphs['ȷ'],
        _ => glyph,
    };

    private static FrozenDictionary<char, Glyph> Read()
    {
        string[] tables = [Letters.Capitals, Letters.Small, Signs.Figures, Signs.Marks, Signs.Missing];
        var glyphs = tables.SelectMany(t => t.Split('\n')).Select(GlyphReader.Read).ToDictionary(g => g.Character, g => g.Glyph);
        foreach (var (mark, letters) in Accents.Composed)
        {
            foreach (var pair in letters.Chunk(2))
            {
                glyphs.Add(pair[0], glyphs[pair[1]].With(Marks[mark]));
            }
        }

        return glyphs.ToFrozenDictionary();
    }
}
