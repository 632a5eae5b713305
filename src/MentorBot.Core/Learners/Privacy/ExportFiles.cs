using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Plans;
using MentorBot.Core.Plans.Export;
using MentorBot.Core.Ports;
using MentorBot.Core.Quizzes.Boards;
using MentorBot.Core.Quizzes.Races;
using MentorBot.Core.Quizzes.Reviews;
using MentorBot.Core.Reminders;

namespace MentorBot.Core.Learners.Privacy;

/// <summary>Everything held about a person, as files of their own.</summary>
internal static class ExportFiles
{
    /// <summary>All of it as JSON; the plan besides as Markdown and as a calendar.</summary>
    public static IReadOnlyList<ReplyFile> Of(TurnContext context)
    {
        var files = new List<ReplyFile> { new("mentorbot.json", "application/json", Json(context)) };
        if (context.Learner is { Plan: { } plan, Profile: { } profile })
        {
            var (curriculum, text) = (context.Edition.Library.Curriculum, new PlanText(context.Edition, context.Today(profile.Zone)));
            var title = context.Edition.Phrases.Label("plan.all", ("role", text.RoleName(plan.Role)), ("end", text.Dates.Long(plan.End)));
            var words = new PlanWords(title, text.WeekTitle, text.Name, context.Edition.Phrases.Label("plan.donewhen", ("done", "")));
            var zone = context.Zones[profile.Zone];
            files.Add(new("plan.md", "text/markdown", PlanMarkdown.Write(plan, curriculum, words)));
            files.Add(new("plan.ics", "text/calendar", PlanCalendar.Write(plan, curriculum, profile, zone, context.Learner.Id.Value, title, text.Name, context.Now)));
        }

        return files;
    }

    private static string Json(TurnContext context)
    {
        var buffer = new ArrayBufferWriter<byte>();
        // People open this in an editor: accents stay letters.
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("exported", context.Turn.At);
            json.WritePropertyName("learner");
            if (context.Learner.IsStored)
            {
                using var learner = JsonDocument.Parse(CoreJson.Write(context.Learner));
                learner.RootElement.WriteTo(json);
            }
            else
            {
                json.WriteNullValue();
            }

            Write(json, "unanswered", "question", context.Logs[FiledQuestion.Log]);
            Write(json, "reminders", "firing", context.Logs[FiringLog.Log]);
            Write(json, "reviews", "review", context.Logs[ReviewLog.Log]);
            json.WriteStartArray("cards");
            foreach (var card in context.Owned[Cards.Kind])
            {
                using var document = JsonDocument.Parse(card.Document);
                document.RootElement.WriteTo(json);
            }

            json.WriteEndArray();
            json.WriteStartArray("missed");
            foreach (var missed in context.Owned[MissedTogether.Kind])
            {
                json.WriteStringValue(missed.Id);
            }

            json.WriteEndArray();
            Write(json, "points", "won", [.. RaceRecords.SeasonsKept(context.Turn.At).SelectMany(s => context.Logs[s])]);
            Write(json, "leaderboards", "wish", context.Logs[Board.Wishes]);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, string log, string entry, IReadOnlyList<LogEntry> entries)
    {
        json.WriteStartArray(log);
        foreach (var line in entries)
        {
            json.WriteStartObject();
            json.WriteString("at", line.At);
            json.WritePropertyName(entry);
            using var document = JsonDocument.Parse(line.Document);
            document.RootElement.WriteTo(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
