using System.Diagnostics;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using MentorBot.Core.Plans;
using NodaTime;

namespace MentorBot.Benchmarks;

/// <summary>
/// Plan building time. Method: 4,000 random profiles (seeded), half of the roles' skills at a random level, 1-60 hours a week, a date in
/// 1-100 weeks or, one in five, none; the first 1,000 warm up. Each is built three times and the best counts, since other processes
/// share the machine.
/// </summary>
internal static class Plans
{
    private static readonly LocalDate Today = new(2026, 11, 22);

    public static void Run(Library library)
    {
        var random = new Random(4);
        var times = new List<double>();
        for (var i = 0; i < 4000; i++)
        {
            var profile = Profile(library, random);
            var time = Enumerable.Range(0, 3).Min(_ => Build(library, profile));
            if (i >= 1000)
            {
                times.Add(time);
            }
        }

        times.Sort();
        Console.WriteLine(
            $"{library.Curriculum.Exercises.Count} exercises: a plan is built in p50 {times[times.Count / 2]:0.00} ms, "
            + $"p99 {times[times.Count * 99 / 100]:0.00} ms, most {times[^1]:0.00} ms");
    }

    private static double Build(Library library, Profile profile)
    {
        var started = Stopwatch.GetTimestamp();
        PlanBuilder.Build(library, profile, Today);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static Profile Profile(Library library, Random random)
    {
        var roles = library.OfKind(ArticleKind.Role).ToArray();
        var role = roles[random.Next(roles.Length)];
        var days = Enumerable.Range(1, 7).OrderBy(_ => random.Next()).Take(random.Next(1, 8)).Order();
        return new Profile
        {
            Role = role.Id,
            ReadyBy = random.Next(5) == 0 ? null : Today.PlusDays(random.Next(7, 700)),
            HoursAWeek = random.Next(2, 121) / 2m,
            Days = [.. days.Select(d => new StudyDay((IsoDayOfWeek)d, new LocalTime(19, 30)))],
            Zone = "Europe/Berlin",
            Levels = role.Must.Concat(role.Should).Where(_ => random.Next(2) == 0).ToDictionary(s => s, _ => (Level)random.Next(4)),
        };
    }
}
