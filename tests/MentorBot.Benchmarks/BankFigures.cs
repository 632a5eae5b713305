using System.Diagnostics;
using MentorBot.Editions;

namespace MentorBot.Benchmarks;

/// <summary>
/// How long the bank of questions takes to be read. Method: the content is opened, then the bank is asked for, which reads all files of
/// <c>quizzes/</c>; 20 times over, the first apart since it pays for what a process does once, and of the others the median.
/// </summary>
internal static class BankFigures
{
    public static void Run(string folder)
    {
        var times = Enumerable.Range(0, 20).Select(_ => Load(folder)).ToList();
        var later = times.Skip(1).Order().ToList();
        var questions = EditionReader.Open(folder).Library!.Questions.Questions;
        Console.WriteLine($"{questions.Count} questions on {questions.Select(q => q.Skill).Distinct().Count()} skills are read in {times[0]:0} ms the first time, then {later[later.Count / 2]:0} ms");
    }

    private static double Load(string folder)
    {
        var library = EditionReader.Open(folder).Library!;
        var started = Stopwatch.GetTimestamp();
        _ = library.Questions;
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
