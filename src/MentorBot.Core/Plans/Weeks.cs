using NodaTime;

namespace MentorBot.Core.Plans;

/// <summary>Weeks as plans count them: from Monday to Sunday, in the person's own zone.</summary>
internal static class Weeks
{
    /// <summary>The Monday of the week that a day is in.</summary>
    public static LocalDate MondayOf(LocalDate day) => day.PlusDays(IsoDayOfWeek.Monday - day.DayOfWeek);
}
