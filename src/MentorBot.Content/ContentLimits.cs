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

    public const int FewestQuestions = 24;
    public const int QuestionCharacters = 250;
    public const int QuestionHintCharacters = 120;
    public const int QuestionWhyCharacters = 180;
    public const int OptionCharacters = 80;
    public const int MostOptions = 6;
    public const int FewestOptionsOfSeveral = 3;
    public const int FewestSteps = 3;
    public const int CodeLines = 14;
    public const int CodeCharacters = 64;

    /// <summary>Of each level there is one question in so many, or more.</summary>
    public const int LevelShare = 4;

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
