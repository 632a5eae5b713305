using System.Text;

namespace MentorBot.Evaluation;

/// <summary>Writes a report as text; the same report is the same text.</summary>
internal static class ReportText
{
    public static string Write(EvaluationReport report)
    {
        var text = new StringBuilder();
        Summary(report, text);
        Kinds(report, text);
        Topics(report, text);
        Misses(report, text);
        return text.ToString();
    }

    private static void Summary(EvaluationReport report, StringBuilder text)
    {
        var (all, followups) = (report.All, report.Of(QuestionKind.Followup));
        var (outside, near) = (report.Of(QuestionKind.OutOfScope), report.Of(QuestionKind.NearMiss));
        text.Append($"{report.Questions} questions, {all.Count} of them with an answer\n\n");
        Row("hit@1", Share(all.HitFirst, all.Count));
        Row("hit@3", Share(all.HitThird, all.Count));
        Row("mean reciprocal rank", $"{all.MeanReciprocalRank:0.000}");
        Row("wrongly declined", Share(all.WronglyDeclined, all.Count));
        Row("wrongly answered", Share(outside.WronglyAnswered + near.WronglyAnswered, outside.Count + near.Count));
        Row("follow-ups right", Share(followups.HitFirst, followups.Count));
        Row("out of scope declined", Share(outside.Declined, outside.Count));
        Row("near misses declined", Share(near.Declined, near.Count));

        void Row(string name, string value) => text.Append($"{name,-22} {value}\n");
    }

    private static void Kinds(EvaluationReport report, StringBuilder text)
    {
        Header("kind", text);
        foreach (var (kind, figures) in report.ByKind)
        {
            Row(Word(kind), figures, kind is QuestionKind.Question or QuestionKind.Followup, text);
        }
    }

    private static void Topics(EvaluationReport report, StringBuilder text)
    {
        Header("topic", text);
        foreach (var (topic, figures) in report.ByTopic)
        {
            Row(topic.ToString(), figures, true, text);
        }
    }

    private static void Misses(EvaluationReport report, StringBuilder text)
    {
        text.Append($"\nmisses: {report.Misses.Count}\n");
        foreach (var miss in report.Misses)
        {
            var wanted = miss.Question.Gold.Count == 0 ? "no answer" : string.Join(", ", miss.Question.Gold);
            var came = string.Join(", ", miss.Topics.Take(3));
            text.Append($"{miss.Question.Id} {Word(miss.Question.Kind)}: {string.Join(" / ", miss.Question.Context.Append(miss.Question.Text))}\n");
            text.Append($"    wanted {wanted}\n");
            text.Append($"    came   {$"{CommandLine.AnswerLine.Word(miss.Outcome)} {miss.Score:0.00} {came}".TrimEnd()}\n");
        }
    }

    private static void Header(string name, StringBuilder text) =>
        text.Append($"\n{name,-34}{"count",6}{"hit@1",8}{"hit@3",8}{"MRR",7}{"declined",10}{"answered",10}\n");

    private static void Row(string name, Figures figures, bool hasAnswer, StringBuilder text)
    {
        var hits = hasAnswer
            ? $"{Percent(figures.HitFirst, figures.Count),8}{Percent(figures.HitThird, figures.Count),8}{figures.MeanReciprocalRank,7:0.000}{figures.WronglyDeclined,10}"
            : $"{"",8}{"",8}{"",7}{figures.Declined,10}{figures.WronglyAnswered,10}";
        text.Append($"{name,-34}{figures.Count,6}{hits}\n");
    }

    private static string Share(int part, int whole) => $"{Percent(part, whole)} ({part} of {whole})";

    private static string Percent(int part, int whole) => whole == 0 ? "-" : $"{100.0 * part / whole:0.0}%";

    private static string Word(QuestionKind kind) => EvaluationFile.Word(kind);
}
