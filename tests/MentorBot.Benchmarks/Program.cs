using MentorBot.Benchmarks;
using MentorBot.Content;
using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;

var started = System.Diagnostics.Stopwatch.StartNew();
var reading = ContentReader.Read(args[1], AnswerPhrases.All);
Console.WriteLine($"read {started.ElapsedMilliseconds} ms, {reading.Faults.Count} faults");
foreach (var fault in reading.Faults)
{
    Console.WriteLine(fault);
}

if (reading.Library is null)
{
    return 1;
}

started.Restart();
var edition = new Edition(reading.Library, reading.Phrases!);
Console.WriteLine($"index {started.ElapsedMilliseconds} ms");
if (args[0] == "tune")
{
    Tuning.Run(reading.Library, [.. args.Skip(2).SelectMany(EvaluationSet.Read)]);
    return 0;
}

if (args[0] is "score" or "misses")
{
    Scoring.Run(edition, [.. args.Skip(2).SelectMany(EvaluationSet.Read)], args[0] == "misses");
    return 0;
}

var conversation = Conversation.New;
while (Console.ReadLine() is { } line)
{
    if (line.Length == 0)
    {
        conversation = Conversation.New;
        continue;
    }

    started.Restart();
    var turn = new Turn(new("t"), new("terminal", "x"), Place.Private(new("terminal", "x")), new TypedText(line), "en", default);
    var response = new AnswersFeature().OnQuestion(line, new TurnContext(turn, conversation, edition));
    Console.WriteLine($"{line}\n    {response.Outcome} {response.Score:0.00} {string.Join(' ', response.Topics.Take(3))} ({started.Elapsed.TotalMilliseconds:0.0} ms)");
    var finding = edition.Finder.Find(line, conversation);
    foreach (var r in finding.Ranking.Take(3))
    {
        Console.WriteLine($"      {r.Score:0.00} {edition.Index.Passages[r.Passage].Id} {r.Signs}");
    }

    conversation = response.Conversation;
}

return 0;
