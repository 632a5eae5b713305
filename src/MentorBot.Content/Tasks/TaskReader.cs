using System.Globalization;
using MentorBot.Content.Bodies;
using MentorBot.Content.Sources;
using MentorBot.Core.Knowledge;

namespace MentorBot.Content.Tasks;

/// <summary>Reads one task and holds each value to its type and bounds.</summary>
internal sealed class TaskReader(SourceFile file, string stem, ArticleId? skill)
{
    private static readonly string[] Required = ["id", "title", "hours", "level", "do", "why", "done", "read"];
    private static readonly string[] Allowed = [.. Required, "kind", "whyfor", "after", "roles", "was"];

    private static readonly Dictionary<string, Level> Levels = new(StringComparer.Ordinal)
    {
        ["course"] = Level.Course, ["project"] = Level.Project, ["work"] = Level.Work,
    };

    private static readonly Dictionary<string, ExerciseKind> Kinds =
        Enum.GetValues<ExerciseKind>().ToDictionary(k => k.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private readonly Dictionary<string, YamlEntry> entries = new(StringComparer.Ordinal);

    /// <summary>Reads the task; null, with the fault reported, when it cannot be used.</summary>
    public TaskDraft? Read(YamlMap map)
    {
        foreach (var entry in map.Entries)
        {
            entries[entry.Key] = entry;
            if (!Allowed.Contains(entry.Key))
            {
                file.Fault(entry.Line, $"a task has no key \"{entry.Key}\"{Hint.For(entry.Key, Allowed)}");
            }
        }

        var missing = Required.Where(k => !entries.ContainsKey(k)).ToArray();
        foreach (var key in missing)
        {
            file.Fault(map.Line, $"the task lacks \"{key}\"");
        }

        return missing.Length > 0 ? null : Draft(map.Line);
    }

    private TaskDraft? Draft(int line)
    {
        var (id, hours, level) = (Id(), Hours(), Word("level", Levels));
        var (title, what, why, done) = (
            Text("title", ContentLimits.TaskTitleCharacters), Text("do", ContentLimits.TaskDoCharacters),
            Text("why", ContentLimits.TaskWhyCharacters), Text("done", ContentLimits.TaskDoneCharacters));
        var (read, after, roles, whyFor, was) = (Texts("read"), Texts("after"), Texts("roles"), WhyFor(), Texts("was"));
        var kind = entries.ContainsKey("kind") ? Word("kind", Kinds) : ExerciseKind.Study;
        if (read.Count is < ContentLimits.FewestRead or > ContentLimits.MostRead)
        {
            file.Fault(entries["read"].Line, $"\"read\" names {read.Count} passages; it may name {ContentLimits.FewestRead} to {ContentLimits.MostRead}");
        }

        if (id is null || hours is null || level is null || kind is null || title is null || what is null || why is null || done is null)
        {
            return null;
        }

        var exercise = new Exercise
        {
            Id = id,
            Skill = skill,
            Title = title,
            Hours = hours.Value,
            Level = level.Value,
            Kind = kind.Value,
            Do = what,
            Why = why,
            WhyFor = whyFor.ToDictionary(w => Role(w.Key.Value), w => w.Value),
            Done = done,
            Read = [.. read.Select(r => PassageId.TryParse(r.Value, out var passage) ? passage : default).Where(p => p.Slug is not null)],
            After = [.. after.Select(a => a.Value)],
            Roles = [.. roles.Select(r => Role(r.Value))],
            Was = [.. was.Select(w => w.Value)],
        };
        return new TaskDraft(file, line, exercise) { Read = read, After = after, Roles = [.. roles, .. whyFor.Select(w => w.Key)] };
    }

    private static ArticleId Role(string name) => new(ArticleKind.Role, name);

    private string? Id()
    {
        if (file.Text(entries["id"]) is not { } slug)
        {
            return null;
        }

        var id = $"{stem}/{slug.Value}";
        if (!Slug.IsValid(slug.Value))
        {
            file.Fault(slug.Line, $"\"{slug.Value}\" is not a slug; write lower-case words joined by hyphens, such as three-loops");
        }

        if (id.Length > PassageId.MaxBytes)
        {
            file.Fault(slug.Line, $"the task has the id {id} of {id.Length} bytes; the most is {PassageId.MaxBytes}");
        }

        return id;
    }

    private decimal? Hours()
    {
        if (file.Text(entries["hours"]) is not { Value: var text })
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours)
            && hours is >= ContentLimits.FewestTaskHours and <= ContentLimits.MostTaskHours && hours * 2 % 1 == 0)
        {
            return hours;
        }

        file.Fault(entries["hours"].Line, $"\"hours\" is {text}; it may be {ContentLimits.FewestTaskHours} to {ContentLimits.MostTaskHours} in half hours");
        return null;
    }

    private T? Word<T>(string key, Dictionary<string, T> words)
        where T : struct
    {
        if (file.Text(entries[key]) is not { Value: var text })
        {
            return null;
        }

        if (words.TryGetValue(text, out var value))
        {
            return value;
        }

        file.Fault(entries[key].Line, $"there is no {key} \"{text}\"{Hint.For(text, words.Keys)}");
        return null;
    }

    private string? Text(string key, int most) => file.Text(entries[key]) is { } text ? Bounded(entries[key], text.Value, most) : null;

    private string Bounded(YamlEntry entry, string text, int most)
    {
        if (text.Contains('\n', StringComparison.Ordinal))
        {
            file.Fault(entry.Line, $"\"{entry.Key}\" must be one line");
        }

        if (text.Length > most)
        {
            file.Fault(entry.Line, $"\"{entry.Key}\" has {text.Length} characters; the most is {most}");
        }

        ProductNames.Check(text, file, entry.Line);
        return text;
    }

    private IReadOnlyList<Placed<string>> Texts(string key) => entries.TryGetValue(key, out var entry) ? file.Texts(entry) : [];

    private List<(Placed<string> Key, string Value)> WhyFor() =>
        !entries.TryGetValue("whyfor", out var entry) ? [] :
        [
            .. file.Entries(entry).Select(e => (Key: new Placed<string>(e.Key, e.Line), Text: file.Text(e) is { } text ? Bounded(e, text.Value, ContentLimits.TaskWhyCharacters) : null))
                .Where(w => w.Text is not null).Select(w => (w.Key, w.Text!)),
        ];
}
