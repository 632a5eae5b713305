using MentorBot.Content.Quizzes;
using MentorBot.Content.Sources;
using MentorBot.Core.Knowledge;

namespace MentorBot.Content.Checks;

/// <summary>Holds the questions to the articles and to each other.</summary>
internal sealed class QuestionsCheck(IReadOnlyList<QuizFile> files, ReferencesCheck references)
{
    private readonly Dictionary<string, QuestionDraft> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, QuestionDraft> texts = new(StringComparer.Ordinal);

    public void Run()
    {
        foreach (var file in files)
        {
            if (file.Skill is { } skill)
            {
                references.Hold(file.File, "the skill", new Placed<string>(skill.Value.ToString(), skill.Line), passageOnly: false);
            }

            foreach (var draft in file.Questions)
            {
                Hold(draft);
            }

            Balance(file);
        }

        GiveawayCheck.Run(files);
    }

    private void Hold(QuestionDraft draft)
    {
        references.Hold(draft.File, "the passage", draft.Read, passageOnly: true);
        foreach (var id in draft.Question.Was.Prepend(draft.Question.Id))
        {
            if (!ids.TryAdd(id, draft))
            {
                draft.File.Fault(draft.Line, $"the question {id} stands twice, first at {ids[id].File.Name}:{ids[id].Line}");
            }
        }

        if (!texts.TryAdd($"{Words.Bare(draft.Question.Text)}\n{draft.Question.Code?.Text}\n{string.Concat(draft.Question.Options.Take(1))}", draft))
        {
            draft.File.Fault(draft.Line, $"the question {draft.Question.Id} asks what another asks; change it or take it out");
        }
    }

    /// <summary>Enough questions, and enough of each level; told when nothing else is wrong with the file.</summary>
    private static void Balance(QuizFile file)
    {
        if (!file.IsWhole)
        {
            return;
        }

        var count = file.Questions.Count;
        if (count < ContentLimits.FewestQuestions)
        {
            file.File.Fault(1, $"the file has {count} questions; the fewest is {ContentLimits.FewestQuestions}");
        }

        foreach (var level in new[] { Level.Course, Level.Project, Level.Work })
        {
            var of = file.Questions.Count(q => q.Question.Level == level);
            if (of * ContentLimits.LevelShare < count)
            {
                file.File.Fault(1, $"{of} of {count} questions are of level {(int)level}; each level must have a quarter of them, here {(count + ContentLimits.LevelShare - 1) / ContentLimits.LevelShare}");
            }
        }
    }
}
