using MentorBot.Core.Learners;
using NodaTime;

namespace MentorBot.Core.Plans;

/// <summary>Weeks with the items in them, and what was cut, most worth first.</summary>
internal sealed record Fit(IReadOnlyList<StudyWeek> Weeks, IReadOnlyList<IReadOnlyList<Item>> Items, IReadOnlyList<Asked> Cuts);

/// <summary>Fits what is asked into weeks: into those there are, or into as many as it takes.</summary>
internal sealed class Fitting(RoleNeeds needs, Kept kept, Horizon horizon, Profile profile, Plan plan, LocalDate today)
{
    /// <summary>More rounds than any real plan takes; the bound keeps a strange curriculum from holding up a turn.</summary>
    private const int MostRounds = 20;

    /// <summary>How many cuts are tried again where room was left.</summary>
    private const int MostTries = 8;

    private readonly HashSet<Asked> open = [.. needs.All.Where(a => kept.HoursLeft(a) > 0)];
    private readonly Dictionary<Asked, Item[]> items = [];

    /// <summary>Into the weeks until a date: what has no room is cut, least worth first.</summary>
    public Fit Until(LocalDate end)
    {
        var weeks = horizon.Until(end);
        var order = Worth.Order(needs, open, weeks.Sum(horizon.Room));
        var count = 0;
        for (var hours = weeks.Sum(horizon.Room); count < order.Count && kept.HoursLeft(order[count]) <= hours; count++)
        {
            hours -= kept.HoursLeft(order[count]);
        }

        // Items are whole, so some room stays empty: as much as found no place goes from the end of the order.
        var (packed, left) = Pack(order.Take(count), weeks);
        for (var over = Study(left); over > 0 && count > 0; (packed, left) = Pack(order.Take(count), weeks), over = Study(left))
        {
            while (over > 0 && count > 0)
            {
                over -= kept.HoursLeft(order[--count]);
            }
        }

        // What went too far comes back where it fits, in the same order: of one tier only, and of a skill nothing behind what did not fit.
        var chosen = order.Take(count).ToList();
        var passed = new HashSet<Lane>();
        foreach (var asked in order.Skip(count).TakeWhile(a => a.Tier == order[count].Tier).Take(MostTries))
        {
            if (!passed.Contains(asked.Lane) && Pack(chosen.Append(asked), weeks) is var more && more.Left.Count <= left.Count)
            {
                chosen.Add(asked);
                (packed, left) = more;
            }
            else
            {
                passed.Add(asked.Lane);
            }
        }

        var cuts = order.Except(chosen).Concat(left.Select(i => i.Asked)).ToHashSet();
        return new Fit(weeks, [.. packed.Select(week => week.Where(i => !cuts.Contains(i.Asked)).ToList())], [.. order.Where(cuts.Contains)]);
    }

    private static decimal Study(IEnumerable<Item> left) => left.Where(i => !i.Asked.IsDated).Sum(i => i.Hours);

    /// <summary>Into as many weeks as everything takes.</summary>
    public Fit WithoutEnd()
    {
        var all = Worth.Order(needs, open, decimal.MaxValue / 100);
        var count = (int)Math.Ceiling(all.Sum(kept.HoursLeft) / profile.HoursAWeek) + 1;
        for (var round = 0; ; round++)
        {
            var weeks = horizon.Until(Weeks.MondayOf(today).PlusWeeks(count).PlusDays(-1));
            var (packed, left) = Pack(all, weeks);
            if (left.Count == 0 || round == MostRounds)
            {
                return new Fit(weeks, packed, [.. left.Select(i => i.Asked).Distinct()]);
            }

            var placed = packed.Sum(week => week.Sum(i => i.Hours));
            count += Math.Max(1, (int)(left.Sum(i => i.Hours) * count / Math.Max(placed, 1)));
        }
    }

    private (IReadOnlyList<IReadOnlyList<Item>> Weeks, IReadOnlyList<Item> Left) Pack(IEnumerable<Asked> chosen, List<StudyWeek> weeks)
    {
        if (weeks.Count == 0)
        {
            return ([], [.. chosen.Select(a => new Item(a, a.Exercise.Id, a.Exercise.Hours))]);
        }

        var (longest, last) = (weeks.Max(horizon.Room), weeks[^1].Number);
        var inPlan = new HashSet<Asked>();
        var toPlace = new List<Item>();
        foreach (var asked in chosen)
        {
            inPlan.Add(asked);
            toPlace.AddRange(items.TryGetValue(asked, out var made) ? made : items[asked] = [.. kept.Items(asked, longest)]);
        }

        var dates = Dated.Weeks(
            [.. needs.Dated.Where(a => inPlan.Contains(a) || !open.Contains(a))], RecruitingCalendar.FirstWeek(plan.Start, last), last, horizon.Room(weeks[^1]));
        return Packing.Pack(toPlace, weeks, dates, kept.Taken);
    }
}
