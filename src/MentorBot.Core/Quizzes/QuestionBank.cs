using System.Collections.Frozen;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Quizzes;

/// <summary>All questions that there are.</summary>
/// <remarks>Read from <c>prompts/quizzes</c>; checked and immutable.</remarks>
public sealed class QuestionBank
{
    private readonly FrozenDictionary<string, Question> byId;

    /// <summary>Makes a bank of questions whose ids, present and earlier, are unique.</summary>
    public QuestionBank(IEnumerable<Question> questions)
    {
        Questions = [.. questions];
        byId = Questions.SelectMany(q => q.Was.Prepend(q.Id).Select(id => (id, q))).ToFrozenDictionary(x => x.id, x => x.q, StringComparer.Ordinal);
        BySkill = Questions.ToLookup(q => q.Skill);
    }

    /// <summary>A bank of nothing.</summary>
    public static QuestionBank Empty { get; } = new([]);

    /// <summary>All questions, files in order of their names, each in the order of its file.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>The questions of each skill, in the order of the file.</summary>
    public ILookup<ArticleId, Question> BySkill { get; }

    /// <summary>The question of an id, also an earlier one; null when there is none.</summary>
    public Question? Find(string id) => byId.GetValueOrDefault(id);
}
