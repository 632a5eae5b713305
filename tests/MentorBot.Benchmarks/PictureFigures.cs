using System.Diagnostics;
using MentorBot.Core.Pictures;
using MentorBot.Pictures;
using MentorBot.Testing.Pictures;

namespace MentorBot.Benchmarks;

/// <summary>Time and size of pictures. Method: each drawn eleven times to warm up, then forty times, one at a time, on one thread.</summary>
internal static class PictureFigures
{
    /// <summary>Measures, and leaves the pictures in a folder to look at when one is named.</summary>
    public static void Run(string? folder)
    {
        Show("progress", SampleCharts.Progress, folder);
        Show("year", SampleCharts.Year, folder);
        Show("nothing", SampleCharts.Nothing, folder);
        Show("podium", SampleCharts.Podium, folder);
    }

    private static void Show(string name, Chart chart, string? folder)
    {
        var pictures = new PngPictures();
        var first = Time(pictures, chart).Milliseconds;
        var times = Enumerable.Range(0, 50).Select(_ => Time(pictures, chart).Milliseconds).Skip(10).Order().ToArray();
        var png = Time(pictures, chart).Png;
        Console.WriteLine($"{name,-9} {png.Length / 1024.0,6:0.0} kB, first {first,4:0} ms, then fastest {times[0],5:0.0} ms, p50 {times[20],5:0.0} ms, slowest {times[^1],5:0.0} ms");
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, $"{name}.png"), png);
        }
    }

    private static (double Milliseconds, byte[] Png) Time(PngPictures pictures, Chart chart)
    {
        var started = Stopwatch.GetTimestamp();
        var png = pictures.Draw(chart);
        return (Stopwatch.GetElapsedTime(started).TotalMilliseconds, png);
    }
}
