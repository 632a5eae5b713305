using MentorBot.Content.Sources;
using MentorBot.Core.Quizzes;

namespace MentorBot.Content.Quizzes;

/// <summary>Reads all files of <c>quizzes/</c>.</summary>
internal static class BankReader
{
    /// <summary>Reads the files that can be read, side by side.</summary>
    public static IReadOnlyList<QuizFile> Read(ContentFiles files, FaultLog faults)
    {
        var places = files.Quizzes();
        var read = new QuizFile?[places.Count];
        Parallel.For(0, places.Count, i => read[i] = QuizFileReader.Read(places[i], faults));
        return [.. read.OfType<QuizFile>()];
    }

    /// <summary>The bank of what is sound; a question whose id was given before, or that names no passage, is left out.</summary>
    public static QuestionBank Build(IEnumerable<QuizFile> files)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return new QuestionBank(files.SelectMany(f => f.Questions).Select(q => q.Question).Where(q => q.Read.Slug is not null && q.Was.Prepend(q.Id).All(ids.Add)));
    }
}
