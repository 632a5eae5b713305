using System.Text.RegularExpressions;
using MentorBot.Core.Answers;
using MentorBot.Core.Knowledge;

namespace MentorBot.Core.Learners.Readers;

/// <summary>Reads which kind of internship a person aims at, by the names and aliases of the roles, typos mended.</summary>
public static partial class RoleReader
{
    /// <summary>Reads a text; understood as null it asks for help with choosing.</summary>
    public static Reading<ArticleId?> Read(string text, Edition edition)
    {
        // "Research?" is an answer; "what does a researcher do?" is not.
        if (edition.Names(text) is null && Questioning.Is(text))
        {
            return new NotUnderstood<ArticleId?>();
        }

        var roles = edition.Index.Mentioned(text).Select(a => edition.Library.Articles[a].Id).Where(a => a.Kind == ArticleKind.Role).ToList();
        return roles switch
        {
            [] => Undecided().IsMatch(text) ? new Understood<ArticleId?>(null) : new NotUnderstood<ArticleId?>(),
            [var role] => new Understood<ArticleId?>(role),
            _ => new Ambiguous<ArticleId?>([.. roles.Select(r => (ArticleId?)r)]),
        };
    }

    [GeneratedRegex(@"\b(help|choose|choosing|not sure|unsure|undecided|do(n'?t| not) know|idk|no idea|no clue|any|whichever|you (pick|decide)|recommend|suggest|advise)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Undecided();
}
