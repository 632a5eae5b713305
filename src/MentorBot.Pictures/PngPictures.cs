using MentorBot.Core.Pictures;
using MentorBot.Core.Ports;
using MentorBot.Pictures.Charts;
using MentorBot.Pictures.Raster;

namespace MentorBot.Pictures;

/// <summary>Draws charts as cards of 1,000 pixels' width, with nothing but the language's own library.</summary>
public sealed class PngPictures : IPictures
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">A kind of chart that has no picture.</exception>
    public byte[] Draw(Chart chart) => PngFile.Write(Card.Draw([new Heading(chart), .. Sections(chart)]));

    private static IEnumerable<Section> Sections(Chart chart) => chart switch
    {
        ProgressChart progress => Sections(progress),
        PodiumChart podium => Sections(podium),
        _ => throw new ArgumentOutOfRangeException(nameof(chart), chart, "There is no picture of this kind of chart."),
    };

    private static IEnumerable<Section> Sections(ProgressChart chart)
    {
        if (chart.Headlines.Count > 0)
        {
            yield return new Headlines([.. chart.Headlines.Take(ProgressChart.MostHeadlines)]);
        }

        yield return chart.Skills.Count > 0
            ? new Bars([.. chart.Skills.Take(ProgressChart.MostSkills)], chart.Words)
            : new Note(chart.Words.NoSkills);
        var calendar = chart.Calendar.Recent;
        yield return calendar.Hours.Any(h => CalendarHeat.Shade(h) > 0)
            ? new HeatMap(calendar, chart.Words)
            : new Note(chart.Words.NoDays);
    }

    private static IEnumerable<Section> Sections(PodiumChart chart)
    {
        var places = chart.Places.Take(PodiumChart.MostPlaces).ToList();
        if (places.Count > 0)
        {
            yield return new Steps(places);
        }

        if (places.Count > 3)
        {
            yield return new Rows([.. places.Skip(3)]);
        }

        if (chart.Note.Length > 0)
        {
            yield return places.Count == 0 ? new Note(chart.Note) : new Footer(chart.Note);
        }
    }
}
