using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Phrases;

namespace MentorBot.Benchmarks;

/// <summary>What floor and margin cost and earn: the curve that the chosen values come from.</summary>
internal static class Curve
{
    public static void Run(Library library, Phrasebook phrases, IReadOnlyList<Case> cases)
    {
        IReadOnlyList<Case> questions = [.. cases.Where(c => c.Kind == "question")];
        IReadOnlyList<Case> foreign = [.. cases.Where(c => c.Kind is "outofscope" or "nearmiss")];
        Console.WriteLine("floor  margin  hit@1  hit@3  wrongly declined  out of scope declined");
        for (var floor = 0.30f; floor < 0.49f; floor += 0.01f)
        {
            foreach (var margin in new[] { 0f, 0.001f, 0.01f })
            {
                var edition = new Edition(library, phrases, AnswerSettings.Default with { Floor = floor, Margin = margin });
                var asked = Tally.Of(edition, questions);
                var declined = Tally.Of(edition, foreign);
                Console.WriteLine($"{floor:0.00}   {margin:0.000}   {asked.First:0.000}  {asked.Three:0.000}  {asked.Declined:0.000}             {declined.Declined:0.000}");
            }
        }
    }
}
