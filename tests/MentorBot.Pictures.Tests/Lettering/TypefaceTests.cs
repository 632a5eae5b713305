using MentorBot.Pictures.Lettering;

namespace MentorBot.Pictures.Tests.Lettering;

public sealed class TypefaceTests
{
    private static readonly Glyph Missing = Typeface.Of($"{Signs.Replacement}");

    public static TheoryData<int, int> Written => new() { { 0x21, 0x7E }, { 0xC0, 0xFF }, { '0', '9' } };

    [Theory]
    [MemberData(nameof(Written))]
    public void Of_AsciiAndLatin_EachHasItsOwnDrawing(int first, int last)
    {
        var drawings = new HashSet<string>();
        for (var c = (char)first; c <= last; c++)
        {
            var glyph = Typeface.Of($"{c}");
            Assert.NotSame(Missing, glyph);
            Assert.True(drawings.Add(string.Join(' ', glyph.Strokes)), $"{c} looks like another.");
        }
    }

    [Theory]
    [InlineData("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ")]
    [InlineData("čďěňřšťůžČĎĚŇŘŠŤŮŽ")]
    [InlineData("ğışİĞŞőűŐŰăâîșțĂÂÎȘȚ")]
    [InlineData("½·…–—‘’“”€£×°≤≥→✓")]
    public void Of_WhatNamesAndWordsUse_HasADrawing(string letters) => Assert.All(letters, l => Assert.NotSame(Missing, Typeface.Of($"{l}")));

    [Theory]
    [InlineData("é", "e\u0301")]
    [InlineData("Å", "A\u030A")]
    [InlineData("ï", "i\u0308")]
    [InlineData("ç", "c\u0327")]
    public void Of_LetterWithItsMarkApart_IsDrawnTheSame(string whole, string apart) =>
        Assert.Equal(Typeface.Of(whole).Strokes, Typeface.Of(apart).Strokes);

    [Theory]
    [InlineData("李")]
    [InlineData("🦊")]
    [InlineData("👩🏽‍💻")]
    [InlineData("\uD800")]
    public void Of_WhatHasNoDrawing_IsSeenToBeMissing(string element) => Assert.Same(Missing, Typeface.Of(element));

    [Theory]
    [InlineData("\u00A0", 27)]
    [InlineData("\n", 27)]
    [InlineData("\u202E", 0)]
    [InlineData("\u0007", 0)]
    public void Of_WhatIsNotSeen_HasNoStrokes(string element, double advance)
    {
        Assert.Empty(Typeface.Of(element).Strokes);
        Assert.Equal(advance, Typeface.Of(element).Advance);
    }

    [Fact]
    public void Of_EveryLetter_StaysNearItsPlace()
    {
        for (var c = '!'; c <= '\u017F'; c++)
        {
            var glyph = Typeface.Of($"{c}");
            if (glyph.Strokes.Count > 0)
            {
                Assert.True(glyph.Left >= 0 && glyph.Right <= glyph.Advance + 4 && glyph.Bottom >= -24 && glyph.Top <= 98, $"{c} leaves its place.");
            }
        }
    }
}
