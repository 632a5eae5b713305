using MentorBot.Core.Pictures;
using MentorBot.Testing.Pictures;

namespace MentorBot.Pictures.Tests;

public sealed class PngPicturesTests
{
    private const int MostBytes = 300_000;

    private static readonly string Endless = string.Concat(Enumerable.Repeat("Wilhelmina 🦊 \u202E李\0\n", 300));

    public static TheoryData<string> Names => [.. Charts.Keys];

    internal static IReadOnlyDictionary<string, Chart> Charts { get; } = new Dictionary<string, Chart>
    {
        ["progress"] = SampleCharts.Progress,
        ["year"] = SampleCharts.Year,
        ["nothing"] = SampleCharts.Nothing,
        ["podium"] = SampleCharts.Podium,
        ["nobody"] = new PodiumChart("Quiz race", "", [], "Nobody scored this time."),
        ["one"] = new PodiumChart("Quiz race", "", [new(1, "aki", "75 points")], ""),
        ["tie"] = new PodiumChart("Quiz race", "", [new(1, "aki", "75 points"), new(1, "maya", "75 points"), new(3, "", "")], ""),
        ["strange ranks"] = new PodiumChart("", "", [new(0, "a", ""), new(-9, " ", ""), new(999, "\uD800", "")], ""),
        ["much podium"] = new PodiumChart(Endless, Endless, [.. Enumerable.Range(1, 500).Select(i => new PodiumPlace(i, Endless, Endless))], "and more"),
        ["much progress"] = new ProgressChart(
            Endless,
            Endless,
            [.. Enumerable.Repeat(new Headline(Endless, Endless), 9)],
            [.. Enumerable.Range(0, 200).Select(i => new SkillBar(Endless, double.NaN, i))],
            new CalendarHeat(new DateOnly(1999, 12, 31), [.. Enumerable.Range(0, 10_000).Select(i => i % 7 == 0 ? double.NaN : i % 5 - 1)]),
            SampleCharts.Words),
    };

    private static Dictionary<string, Lazy<byte[]>> Files { get; } =
        Charts.ToDictionary(c => c.Key, c => new Lazy<byte[]>(() => new PngPictures().Draw(c.Value)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Draw_AnyChart_GivesASmallFileThatPlatformsTake(string name)
    {
        var file = Files[name].Value;
        var png = new DecodedPng(file);
        Assert.Equal(1000, png.Width);
        // Telegram: width and height together 10,000 at most, ratio 20 at most.
        Assert.InRange(png.Height, 150, 3000);
        Assert.InRange(file.Length, 1, MostBytes);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Draw_TheSameChart_GivesTheSameBytes(string name) => Assert.True(new PngPictures().Draw(Charts[name]).SequenceEqual(Files[name].Value));

    [Fact]
    public void Draw_FromManyThreads_GivesTheSameBytes()
    {
        var pictures = new PngPictures();
        var files = Enumerable.Range(0, 8).AsParallel().Select(_ => pictures.Draw(SampleCharts.Nothing)).ToList();
        Assert.All(files, f => Assert.True(f.SequenceEqual(files[0])));
    }

    // The look as it was approved by eye. When it changes on purpose, look at what the benchmark verb `pictures FOLDER` leaves, then take the new hashes.
    [Theory]
    [InlineData("progress", "dde53562e0a72554d70d890c97ba9c0b6ed3c03bf28eceae595335aa8afe6562")]
    [InlineData("podium", "929cf11bc46b7aebe378679cc2159214167de5e0c36be7d46755e4d1353881a9")]
    public void Draw_SampleCharts_LookAsTheyDid(string name, string hash) =>
        Assert.Equal(hash, new DecodedPng(Files[name].Value).Hash);
}
