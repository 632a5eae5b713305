using MentorBot.Core.Knowledge;
using NodaTime;

namespace MentorBot.Core.Plans;

/// <summary>Puts items into weeks, one week after the other.</summary>
/// <remarks>
/// What is due by the calendar comes first. The rest of a week belongs to two or three subjects: basics of skills whose prerequisites are
/// done, and, as soon as the basics of one are done, something to build. A subject stays until its level is finished. A worse tier only
/// fills what the better one leaves, and nothing that sets apart is begun before all musts are placed.
/// </remarks>
internal sealed class Packing
{
    private const decimal HoursForThreeSubjects = 5;

    private readonly int weekCount;
    private readonly List<Item> dated;
    private readonly IReadOnlyDictionary<Asked, int> dates;
    private readonly List<Row> rows;
    private readonly List<Row> ready = [];
    private readonly Dictionary<Asked, int> open = [];
    private int musts;

    private Packing(IReadOnlyList<Item> items, int weekCount, IReadOnlyDictionary<Asked, int> dates)
    {
        (this.weekCount, this.dates) = (weekCount, dates);
        dated = [.. items.Where(i => i.Asked.IsDated).OrderBy(i => dates[i.Asked])];
        rows = [.. items.Where(i => !i.Asked.IsDated).GroupBy(i => i.Asked.Lane).Select(g => new Row(g.Key, [.. g.OrderBy(i => i.Asked.Place)]))];
        var byLane = rows.ToDictionary(r => r.Lane);
        foreach (var row in rows)
        {
            row.Before = [.. row.Lane.Prerequisites.Select(byLane.GetValueOrDefault).OfType<Row>()];
            foreach (var item in row.Items)
            {
                musts += item.Asked.Tier == 0 ? 1 : 0;
                open[item.Asked] = open.GetValueOrDefault(item.Asked) + 1;
            }
        }
    }

    /// <summary>Packs; the items of each week in the order of doing, and those that found no place.</summary>
    /// <param name="items">What to place.</param>
    /// <param name="weeks">The weeks; the last one takes mock interviews and reviews only, unless it is the only one.</param>
    /// <param name="dates">The first week of each dated exercise.</param>
    /// <param name="taken">Hours of a week that are taken by tasks which stay where they are.</param>
    public static (IReadOnlyList<IReadOnlyList<Item>> Weeks, IReadOnlyList<Item> Left) Pack(
        IReadOnlyList<Item> items,
        IReadOnlyList<StudyWeek> weeks,
        IReadOnlyDictionary<Asked, int> dates,
        IReadOnlyDictionary<int, decimal> taken)
    {
        var packing = new Packing(items, weeks.Count, dates);
        var packed = weeks.Select((week, i) => packing.Fill(week, i == weeks.Count - 1, week.Capacity - taken.GetValueOrDefault(week.Number))).ToList();
        return (packed, [.. packing.dated, .. packing.rows.SelectMany(r => r.Items)]);
    }

    private List<Item> Fill(StudyWeek week, bool isLast, decimal hours)
    {
        var filled = new List<Item>();
        var light = isLast && weekCount > 1;
        var forDated = isLast ? hours : hours / 2;
        var waiting = new HashSet<ExerciseKind>();
        for (var i = 0; i < dated.Count && dates[dated[i].Asked] <= week.Number;)
        {
            var item = dated[i];
            var kind = item.Asked.Exercise.Kind;
            if (item.Hours <= hours && (item.Hours <= forDated || filled.Count == 0 || dates[item.Asked] < week.Number) && !waiting.Contains(kind)
                && !(light && kind is not (ExerciseKind.Mock or ExerciseKind.Review)))
            {
                (hours, forDated) = (hours - item.Hours, forDated - item.Hours);
                filled.Add(item);
                dated.RemoveAt(i);
            }
            else
            {
                waiting.Add(kind);
                i++;
            }
        }

        if (!light)
        {
            Study(week, hours, filled);
        }

        return [.. filled.OrderBy(i => i.Asked.Exercise.Kind is ExerciseKind.Mock or ExerciseKind.Review)];
    }

    private void Study(StudyWeek week, decimal hours, List<Item> filled)
    {
        foreach (var row in rows)
        {
            row.HoursThisWeek = 0;
        }

        while (Next(week, hours) is { } row)
        {
            var item = row.Take();
            hours -= item.Hours;
            filled.Add(item);
            open[item.Asked]--;
            musts -= item.Asked.Tier == 0 ? 1 : 0;
        }
    }

    /// <summary>The subject that goes on: of those under way whose next item fits, the one that had least of this week.</summary>
    private Row? Next(StudyWeek week, decimal hours)
    {
        ready.Clear();
        var (basics, building, begun, goesOn) = (0, 0, 0, false);
        foreach (var row in rows)
        {
            begun += row.HoursThisWeek > 0 ? 1 : 0;
            if (IsReady(row))
            {
                ready.Add(row);
                (basics, building) = row.IsBuilding ? (basics, building + 1) : (basics + 1, building);
                goesOn |= row.HoursThisWeek > 0;
            }
            else
            {
                row.IsActive = false;
            }
        }

        var most = week.Capacity < HoursForThreeSubjects ? 2 : 3;
        var forBuilding = basics > 0 ? 1 : most;
        var forBasics = building > 0 ? most - 1 : most;
        var fresh = goesOn ? most - begun : most;
        ready.Sort(Row.Order);
        Row? next = null;
        foreach (var row in ready)
        {
            row.IsActive = (row.IsBuilding ? forBuilding-- : forBasics--) > 0 && (row.HoursThisWeek > 0 || fresh-- > 0);
            if (row.IsActive && row.Hours <= hours && (next is null || row.HoursThisWeek < next.HoursThisWeek))
            {
                next = row;
            }
        }

        return next;
    }

    private bool IsReady(Row row) =>
        !row.IsEmpty
        && (row.Tier < 2 || musts == 0)
        && Array.TrueForAll(row.Before, static below => below.Basics == 0)
        && (row.Head.Asked.After.Count == 0 || row.Head.Asked.After.All(first => open.GetValueOrDefault(first) == 0));

    /// <summary>What is left of a lane. What the choice asks for again and again is kept, not computed.</summary>
    private sealed class Row
    {
        private readonly Item[] items;
        private int next;

        public Row(Lane lane, Item[] items)
        {
            (Lane, this.items) = (lane, items);
            Basics = items.Count(i => !i.Asked.IsBuilding);
            Show();
        }

        /// <summary>
        /// Better tiers first, then what this week has begun, what is under way, what came earlier in the plan before, the way to
        /// the first project, what is more important, what opens more.
        /// </summary>
        public static Comparison<Row> Order { get; } = static (a, b) =>
            a.Tier != b.Tier ? a.Tier.CompareTo(b.Tier)
            : a.HoursThisWeek > 0 != b.HoursThisWeek > 0 ? (a.HoursThisWeek > 0 ? -1 : 1)
            : a.IsActive != b.IsActive ? (a.IsActive ? -1 : 1)
            : a.was != b.was ? a.was.CompareTo(b.was)
            : a.Lane.IsLead != b.Lane.IsLead ? (a.Lane.IsLead ? -1 : 1)
            : a.Lane.Rank != b.Lane.Rank ? a.Lane.Rank.CompareTo(b.Lane.Rank)
            : a.Lane.Opens != b.Lane.Opens ? b.Lane.Opens.CompareTo(a.Lane.Opens)
            : a.Lane.Number.CompareTo(b.Lane.Number);

        private LocalDate was;

        public Lane Lane { get; }

        public Row[] Before { get; set; } = [];

        public IEnumerable<Item> Items => items.Skip(next);

        public Item Head => items[next];

        public bool IsEmpty { get; private set; }

        public bool IsBuilding { get; private set; }

        public bool IsActive { get; set; }

        public int Tier { get; private set; }

        public int Basics { get; private set; }

        public decimal Hours { get; private set; }

        public decimal HoursThisWeek { get; set; }

        public Item Take()
        {
            var item = items[next++];
            HoursThisWeek += item.Hours;
            Basics -= item.Asked.IsBuilding ? 0 : 1;
            Show();
            return item;
        }

        private void Show()
        {
            IsEmpty = next == items.Length;
            if (!IsEmpty)
            {
                (IsBuilding, Tier, Hours, was) = (Head.Asked.IsBuilding, Head.Asked.Tier, Head.Hours, Head.Was);
            }
        }
    }
}
