using System.Text;
using MentorBot.Core.Plans;
using MentorBot.Core.Plans.Export;
using NodaTime;
using static MentorBot.Core.Tests.Plans.PlansWorld;

namespace MentorBot.Core.Tests.Plans;

/// <summary>The exports, the calendar against the rules of RFC 5545.</summary>
public sealed class ExportTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 8, 5, 9);
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Fact]
    public void EveryLine_EndsWithCrLf_AndHasAtMost75Octets_AndUnfoldsToWhatWasSaid()
    {
        var title = string.Concat(Enumerable.Repeat("Überraschung 🙂 für alle, ", 12));
        var calendar = Calendar(Own(title));

        Assert.EndsWith("END:VCALENDAR\r\n", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", calendar.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("\r", calendar.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(calendar.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\uFFFD', calendar);
        Assert.Contains($"SUMMARY:{title.Replace(",", "\\,", StringComparison.Ordinal)}", Lines(calendar));
    }

    [Theory]
    [InlineData("a;b,c\\d", "SUMMARY:a\\;b\\,c\\\\d")]
    [InlineData("two\r\nlines\nmore", "SUMMARY:two\\nlines\\nmore")]
    [InlineData("BEGIN:VALARM\u0007x", "SUMMARY:BEGIN:VALARM x")]
    public void Text_IsEscaped(string title, string line) => Assert.Contains(line, Lines(Calendar(Own(title))));

    [Fact]
    public void TheCalendar_HasWhatTheRfcAsksFor()
    {
        var lines = Lines(Calendar(Fresh));

        Assert.Equal(["BEGIN:VCALENDAR", "VERSION:2.0"], lines.Take(2));
        Assert.Single(lines, l => l.StartsWith("PRODID:", StringComparison.Ordinal));
        Assert.Equal(Fresh.Tasks.Count, lines.Count(l => l == "BEGIN:VEVENT"));
        Assert.Equal(Fresh.Tasks.Count, lines.Count(l => l == "END:VEVENT"));
        Assert.Equal(Fresh.Tasks.Count, lines.Count(l => l == "DTSTAMP:20261123T080509Z"));
        Assert.Equal(Fresh.Tasks.Count, lines.Where(l => l.StartsWith("UID:", StringComparison.Ordinal)).Distinct().Count());
        Assert.Contains("X-WR-TIMEZONE:Europe/Berlin", lines);
        Assert.Contains("UID:python/basic-1-ada7@mentorbot", lines);
    }

    [Fact]
    public void Events_StandAtTheStudyTime_OneBehindTheOther()
    {
        var lines = Lines(Calendar(Fresh));

        // Tuesday 24 November 19:30 in Berlin is 18:30 UTC; two tasks of 1.5 h.
        Assert.Equal(["DTSTART:20261124T183000Z", "DTSTART:20261124T200000Z"], lines.Where(l => l.StartsWith("DTSTART:20261124", StringComparison.Ordinal)));
        Assert.Contains("DTEND:20261124T213000Z", lines);
    }

    [Fact]
    public void AnHourThatTheClockSkips_IsTheFirstAfterIt()
    {
        var person = Person with { Days = [new(IsoDayOfWeek.Sunday, new LocalTime(2, 30))] };
        var plan = Own("Early") with { Tasks = [Own("Early").Tasks[0] with { Day = new LocalDate(2027, 3, 28) }] };

        Assert.Contains("DTSTART:20270328T010000Z", Lines(PlanCalendar.Write(plan, World.Curriculum, person, Berlin, "ada7", "Plan", t => t.Title, Now)));
    }

    [Fact]
    public void Uids_StayThroughReplanning_AndDoneTasksAreNoEvents()
    {
        var done = ((Marked)PlanMarks.Done(Fresh, "python/basic-1", Monday)).Plan;
        var moved = Replan.ForNewWeek(done, World, Person, Monday.PlusWeeks(1)).Plan;

        var (before, after) = (Uids(Fresh), Uids(moved));

        Assert.Subset(before.ToHashSet(), after.ToHashSet());
        Assert.DoesNotContain("UID:python/basic-1-ada7@mentorbot", after);
    }

    [Fact]
    public void Markdown_IsAListToTickOff()
    {
        var plan = ((Marked)PlanMarks.Skip(((Marked)PlanMarks.Done(Fresh, "python/basic-1", Monday)).Plan, "python/basic-2")).Plan;

        var text = PlanMarkdown.Write(plan, World.Curriculum, new PlanWords("My plan", (week, monday) => $"Week {week}, from {monday:uuuu-MM-dd}", t => t.Title, "Done when:"));

        Assert.StartsWith(
            """
            # My plan

            ## Week 1, from 2026-11-23

            - [x] Do python/basic-1 (1.5 h, 2026-11-24)
            - [ ] ~~Do python/basic-2~~ (1.5 h, 2026-11-24)
            - [ ] Do python/basic-3 (1.5 h, 2026-11-28)\
              Sit down; do python/basic-3, all of it.\
              *Done when:* It is done.
            """.ReplaceLineEndings("\n"), text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatAPersonTyped_IsNoMarkup() => Assert.Contains(
        @"- [ ] \[x\](http://a.b) \*now\* \<b\> two (1 h", PlanMarkdown.Write(Own("[x](http://a.b) *now* <b>\ntwo"), World.Curriculum, new PlanWords("", (_, _) => "", t => t.Title, "")), StringComparison.Ordinal);

    private static Plan Own(string title) => Fresh with { Tasks = [new PlanTask { Id = "own/1", Title = title, Hours = 1, Day = Monday, Need = Need.Own }] };

    private static string Calendar(Plan plan) => PlanCalendar.Write(plan, World.Curriculum, Person, Berlin, "ada7", "My plan", t => t.Title, Now);

    private static string[] Lines(string calendar) => calendar.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private static IReadOnlyList<string> Uids(Plan plan) => [.. Lines(Calendar(plan)).Where(l => l.StartsWith("UID:", StringComparison.Ordinal))];
}
