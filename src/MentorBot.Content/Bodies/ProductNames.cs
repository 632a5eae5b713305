using System.Text.RegularExpressions;
using MentorBot.Content.Sources;

namespace MentorBot.Content.Bodies;

/// <summary>Holds prose to the spelling that a product uses of itself.</summary>
internal static partial class ProductNames
{
    /// <summary>The right spellings by their lower-case letters without gaps; the first is the one to write, the rest pass (a sentence's start).</summary>
    private static readonly Dictionary<string, string[]> Right = new(StringComparer.Ordinal)
    {
        ["docker"] = ["Docker"],
        ["github"] = ["GitHub"],
        ["huggingface"] = ["Hugging Face"],
        ["javascript"] = ["JavaScript"],
        ["jupyter"] = ["Jupyter"],
        ["kaggle"] = ["Kaggle"],
        ["leetcode"] = ["LeetCode"],
        ["linkedin"] = ["LinkedIn"],
        ["mlflow"] = ["MLflow"],
        ["numpy"] = ["NumPy"],
        ["pandas"] = ["pandas", "Pandas"],
        ["postgresql"] = ["PostgreSQL"],
        ["pytorch"] = ["PyTorch"],
        ["scikitlearn"] = ["scikit-learn", "Scikit-learn"],
        ["sqlite"] = ["SQLite"],
        ["tensorflow"] = ["TensorFlow"],
    };

    /// <summary>Reports each wrong spelling in a piece of prose.</summary>
    public static void Check(ReadOnlySpan<char> prose, SourceFile file, int line)
    {
        if (!file.Thoroughly)
        {
            return;
        }

        foreach (var match in Names().EnumerateMatches(prose))
        {
            if (IsQuoted(prose, match.Index, match.Length))
            {
                continue;
            }

            var written = prose.Slice(match.Index, match.Length).ToString();
            var right = Right[written.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()];
            if (!right.Contains(written, StringComparer.Ordinal))
            {
                file.Fault(line, $"\"{written}\" is spelled {right[0]}");
            }
        }
    }

    /// <summary>A spelling between quotes is spoken about, not used.</summary>
    private static bool IsQuoted(ReadOnlySpan<char> prose, int start, int length) =>
        start > 0 && start + length < prose.Length
        && prose[start - 1] is ('"' or '\'' or '“' or '‘') && prose[start + length] is ('"' or '\'' or '”' or '’');

    /// <summary>The names as whole words, outside addresses and file names.</summary>
    [GeneratedRegex(
        @"(?<![\w.@/\\-])(docker|github|hugging ?face|javascript|jupyter|kaggle|leetcode|linkedin|mlflow|numpy|pandas|postgresql|pytorch|scikit[ -]?learn|sqlite|tensorflow)(?![\w/\\-]|\.\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Names();
}
