using MentorBot.Core.Pictures;
using MentorBot.Pictures.Lettering;
using MentorBot.Pictures.Raster;

namespace MentorBot.Pictures.Charts;

/// <summary>The hours of each day: weeks as columns, Monday above, the more the brighter. Days without a value, such as those to come, are faint.</summary>
internal sealed record HeatMap(CalendarHeat Calendar, ChartWords Words) : Section
{
    private const double Title = 34, Months = 20, Names = 38, Legend = 34, LowestDay = 11;

    private const int FewestWeeks = 15;

    private readonly int weeks = Math.Max(FewestWeeks, Calendar.Weeks);

    public override double Height => Title + Months + (7 * DayHeight) + Legend;

    /// <summary>From one week to the next, points; whole pixels, so that all days are alike.</summary>
    private double DayWidth => Math.Floor((Card.Room - Names) / weeks * Canvas.Scale) / Canvas.Scale;

    /// <summary>From one day to the next.</summary>
    private double DayHeight => Math.Max(LowestDay, DayWidth);

    private double Space => DayWidth < 12 ? 1 : 3;

    /// <summary>Where a day is drawn.</summary>
    /// <param name="box">The section's place.</param>
    /// <param name="day">Days since the first Monday.</param>
    public Box Day(Box box, int day) => new(
        box.Left + Names + (day / 7 * DayWidth), box.Top + Title + Months + (day % 7 * DayHeight), DayWidth - Space, DayHeight - Space);

    public override void Draw(Sheet sheet, Box box)
    {
        sheet.Pen.Write(Words.Calendar, box.Left, box.Top + 14, Look.Section, Look.Text);
        WriteMonths(sheet, box);
        WriteWeekdays(sheet, box);
        var before = CalendarHeat.Weekday(Calendar.First);
        for (var day = 0; day < weeks * 7; day++)
        {
            var known = day >= before && day - before < Calendar.Hours.Count;
            sheet.Canvas.Fill(Day(box, day), DayWidth / 5, known ? Look.Shades[CalendarHeat.Shade(Calendar.Hours[day - before])] : Look.Faint);
        }

        WriteLegend(sheet, box.Left, box.Bottom - 2);
    }

    /// <summary>Over the week of each month's first day, and over the first week; every second month where all have no room.</summary>
    private void WriteMonths(Sheet sheet, Box box)
    {
        const double WeeksOfMonth = 365.25 / 12 / 7;
        var widest = Words.Months.Max(m => Pen.Width(m, Look.Small)) + Look.Small.Size / 2;
        var each = (int)Math.Ceiling(widest / (WeeksOfMonth * DayWidth));
        for (var week = 0; week < weeks; week++)
        {
            var sunday = Calendar.FirstMonday.AddDays((7 * week) + 6);
            var place = Day(box, 7 * week);
            var first = week == 0 && sunday.AddDays((int)(widest / DayWidth) * 7).Month == sunday.Month;
            if ((first || sunday.Day <= 7) && (sunday.Month - 1) % each == 0 && place.Left + widest <= box.Right)
            {
                sheet.Pen.Write(Words.Months[sunday.Month - 1], place.Left, place.Top - 8, Look.Small, Look.Quiet);
            }
        }
    }

    /// <summary>All seven, or every second where all have no room.</summary>
    private void WriteWeekdays(Sheet sheet, Box box)
    {
        var each = (int)Math.Ceiling(Look.Small.Size * 1.2 / DayHeight);
        for (var day = 0; day < 7; day += each)
        {
            var place = Day(box, day);
            sheet.Pen.Write(Words.Weekdays[day], box.Left, place.Top + (place.Height / 2) + (Look.Small.Size * 0.34), Look.Small, Look.Quiet);
        }
    }

    private void WriteLegend(Sheet sheet, double left, double baseline)
    {
        foreach (var (words, ink) in Words.Shades.Zip(Look.Shades))
        {
            Key.Draw(sheet, left, baseline, ink, words);
            left += Key.Width(words);
        }
    }
}
