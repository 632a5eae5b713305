using System.Text.RegularExpressions;

namespace MentorBot.Core.Learners.Interviews;

/// <summary>Short words that mean the same at every question. Texts are plain words joined by spaces.</summary>
internal static partial class TypedWords
{
    private static readonly HashSet<string> Back = ["back", "go back", "previous", "previous question", "one back", "undo", "zurück"];
    private static readonly HashSet<string> Skip = ["skip", "skip it", "skip this", "pass", "next", "next question", "default"];
    private static readonly HashSet<string> Cancel =
        ["cancel", "stop", "quit", "exit", "abort", "cancel it", "cancel plan", "never mind", "nevermind", "forget it", "stop it", "leave it", "enough"];

    private static readonly HashSet<string> Yes =
    [
        "yes", "y", "yep", "yeah", "yup", "ya", "right", "correct", "ok", "okay", "k", "sure", "thats right", "that is right", "looks good", "good", "great",
        "perfect", "fine", "all good", "go", "go ahead", "do it", "exactly", "confirm", "save", "yes please", "sounds good", "make my plan", "done",
    ];

    private static readonly HashSet<string> No = ["no", "n", "nope", "wrong", "change", "not right", "incorrect", "change it", "no change", "thats wrong", "not mine"];

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

    /// <summary>Back, skip or cancel as the value of a button; null for anything else.</summary>
    public static string? Way(string words) =>
        Back.Contains(words) ? InterviewButtons.Back : Skip.Contains(words) ? InterviewButtons.Skip : Cancel.Contains(words) ? InterviewButtons.Cancel : null;

    public static bool IsYes(string words) => Yes.Contains(words);

    public static bool IsNo(string words) => No.Contains(words);

    /// <summary>Whether words ask why the question is asked: "why", "why do you need to know that".</summary>
    public static bool AsksWhy(string words) => Why().IsMatch(words);

    /// <summary>The place in a list that words name, from 1: "2", "the second", "b"; null when they name none.</summary>
    public static int? Number(string words)
    {
        var bare = words.Replace("the ", "", StringComparison.Ordinal).Replace(" one", "", StringComparison.Ordinal);
        return bare switch
        {
            [>= '1' and <= '9' and var digit] => digit - '0',
            [>= 'a' and <= 'd' and var letter] => letter - 'a' + 1,
            _ => Array.IndexOf(Ordinals, bare) is >= 0 and var place ? place + 1 : null,
        };
    }

    [GeneratedRegex("^(but )?(why|what for|how come|why should i|why do (you|u) (ask|need|want|care)( .{0,40})?|why (are|r) (you|u) asking( .{0,40})?|why (is|does) (this|that|it) (important|matter|needed)|what do (you|u) need (this|that|it) for)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Why();
}
