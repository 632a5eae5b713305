using FsCheck;
using FsCheck.Fluent;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using MentorBot.Core.Plans;
using MentorBot.Editions;
using NodaTime;

namespace MentorBot.Tests.Plans;

/// <summary>Random people and the real content, on Sunday 22 November 2026.</summary>
internal static class Planning
{
    public static LocalDate Today { get; } = new(2026, 11, 22);

    public static Library World { get; } = EditionReader.Open(Repository.Prompts).Library!;

    public static IReadOnlyList<ArticleId> Roles { get; } = [.. World.OfKind(ArticleKind.Role).Select(r => r.Id)];

    private static readonly IReadOnlyList<ArticleId> Skills = [.. World.OfKind(ArticleKind.Skill).Select(r => r.Id)];

    public static Gen<Profile> AnyProfile { get; } =
        from role in Gen.Elements(Roles.ToArray())
        from date in Gen.Frequency((4, Gen.Choose(1, 500).Select(d => (LocalDate?)Today.PlusDays(d))), (1, Gen.Constant((LocalDate?)null)))
        from halves in Gen.Choose(2, 120)
        from days in Gen.SubListOf(Enumerable.Range(1, 7))
        from some in Gen.Choose(1, 7)
        from skills in Gen.SubListOf(Skills.ToArray())
        from levels in Gen.Choose(0, 3).ListOf(Skills.Count)
        select new Profile
        {
            Role = role,
            ReadyBy = date,
            HoursAWeek = halves / 2m,
            Days = [.. days.Append(some).Distinct().Order().Select(d => new StudyDay((IsoDayOfWeek)d, new LocalTime(19, 30)))],
            Zone = "Asia/Kolkata",
            Levels = skills.Zip(levels).ToDictionary(x => x.First, x => (Level)x.Second),
        };

    public static Profile Beginner(ArticleId role, int? weeks, decimal hours) => new()
    {
        Role = role,
        ReadyBy = weeks is { } some ? Today.PlusWeeks(some) : null,
        HoursAWeek = hours,
        Days = [.. new[] { IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Saturday }.Select(d => new StudyDay(d, new LocalTime(19, 30)))],
        Zone = "Asia/Kolkata",
    };

    public static PlanDraft Build(Profile profile) => PlanBuilder.Build(World, profile, Today);
}
