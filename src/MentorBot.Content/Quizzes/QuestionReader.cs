using System.Globalization;
using MentorBot.Content.Sources;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Quizzes;

namespace MentorBot.Content.Quizzes;

/// <summary>Reads one question and holds each value to its type and bounds.</summary>
internal sealed class QuestionReader
{
    private static readonly string[] Always = ["id", "level", "kind", "text", "why", "read"];
    private static readonly string[] Everywhere = [.. Always, "code", "language", "setup", "proof", "hint", "was"];

    /// <summary>The kinds, with the keys that hold the answer: those it must have, then those it may have.</summary>
    private static readonly Dictionary<string, (string[] Must, string[] May)> Kinds = new(StringComparer.Ordinal)
    {
        ["choice"] = (["right", "wrong"], []),
        ["several"] = (["right", "wrong"], []),
        ["prints"] = (["code", "right", "wrong"], []),
        ["bug"] = (["code", "right", "wrong"], []),
        ["order"] = (["steps"], []),
        ["typed"] = ([], ["answers", "number", "tolerance", "unit"]),
    };

    private readonly QuestionValues values;
    private readonly ArticleId skill;

    public QuestionReader(SourceFile file, ArticleId skill, YamlMap map)
    {
        this.skill = skill;
        values = new QuestionValues(file, map);
    }

    /// <summary>Reads the question; null, with the fault reported, when it cannot be used.</summary>
    public QuestionDraft? Read()
    {
        if (Kind() is not { } kind)
        {
            return null;
        }

        var (must, may) = Kinds[kind];
        if (!values.Hold([.. Always, .. must], [.. Everywhere, .. must, .. may]))
        {
            return null;
        }

        var (level, text, why, hint, code) = (
            Level(), values.Line("text", ContentLimits.QuestionCharacters), values.Line("why", ContentLimits.QuestionWhyCharacters),
            values.Line("hint", ContentLimits.QuestionHintCharacters), Code());
        var read = values.Text("read");
        if (values.Id(skill.Name) is not { } id || level is null || text is null || why is null || read is null)
        {
            return null;
        }

        var passage = PassageId.TryParse(read.Value.Value, out var parsed) ? parsed : default;
        var question = Answered(kind, id, level.Value, text, why, passage);
        return question is null ? null : new QuestionDraft(
            values.File,
            values.Start,
            question with { Code = code, Hint = hint, Was = [.. values.Texts("was").Select(w => w.Value)] },
            read.Value,
            Proof(id, code, question));
    }

    private string? Kind()
    {
        if (values.Text("kind") is not { } kind)
        {
            values.Hold(Always, [.. Everywhere, .. Kinds.Values.SelectMany(k => k.Must.Concat(k.May))]);
            return null;
        }

        if (Kinds.ContainsKey(kind.Value))
        {
            return kind.Value;
        }

        values.File.Fault(kind.Line, $"there is no kind \"{kind.Value}\"{Hint.For(kind.Value, Kinds.Keys)}");
        return null;
    }

    private Question? Answered(string kind, string id, Level level, string text, string why, PassageId read)
    {
        switch (kind)
        {
            case "several":
                return values.Several() is var (rights, wrongs)
                    ? new SeveralQuestion { Id = id, Skill = skill, Level = level, Text = text, Why = why, Read = read, Right = rights, Wrong = wrongs }
                    : null;
            case "order":
                return values.Steps() is { } steps
                    ? new OrderQuestion { Id = id, Skill = skill, Level = level, Text = text, Why = why, Read = read, Steps = steps }
                    : null;
            case "typed":
                return Typed(id, level, text, why, read);
            default:
                var form = kind switch { "prints" => ChoiceForm.Prints, "bug" => ChoiceForm.Bug, _ => ChoiceForm.Choice };
                return values.Choice() is var (right, wrong)
                    ? new ChoiceQuestion { Id = id, Skill = skill, Level = level, Text = text, Why = why, Read = read, Form = form, Right = right, Wrong = wrong }
                    : null;
        }
    }

    private Question? Typed(string id, Level level, string text, string why, PassageId read)
    {
        if (values.Has("answers") == values.Has("number"))
        {
            values.File.Fault(values.Start, "a typed question has either \"answers\", a list of accepted texts, or \"number\"");
            return null;
        }

        if (values.Has("answers"))
        {
            values.OnlyWith("number", "tolerance", "unit");
            return values.Answers() is { } answers
                ? new TypedQuestion { Id = id, Skill = skill, Level = level, Text = text, Why = why, Read = read, Answers = answers }
                : null;
        }

        var (number, tolerance) = (values.Number("number"), values.Has("tolerance") ? values.Number("tolerance") : 0);
        if (tolerance < 0)
        {
            values.File.Fault(values.Start, $"\"tolerance\" is {tolerance?.ToString(CultureInfo.InvariantCulture)}; it may be 0 or more");
        }

        return number is null || tolerance is null ? null : new NumberQuestion
        {
            Id = id, Skill = skill, Level = level, Text = text, Why = why, Read = read, Number = number.Value, Tolerance = tolerance.Value, Unit = values.Text("unit")?.Value ?? "",
        };
    }

    private Level? Level()
    {
        if (values.Text("level") is not { } text)
        {
            return null;
        }

        if (text.Value is "1" or "2" or "3")
        {
            return (Level)(text.Value[0] - '0');
        }

        values.File.Fault(text.Line, $"\"level\" is {text.Value}; it may be 1 (course), 2 (working level) or 3 (deep)");
        return null;
    }

    private Snippet? Code()
    {
        if (!values.Has("code") && !values.Has("setup") && !values.Has("proof"))
        {
            values.OnlyWith("code", "language");
        }

        return values.Code("code") is { } code ? new Snippet(values.Language(), code) : null;
    }

    private QuestionProof? Proof(string id, Snippet? code, Question question)
    {
        var prints = question is ChoiceQuestion { Form: ChoiceForm.Prints } choice ? choice.Right : null;
        var (setup, proof) = (values.Block("setup"), values.Block("proof"));
        var runs = values.Language() is "python" or "sql" && (prints is not null || proof.Length > 0);
        if (proof.Length > 0 && !runs)
        {
            values.File.Fault(values.Start, $"\"proof\" can be run in python and sql only, not in {values.Language()}");
        }

        return runs ? new QuestionProof(id, values.File.Name, values.Start, values.Language(), setup, code?.Text ?? "", prints, proof) : null;
    }
}
