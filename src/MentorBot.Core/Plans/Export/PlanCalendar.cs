using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace MentorBot.Core.Plans.Export;

/// <summary>A plan as a calendar to import (RFC 5545): an event for each task that is still to do.</summary>
/// <remarks>
/// Times are UTC: each event is one instant and does not recur, so that no <c>VTIMEZONE</c> is needed, which clients read differently; the
/// person's zone stands in <c>X-WR-TIMEZONE</c>. UIDs stay through re-planning, so that a second import moves events and doubles none.
/// </remarks>
public static class PlanCalendar
{
    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    private static readonly ZoneLocalMappingResolver Local =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>Writes the calendar.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="curriculum">What to do for each task.</param>
    /// <param name="profile">When the person begins on a day of study.</param>
    /// <param name="zone">The zone that they live in.</param>
    /// <param name="person">What makes UIDs theirs: letters and digits, always the same.</param>
    /// <param name="name">The name of the calendar.</param>
    /// <param name="title">The title of a task.</param>
    /// <param name="now">When it is written.</param>
    public static string Write(Plan plan, Curriculum curriculum, Profile profile, DateTimeZone zone, string person, string name, Func<PlanTask, string> title, Instant now)
    {
        var calendar = new CalendarLines();
        calendar.Add("BEGIN", "VCALENDAR");
        calendar.Add("VERSION", "2.0");
        calendar.Add("PRODID", "-//MentorBot//Plan//EN");
        calendar.Add("CALSCALE", "GREGORIAN");
        calendar.AddText("X-WR-CALNAME", name);
        calendar.AddText("X-WR-TIMEZONE", zone.Id);
        foreach (var day in plan.Tasks.Where(t => t.IsOpen).GroupBy(t => t.Day))
        {
            var start = zone.ResolveLocal(day.Key + Begin(profile, day.Key), Local).ToInstant();
            foreach (var task in day)
            {
                var end = start + Duration.FromMinutes((long)(task.Hours * 60));
                calendar.Add("BEGIN", "VEVENT");
                calendar.AddText("UID", $"{task.Id}-{person}@mentorbot");
                calendar.Add("DTSTAMP", Utc.Format(now));
                calendar.Add("DTSTART", Utc.Format(start));
                calendar.Add("DTEND", Utc.Format(end));
                calendar.AddText("SUMMARY", title(task));
                if (curriculum.Find(task.ExerciseId) is { } exercise)
                {
                    calendar.AddText("DESCRIPTION", $"{exercise.Do}\n{exercise.Done}");
                }

                calendar.Add("END", "VEVENT");
                start = end;
            }
        }

        calendar.Add("END", "VCALENDAR");
        return calendar.ToString();
    }

    /// <summary>When study begins on a day; on a day that is none of study, as on the first one of the week.</summary>
    private static LocalTime Begin(Profile profile, LocalDate day) =>
        (profile.Days.FirstOrDefault(d => d.Day == day.DayOfWeek) ?? profile.Days[0]).At;
}
