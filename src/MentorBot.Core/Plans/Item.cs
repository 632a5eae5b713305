using NodaTime;

namespace MentorBot.Core.Plans;

/// <summary>A task to be placed: an exercise, or a part of one.</summary>
/// <param name="Asked">What is asked.</param>
/// <param name="Id">The id of the task to be.</param>
/// <param name="Hours">Its hours.</param>
internal sealed record Item(Asked Asked, string Id, decimal Hours)
{
    /// <summary>The day that the task was on before; the last there is for a new one.</summary>
    public LocalDate Was { get; init; } = LocalDate.MaxIsoValue;

    /// <summary>The exercise as a task, or in parts of like length where no week has room for the whole.</summary>
    /// <param name="asked">What is asked.</param>
    /// <param name="hours">What is left of its hours.</param>
    /// <param name="parts">The highest number of a part of it that the plan keeps; 0 when it keeps none.</param>
    /// <param name="room">Hours of the longest week.</param>
    public static IEnumerable<Item> Of(Asked asked, decimal hours, int parts, decimal room)
    {
        if (parts == 0 && hours <= room)
        {
            yield return new Item(asked, asked.Exercise.Id, hours);
            yield break;
        }

        for (var left = hours; left > 0;)
        {
            var count = Math.Max(1, Math.Ceiling(left / Math.Max(room, 0.5m)));
            var part = Math.Ceiling(left / count * 2) / 2;
            yield return new Item(asked, $"{asked.Exercise.Id}:{++parts}", part);
            left -= part;
        }
    }
}
