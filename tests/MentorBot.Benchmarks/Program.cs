using System.Globalization;
using MentorBot.Benchmarks;
using MentorBot.Editions;
using MentorBot.LongTests.Races;
using MentorBot.Core.Answers;

// dotnet run -c Release --project tests/MentorBot.Benchmarks -- <verb> [split ...]
// verbs: score, misses, turns, plans, bank, suggestions, figures [passages], fts5, ablation, slips, curve, confidence, tune, pool (splits: open (default), development, fresh, control, late, locked;
// content: MENTOR_PROMPTS or ./prompts), train, pictures [folder], store [learners ...], reminders [learners ...], minute [people], wires, races [races] [people in each], discord [servers ...]
var verb = args.FirstOrDefault() ?? "score";
switch (verb)
{
    case "pictures":
        PictureFigures.Run(args.ElementAtOrDefault(1));
        return 0;
    case "store":
        await StoreFigures.RunAsync(args[1..]);
        return 0;
    case "discord":
        await DiscordFigures.RunAsync(args[1..]);
        return 0;
    case "reminders":
        await ReminderFigures.RunAsync(args[1..]);
        return 0;
    case "wires":
        await WireFigures.RunAsync();
        return 0;
    case "wire":
        await WireSubject.RunAsync(args[1], args[2], args[3]);
        return 0;
}

var folder = Environment.GetEnvironmentVariable("MENTOR_PROMPTS") ?? "prompts";
var reading = EditionReader.Open(folder);
if (reading is not { Library: { } library, Phrases: { } phrases })
{
    Console.Error.WriteLine(string.Join('\n', reading.Faults));
    return 1;
}

string[] names = args.Length > 1 && verb is not ("figures" or "minute" or "races") ? args[1..] : ["open"];
IReadOnlyList<Case> cases = [.. names.SelectMany(n => EvaluationSet.Read($"tests/Evaluation/{n}.jsonl"))];
switch (verb)
{
    case "figures":
        Figures.Run(library, phrases, cases, args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : library.Articles.Sum(a => a.Passages.Count));
        break;
    case "turns":
        await TurnFigures.RunAsync(new Edition(library, phrases));
        break;
    case "minute":
        await MinuteFigures.RunAsync(new Edition(library, phrases), args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1500);
        break;
    case "races":
        Console.WriteLine(await RaceCrowd.RunAsync(new Edition(library, phrases), Number(args.ElementAtOrDefault(1), 100), Number(args.ElementAtOrDefault(2), 10)));
        break;
    case "suggestions":
        await SuggestionFigures.RunAsync(new Edition(library, phrases));
        break;
    case "bank":
        BankFigures.Run(folder);
        break;
    case "plans":
        Plans.Run(library);
        break;
    case "fts5":
        Yardstick.Run(library, phrases, EvaluationSet.Read("tests/Evaluation/open.jsonl"), cases);
        break;
    case "ablation":
        Ablation.Run(library, phrases, cases);
        break;
    case "slips":
        Slipped.Run(new Edition(library, phrases), cases);
        break;
    case "curve":
        Curve.Run(library, phrases, cases);
        break;
    case "confidence":
        Confidence.Run(library, cases);
        break;
    case "pool":
        Pool.Run(library, EvaluationSet.Read("tests/Evaluation/open.jsonl"), cases);
        break;
    case "train":
        MeaningTraining.Run(library, Path.Combine(folder, "language", "meanings.bin"));
        break;
    case "tune":
        Tuning.Run(library, cases);
        break;
    default:
        Scores.Run(new Edition(library, phrases), cases, verb == "misses");
        break;
}

return 0;

static int Number(string? text, int usual) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;
