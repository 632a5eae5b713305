using MentorBot.Content.Sources;
using MentorBot.Core.Knowledge;

namespace MentorBot.Content.Language;

/// <summary>Reads <c>language/meanings.bin</c>, which is learnt from the questions and may be missing.</summary>
internal static class MeaningsReader
{
    public static WordMeanings Read(string path, string name, FaultLog faults)
    {
        try
        {
            if (!File.Exists(path))
            {
                return WordMeanings.Empty;
            }

            if (WordMeanings.Read(File.ReadAllBytes(path)) is { } meanings)
            {
                return meanings;
            }

            faults.Add(name, 1, "the file is damaged; fetch it again, or delete it: words are then only like themselves");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(name, 1, "the file cannot be read; look at its permissions and whether a program holds it");
        }

        return WordMeanings.Empty;
    }
}
