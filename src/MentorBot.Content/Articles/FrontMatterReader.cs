using System.Globalization;
using MentorBot.Content.Bodies;
using MentorBot.Content.Sources;
using MentorBot.Core.Knowledge;

namespace MentorBot.Content.Articles;

/// <summary>Reads front matter and holds each value to its type and bounds.</summary>
internal sealed class FrontMatterReader(SourceFile file, ArticleKind kind)
{
    private readonly FrontMatter front = new();

    /// <summary>Reads lines <paramref name="from"/> to <paramref name="to"/>, the last not included.</summary>
    public FrontMatter Read(int from, int to)
    {
        if (YamlReader.Read(file, from, to) is not { } map)
        {
            return front;
        }

        foreach (var entry in map.Entries)
        {
            if (FrontMatter.Allowed(kind).Contains(entry.Key))
            {
                Take(entry);
            }
            else
            {
                var owners = FrontMatter.Owners(entry.Key);
                file.Fault(entry.Line, owners.Length > 0
                    ? $"the key \"{entry.Key}\" belongs to {owners}, this is a {ArticleId.Word(kind)}"
                    : $"there is no key \"{entry.Key}\"{Hint.For(entry.Key, FrontMatter.Allowed(kind))}");
            }
        }

        foreach (var key in FrontMatter.Required(kind).Except(map.Entries.Select(e => e.Key)))
        {
            file.Fault(1, $"the front matter lacks \"{key}\"");
        }

        return front;
    }

    private void Take(YamlEntry entry)
    {
        switch (entry.Key)
        {
            case "title":
                front.Title = new Placed<string>(Line(entry, ContentLimits.TitleCharacters), entry.Line);
                break;
            case "short":
                front.Short = Short(entry);
                break;
            case "summary":
                front.Summary = Line(entry, ContentLimits.SummaryCharacters);
                break;
            case "aliases":
                front.Aliases = Aliases(entry);
                break;
            case "reviewed":
                front.Reviewed = Day(entry);
                break;
            case "hours":
                front.Hours = Hours(entry);
                break;
            case "prerequisites":
                front.Prerequisites = Ids(entry);
                break;
            case "must":
                front.Must = Ids(entry);
                break;
            case "should":
                front.Should = Ids(entry);
                break;
            case "nice":
                front.Nice = Ids(entry);
                break;
            case "compare":
                front.Compare = Cells(entry);
                break;
            case "was":
                front.Was = Ids(entry);
                break;
        }
    }

    private string Line(YamlEntry entry, int most)
    {
        if (file.Text(entry) is not { Value: var text })
        {
            return "";
        }

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

    private string Short(YamlEntry entry)
    {
        var text = Line(entry, ContentLimits.TitleCharacters);
        if (Words.Count(text) > ContentLimits.ShortWords)
        {
            file.Fault(entry.Line, $"\"short\" has {Words.Count(text)} words; it stands on a button and has one or two");
        }

        return text;
    }

    private IReadOnlyList<Placed<string>> Aliases(YamlEntry entry)
    {
        var aliases = file.Texts(entry);
        foreach (var alias in aliases.Where(a => a.Value.Any(char.IsUpper)))
        {
            file.Fault(alias.Line, $"the alias \"{alias.Value}\" must be lower case: \"{alias.Value.ToLowerInvariant()}\"");
        }

        return Once(entry.Key, aliases);
    }

    private DateOnly Day(YamlEntry entry)
    {
        if (file.Text(entry) is not { Value: var text })
        {
            return default;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            file.Fault(entry.Line, $"\"{entry.Key}\" is {text}; it must be a day such as 2026-11-20");
        }

        return day;
    }

    private int Hours(YamlEntry entry)
    {
        if (file.Text(entry) is not { Value: var text })
        {
            return 0;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            || hours is < ContentLimits.FewestHours or > ContentLimits.MostHours)
        {
            file.Fault(entry.Line, $"\"hours\" is {text}; it must be a number from {ContentLimits.FewestHours} to {ContentLimits.MostHours}");
        }

        return hours;
    }

    private List<Placed<string>> Ids(YamlEntry entry)
    {
        var ids = new List<Placed<string>>();
        foreach (var id in Once(entry.Key, file.Texts(entry)))
        {
            if (Slug.IsValid(id.Value))
            {
                ids.Add(id);
            }
            else
            {
                file.Fault(id.Line, $"\"{id.Value}\" in \"{entry.Key}\" is not an id; write lower-case words joined by hyphens, without the kind");
            }
        }

        return ids;
    }

    private IReadOnlyList<Placed<string>> Once(string key, IReadOnlyList<Placed<string>> values)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in values.Where(v => !seen.Add(v.Value)))
        {
            file.Fault(value.Line, $"\"{value.Value}\" stands twice in \"{key}\"");
        }

        return values;
    }

    private Dictionary<string, string> Cells(YamlEntry entry)
    {
        var rows = ComparisonRows.For(kind);
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        var entries = file.Entries(entry);
        foreach (var cell in entries)
        {
            if (!rows.Contains(cell.Key))
            {
                file.Fault(cell.Line, $"there is no row \"{cell.Key}\" in \"compare\"{Hint.For(cell.Key, rows)}");
            }
            else if (file.Text(cell) is { Value: var text })
            {
                Cell(cell, text);
                cells[cell.Key] = text;
            }
        }

        if (entry.Value is YamlMap)
        {
            foreach (var missing in rows.Except(entries.Select(e => e.Key)))
            {
                file.Fault(entry.Line, $"\"compare\" lacks \"{missing}\"");
            }
        }

        return cells;
    }

    private void Cell(YamlEntry cell, string text)
    {
        if (text.Length is < ContentLimits.FewestCellCharacters or > ContentLimits.MostCellCharacters)
        {
            file.Fault(cell.Line, $"the cell \"{cell.Key}\" has {text.Length} characters; it may have "
                + $"{ContentLimits.FewestCellCharacters} to {ContentLimits.MostCellCharacters}");
        }

        if (text.EndsWith('.'))
        {
            file.Fault(cell.Line, $"the cell \"{cell.Key}\" ends with a full stop; a cell is no sentence");
        }

        ProductNames.Check(text, file, cell.Line);
    }
}
