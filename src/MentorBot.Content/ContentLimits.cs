using MentorBot.Core.Knowledge;

namespace MentorBot.Content;

/// <summary>The bounds that content is held to; <c>prompts/README.md</c> tells them to curators.</summary>
internal static class ContentLimits
{
    public const int TitleCharacters = 40;
    public const int ShortWords = 2;
    public const int SummaryCharacters = 120;
    public const int FewestHours = 4;
    public const int MostHours = 200;
    public const int FewestCellCharacters = 15;
    public const int MostCellCharacters = 90;
    public const int HeadingCharacters = 60;
    public const int FewestAsks = 3;
    public const int FewestNext = 1;
    public const int MostNext = 3;
    public const int FewestWords = 60;
    public const int MostWords = 180;
    public const int ShingleWords = 5;
    public const double MostSimilarity = 0.35;
    public const int TaskTitleCharacters = 70;
    public const int TaskDoCharacters = 300;
    public const int TaskWhyCharacters = 140;
    public const int TaskDoneCharacters = 200;
    public const decimal FewestTaskHours = 0.5m;
    public const decimal MostTaskHours = 4m;
    public const int FewestRead = 1;
    public const int MostRead = 3;

    /// <summary>How far the tasks of a skill may be off the hours of its article, as a part of these.</summary>
    public const decimal TaskHoursSlack = 0.25m;

    /// <summary>The fewest passages of an article.</summary>
    public static int FewestPassages(ArticleKind kind) => kind switch
    {
        ArticleKind.Role => 14,
        ArticleKind.Skill => 15,
        _ => 8,
    };

    /// <summary>The fewest passages of an article that are no fixed facet.</summary>
    public static int FewestConcepts(ArticleKind kind) => kind switch
    {
        ArticleKind.Role => 1,
        ArticleKind.Skill => 5,
        _ => 0,
    };
}
