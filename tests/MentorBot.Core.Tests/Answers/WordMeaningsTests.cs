using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Tests.Answers;

public sealed class WordMeaningsTests
{
    [Fact]
    public void Read_WhatWasWritten_HasTheSameDirections()
    {
        var pay = Axis(3);
        var money = Axis(7);
        var meanings = WordMeanings.Read(WordMeanings.Write([new("pay", pay), new("money", money)]))!;
        Assert.Equal(127, meanings.Of("pay")[3]);
        Assert.Equal(127, meanings.Of("money")[7]);
        Assert.Equal(0, meanings.Of("money")[3]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(40)]
    public void Read_DamagedFile_IsNull(int length) => Assert.Null(WordMeanings.Read(WordMeanings.Write([new("pay", Axis(3))]).AsMemory(0, length)));

    [Fact]
    public void Of_UnknownWord_IsLikeItselfAlone()
    {
        var own = WordMeanings.Empty.Of("broadcasting").ToArray();
        Assert.Equal(own, WordMeanings.Empty.Of("broadcasting").ToArray());
        Assert.InRange(Cosine(own, WordMeanings.Empty.Of("vectorising").ToArray()), -0.4, 0.4);
    }

    [Fact]
    public void Score_WordThatNoPhrasingHas_FindsTheOwnerWhoseWordsPointTheSameWay()
    {
        string[] stems = ["salary", "wage", "vacation"];
        var meanings = WordMeanings.Read(WordMeanings.Write([new("salary", Axis(1)), new("wage", Axis(1)), new("vacation", Axis(2))]))!;
        var index = new MeaningIndex(new PhrasingIndex([new Phrasings([2], [1]), new Phrasings([0], [1])], stems.Length), meanings, stems);
        using var asked = index.Ask([new Token(1, 1, "wage", 1, false)]);
        var cosines = new float[2];
        asked.Score(cosines);
        Assert.Equal(0, cosines[0], 0.01);
        Assert.Equal(1, cosines[1], 0.01);
        Assert.Equal(1, asked.Nearest(1), 0.01);
    }

    [Fact]
    public void Score_WordThatNobodyWrote_MakesAllLessNear()
    {
        string[] stems = ["salary"];
        var index = new MeaningIndex(new PhrasingIndex([new Phrasings([0], [1])], stems.Length), WordMeanings.Empty, stems);
        using var asked = index.Ask([new Token(0, 0, "salary", 1, false), new Token(-1, -1, "qwzx", 1, false)]);
        var cosines = new float[1];
        asked.Score(cosines);
        Assert.InRange(cosines[0], 0.3, 0.9);
    }

    private static float[] Axis(int number)
    {
        var axis = new float[WordMeanings.Dimensions];
        axis[number] = 1;
        return axis;
    }

    private static double Cosine(sbyte[] a, sbyte[] b) =>
        a.Zip(b, (x, y) => (double)x * y).Sum() / Math.Sqrt(a.Sum(x => (double)x * x) * b.Sum(x => (double)x * x));
}
