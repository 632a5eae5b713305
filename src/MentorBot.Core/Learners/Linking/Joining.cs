using MentorBot.Core.Plans;
using MentorBot.Core.Reminders;

namespace MentorBot.Core.Learners.Linking;

/// <summary>Makes one person of two, and two of one again.</summary>
public static class Joining
{
    /// <summary>One person with the accounts of both.</summary>
    /// <param name="keep">Whose plan and answers stay, and whose name of ours.</param>
    /// <param name="other">Who comes along, and is held for a day.</param>
    /// <param name="now">UTC.</param>
    public static Learner Join(Learner keep, Learner other, DateTimeOffset now)
    {
        var profile = keep.Profile ?? other.Profile;
        var brought = Brought(keep, other).ToList();
        var done = keep.Plan is { } plan ? plan.Tasks.Where(t => t.IsOpen && IsDone(other.Plan, t.Id)).Select(t => t.Id).ToList() : [];
        return keep with
        {
            Accounts = [.. keep.Accounts, .. other.Accounts],
            Since = keep.Since < other.Since ? keep.Since : other.Since,
            LastSeen = NodaTime.LocalDate.Max(keep.LastSeen, other.LastSeen),
            Profile = profile,
            Plan = keep.Plan is null ? other.Plan : keep.Plan with { Tasks = [.. keep.Plan.Tasks.Select(t => done.Contains(t.Id) ? t with { State = TaskState.Done, DoneOn = other.Plan!.Find(t.Id)!.DoneOn } : t)] },
            Interview = keep.Interview ?? (keep.Plan is null ? other.Interview : null),
            Schedules = [.. keep.Schedules, .. brought],
            Quizzes = keep.Quizzes with
            {
                Sessions = [.. keep.Quizzes.Sessions, .. other.Quizzes.Sessions],
                Placed = keep.Quizzes.Placed.Concat(other.Quizzes.Placed.Where(p => !keep.Quizzes.Placed.ContainsKey(p.Key))).ToDictionary(),
                Replay = true,
            },
            Quiet = keep.Quiet ?? other.Quiet,
            RemindAt = keep.Schedules.Count > 0 ? keep.RemindedAccount : other.Schedules.Count > 0 ? other.RemindedAccount : keep.RemindAt ?? other.RemindAt,
            Formerly = [.. keep.Formerly, other.Id, .. other.Formerly],
            Aside = new Aside(other with { Aside = null, Links = other.Links with { Code = null } }, now + Aside.Holds, [.. brought.Select(s => s.Number)], done),
        };
    }

    /// <summary>The person without what is held, and the one that was held; null when there is nothing to take apart.</summary>
    public static (Learner Kept, Learner Back)? Part(Learner learner, DateTimeOffset now)
    {
        if (learner.Aside is not { } aside || aside.Until <= now)
        {
            return null;
        }

        var back = aside.Learner with { Accounts = [.. aside.Learner.Accounts.Intersect(learner.Accounts)], LastSeen = learner.LastSeen };
        var accounts = learner.Accounts.Except(back.Accounts).ToList();
        return back.Accounts.Count == 0 || accounts.Count == 0 ? null : (Without(learner, aside) with { Accounts = accounts }, back);
    }

    private static Learner Without(Learner learner, Aside aside) => learner with
    {
        Schedules = [.. learner.Schedules.Where(s => !aside.Schedules.Contains(s.Number))],
        Plan = learner.Plan is null ? null : learner.Plan with { Tasks = [.. learner.Plan.Tasks.Select(t => aside.Done.Contains(t.Id) ? t with { State = TaskState.Open, DoneOn = null } : t)] },
        Formerly = [.. learner.Formerly.Where(f => f != aside.Learner.Id && !aside.Learner.Formerly.Contains(f))],
        // What was reviewed together stays with this side; what the other brought goes with it.
        Quizzes = learner.Quizzes with { Sessions = [.. learner.Quizzes.Sessions.Where(s => aside.Learner.Quizzes.Sessions.All(o => o.Id != s.Id))], Replay = true },
        Aside = null,
    };

    /// <summary>The schedules of the other that the kept person does not have, under free numbers.</summary>
    private static IEnumerable<StudySchedule> Brought(Learner keep, Learner other)
    {
        var free = new Queue<int>(Enumerable.Range(1, StudySchedule.Most).Except(keep.Schedules.Select(s => s.Number)));
        foreach (var schedule in other.Schedules.Where(s => !keep.Schedules.Any(k => k.DaysOf(keep.Profile).SequenceEqual(s.DaysOf(other.Profile)))))
        {
            if (free.TryDequeue(out var number))
            {
                // It followed the answers of the other: where those do not stay, it keeps their days.
                yield return schedule with { Number = number, Days = keep.Profile is null ? schedule.Days : schedule.DaysOf(other.Profile) };
            }
        }
    }

    private static bool IsDone(Plan? plan, string task) => plan?.Find(task) is { State: TaskState.Done };
}
