using System.Text.RegularExpressions;

namespace MentorBot.Core.Learners.Readers;

/// <summary>Tells a question from an answer, so that "how long does SQL take at 2 hours a day?" is not read as 14 hours a week.</summary>
internal static partial class Questioning
{
    private const int FewestWords = 3;
    private const int LongAnswer = 5;

    /// <summary>Whether a text asks something rather than answers.</summary>
    public static bool Is(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return (words >= FewestWords && Opening().IsMatch(text) && !Proposal().IsMatch(text))
            || (words > LongAnswer && text.TrimEnd().EndsWith('?'));
    }

    [GeneratedRegex(@"^\W*(why|what|whats|wat|how|hows|which|who|where|wheres|when|whens|is|are|does|should|tell me|explain|(am|do|did|can|could|would|will) (i|you|u|we|they|he|she|it|the|my|people|interns|anyone|somebody|companies))\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Opening();

    /// <summary>"How about 12 weeks" and "can we say 12 weeks" propose an answer; so does "can do 5 hours", which has no subject.</summary>
    [GeneratedRegex(@"^\W*(how|what) about\b|^\W*(can|could) (we|you|i) (say|take|do)\b|^\W*would\b.{0,20}\b(work|do|be)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Proposal();
}
