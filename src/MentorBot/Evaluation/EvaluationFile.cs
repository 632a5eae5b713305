using System.Text.Json;
using MentorBot.CommandLine;
using MentorBot.Core.Knowledge;

namespace MentorBot.Evaluation;

/// <summary>Reads questions, a JSON line each: <c>{"id","kind","text","context":[…]?,"gold":["skill:numpy#broadcasting",…]}</c>.</summary>
internal static class EvaluationFile
{
    /// <summary>Where the questions are when no file is named: in the checkout that the content belongs to.</summary>
    public static string Beside(string contentFolder) => Path.GetFullPath(Path.Combine(contentFolder, "..", "tests", "Evaluation", "open.jsonl"));

    /// <summary>Reads lines.</summary>
    /// <param name="lines">The lines of the file.</param>
    /// <param name="name">The file, as faults name it.</param>
    /// <param name="library">Where the passages of gold must be.</param>
    public static (IReadOnlyList<EvaluationQuestion> Questions, IReadOnlyList<string> Faults) Read(IEnumerable<string> lines, string name, Library library)
    {
        var questions = new List<EvaluationQuestion>();
        var faults = new List<string>();
        foreach (var (index, line) in lines.Index())
        {
            if (line.Length == 0)
            {
                continue;
            }

            var question = QuestionLine.Read(line, out _, out var fault);
            if (question is not null && Read(question, line, library, out fault) is { } read)
            {
                questions.Add(read);
            }
            else
            {
                faults.Add($"{name}:{index + 1}: {fault}");
            }
        }

        if (questions.Count == 0 && faults.Count == 0)
        {
            faults.Add($"{name}:1: there is no question; it may hold lines like {{\"id\":\"1\",\"kind\":\"question\",\"text\":\"what is numpy\",\"gold\":[\"skill:numpy#what\"]}}");
        }

        return (questions, faults);
    }

    /// <summary>A kind as files and reports write it.</summary>
    public static string Word(QuestionKind kind) => kind switch
    {
        QuestionKind.Question => "question",
        QuestionKind.Followup => "followup",
        QuestionKind.OutOfScope => "outofscope",
        _ => "nearmiss",
    };

    private static EvaluationQuestion? Read(QuestionLine asked, string line, Library library, out string? fault)
    {
        using var document = JsonDocument.Parse(line);
        fault = null;
        var word = document.RootElement.TryGetProperty("kind", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString() : null;
        if (Enum.GetValues<QuestionKind>().Where(k => Word(k) == word).ToList() is not [var kind])
        {
            fault = $"kind is \"{word}\"; it may be {string.Join(", ", Enum.GetValues<QuestionKind>().Select(Word))}";
            return null;
        }

        var gold = new List<PassageId>();
        if (document.RootElement.TryGetProperty("gold", out var list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (var entry in list.EnumerateArray())
            {
                if (entry.ValueKind != JsonValueKind.String || !PassageId.TryParse(entry.GetString(), out var id) || library.Find(id) is not { } passage)
                {
                    fault = $"gold holds {entry.GetRawText()}, which is no passage";
                    return null;
                }

                gold.Add(passage.Id);
            }
        }

        if ((kind is QuestionKind.Question or QuestionKind.Followup) != (gold.Count > 0))
        {
            fault = gold.Count == 0 ? $"gold is empty; a {word} has the passages that answer it" : $"gold is not empty; a question of kind {word} has no answer";
            return null;
        }

        return new EvaluationQuestion(asked.Id.ToString(), kind, asked.Text, asked.Context, gold);
    }
}
