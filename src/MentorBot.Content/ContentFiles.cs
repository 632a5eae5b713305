using MentorBot.Content.Articles;
using MentorBot.Core.Knowledge;

namespace MentorBot.Content;

/// <summary>Where things stand in the content folder.</summary>
internal sealed class ContentFiles(string folder)
{
    private readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    /// <summary>The content folder itself, as faults name it.</summary>
    public string Name => Path.GetFileName(root);

    public bool Exist => Directory.Exists(root);

    /// <summary>How people talk to the mentor.</summary>
    public (string Path, string Name) Language => At("language", "en.yaml");

    /// <summary>Examples of what the mentor does not cover.</summary>
    public (string Path, string Name) Elsewhere => At("language", "elsewhere.txt");

    /// <summary>Where words point: the one file that nobody wrote.</summary>
    public (string Path, string Name) Meanings => At("language", "meanings.bin");

    /// <summary>How people name time zones.</summary>
    public (string Path, string Name) Zones => At("language", "zones.yaml");

    /// <summary>What the mentor says apart from passages.</summary>
    public (string Path, string Name) Messages => At("messages", "en.yaml");

    /// <summary>What tells curators of the format.</summary>
    public string Readme => Path.Combine(root, "README.md");

    /// <summary>Every file that stands in the folder, read or not.</summary>
    public IEnumerable<(string Path, string Name)> All() => Exist
        ? Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(p => (p, $"{Name}/{Path.GetRelativePath(root, p).Replace(Path.DirectorySeparatorChar, '/')}"))
        : [];

    /// <summary>The articles by kind and name. What editors leave beside them (backups, hidden files) is none.</summary>
    public IReadOnlyList<ArticlePlace> Articles()
    {
        var found = new List<ArticlePlace>();
        foreach (var kind in Enum.GetValues<ArticleKind>())
        {
            var place = $"{ArticleId.Word(kind)}s";
            var paths = Entries(Path.Combine(root, place), "*.md");
            Array.Sort(paths, StringComparer.Ordinal);
            found.AddRange(paths
                .Where(p => p.EndsWith(".md", StringComparison.Ordinal) && !Path.GetFileName(p).StartsWith('.'))
                .Select(p => Place(kind, place, p)));
        }

        return found;
    }

    /// <summary>The files of tasks by name.</summary>
    public IReadOnlyList<ContentPlace> Tasks() => Yaml("tasks");

    /// <summary>The files of questions by name.</summary>
    public IReadOnlyList<ContentPlace> Quizzes() => Yaml("quizzes");

    private List<ContentPlace> Yaml(string place)
    {
        var paths = Entries(Path.Combine(root, place), "*.yaml");
        Array.Sort(paths, StringComparer.Ordinal);
        return
        [
            .. paths.Where(p => p.EndsWith(".yaml", StringComparison.Ordinal) && !Path.GetFileName(p).StartsWith('.'))
                .Select(p => new ContentPlace(Path.GetFileNameWithoutExtension(p), p, $"{Name}/{place}/{Path.GetFileName(p)}")),
        ];
    }

    private ArticlePlace Place(ArticleKind kind, string place, string path)
    {
        var asks = $"{Path.GetFileNameWithoutExtension(path)}.txt";
        return new ArticlePlace(
            kind, path, $"{Name}/{place}/{Path.GetFileName(path)}", Path.Combine(root, "asks", place, asks), $"{Name}/asks/{place}/{asks}");
    }

    /// <summary>Path, length and last write of every file that is read.</summary>
    public IReadOnlyList<(string Path, long Length, DateTime Written)> Stamps()
    {
        var stamps = new List<(string, long, DateTime)>();
        var articles = Articles().SelectMany(a => new[] { a.Path, a.AsksPath });
        var words = new[] { Language, Elsewhere, Meanings, Zones, Messages };
        foreach (var path in articles.Concat(Tasks().Concat(Quizzes()).Select(t => t.Path)).Concat(words.Select(w => w.Path)))
        {
            var file = new FileInfo(path);
            stamps.Add(file.Exists ? (path, file.Length, file.LastWriteTimeUtc) : (path, -1, default));
        }

        return stamps;
    }

    private static string[] Entries(string place, string pattern)
    {
        try
        {
            return Directory.Exists(place) ? Directory.GetFiles(place, pattern) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private (string Path, string Name) At(string place, string file) => (Path.Combine(root, place, file), $"{Name}/{place}/{file}");
}

/// <summary>Where a file of a skill stands.</summary>
/// <param name="Stem">Its name without the ending: the first part of the ids of its tasks or questions.</param>
/// <param name="Path">The file.</param>
/// <param name="Name">The file as faults name it.</param>
internal sealed record ContentPlace(string Stem, string Path, string Name);
