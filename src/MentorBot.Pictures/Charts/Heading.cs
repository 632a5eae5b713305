using MentorBot.Core.Pictures;
using MentorBot.Pictures.Lettering;
using MentorBot.Pictures.Raster;

namespace MentorBot.Pictures.Charts;

/// <summary>The title, and the line below it when there is one.</summary>
internal sealed record Heading(Chart Chart) : Section
{
    private const double Title = 22, Subtitle = 26;

    public override double Height => Chart.Subtitle.Length == 0 ? Title : Title + Subtitle;

    public override void Draw(Sheet sheet, Box box)
    {
        sheet.Pen.Write(Pen.Fit(Chart.Title, Look.Title, box.Width), box.Left, box.Top + 20, Look.Title, Look.Text);
        sheet.Pen.Write(Pen.Fit(Chart.Subtitle, Look.Body, box.Width), box.Left, box.Top + Title + 22, Look.Body, Look.Quiet);
    }
}
