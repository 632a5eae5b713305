using System.Globalization;
using System.Text;
using MentorBot.Core.Dialogue;

namespace MentorBot.Terminal;

/// <summary>Keeps files in a folder; what is there already stays, and the new one gets a number.</summary>
internal sealed class Keepsakes(string folder)
{
    /// <summary>Keeps a file of a reply.</summary>
    /// <returns>Where it is.</returns>
    public string Keep(ReplyFile file) => Keep(file.Name, new UTF8Encoding(false).GetBytes(file.Content));

    /// <summary>Keeps bytes under a name.</summary>
    /// <returns>Where they are, or why they could not be kept.</returns>
    public string Keep(string name, byte[] bytes)
    {
        try
        {
            for (var number = 1; ; number++)
            {
                var path = Path.Combine(folder, number == 1 ? name : $"{Path.GetFileNameWithoutExtension(name)}-{number.ToString(CultureInfo.InvariantCulture)}{Path.GetExtension(name)}");
                if (!File.Exists(path))
                {
                    File.WriteAllBytes(path, bytes);
                    return path;
                }
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return $"{name}: {refused.Message}";
        }
    }
}
