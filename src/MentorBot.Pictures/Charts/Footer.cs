using MentorBot.Pictures.Lettering;
using MentorBot.Pictures.Raster;

namespace MentorBot.Pictures.Charts;

/// <summary>A quiet last line.</summary>
internal sealed record Footer(string Text) : Section
{
    public override double Height => 14;

    public override void Draw(Sheet sheet, Box box) =>
        sheet.Pen.WriteAround(Pen.Fit(Text, Look.Body, box.Width), box.Middle, box.Bottom - 1, Look.Body, Look.Quiet);
}
