using MentorBot.Content.Sources;
using MentorBot.Core.Knowledge;

namespace MentorBot.Content.Tasks;

/// <summary>Reads all files of <c>tasks/</c>.</summary>
internal static class CurriculumReader
{
    /// <summary>Reads the files that can be read, side by side.</summary>
    public static IReadOnlyList<TaskFile> Read(ContentFiles files, FaultLog faults)
    {
        var places = files.Tasks();
        var read = new TaskFile?[places.Count];
        Parallel.For(0, places.Count, i => read[i] = TaskFileReader.Read(places[i], faults));
        return [.. read.OfType<TaskFile>()];
    }

    /// <summary>The curriculum of what is sound; a task whose id was given before is left out.</summary>
    public static Curriculum Build(IEnumerable<TaskFile> files)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return new Curriculum(files.SelectMany(f => f.Tasks).Select(t => t.Exercise).Where(e => e.Was.Prepend(e.Id).All(ids.Add)));
    }
}
