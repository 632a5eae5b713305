using MentorBot.Core.Answers;

namespace MentorBot.Core.Learners.Interviews;

/// <summary>The words by which people name an answer that they want to change.</summary>
internal static class QuestionNames
{
    private static readonly Dictionary<string, InterviewQuestion> Names = new(StringComparer.Ordinal)
    {
        ["role"] = InterviewQuestion.Role, ["job"] = InterviewQuestion.Role, ["target"] = InterviewQuestion.Role,
        ["date"] = InterviewQuestion.Date, ["deadline"] = InterviewQuestion.Date, ["when"] = InterviewQuestion.Date,
        ["hours"] = InterviewQuestion.Hours, ["hour"] = InterviewQuestion.Hours, ["pace"] = InterviewQuestion.Hours,
        ["days"] = InterviewQuestion.Days, ["day"] = InterviewQuestion.Days, ["time"] = InterviewQuestion.Days, ["times"] = InterviewQuestion.Days,
        ["schedule"] = InterviewQuestion.Days,
        ["zone"] = InterviewQuestion.Zone, ["timezone"] = InterviewQuestion.Zone, ["city"] = InterviewQuestion.Zone,
        ["levels"] = InterviewQuestion.Levels, ["level"] = InterviewQuestion.Levels, ["skills"] = InterviewQuestion.Levels, ["skill"] = InterviewQuestion.Levels,
    };

    private static readonly HashSet<string> Around = ["change", "edit", "the", "my", "a", "please", "i", "want", "to", "wrong", "is", "not", "right", "no", "per", "week", "study", "of"];

    /// <summary>The one question that a text names and nothing else; null when it says more or less.</summary>
    public static InterviewQuestion? Find(string text)
    {
        var words = Words.Of(text.Length > 80 ? text[..80] : text).Where(w => !Around.Contains(w)).ToList();
        return words is ["time", "zone"] ? InterviewQuestion.Zone
            : words is [var word] && Names.TryGetValue(word, out var question) ? question
            : null;
    }
}
