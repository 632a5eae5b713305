using System.Text;
using System.Text.RegularExpressions;

namespace MentorBot.Testing.Http;

/// <summary>A body of <c>multipart/form-data</c>, taken apart.</summary>
/// <param name="Fields">Texts by the name of their field; a file stands here with its name.</param>
/// <param name="Files">The bytes of files by the name of their field.</param>
public sealed partial record MultipartForm(IReadOnlyDictionary<string, string> Fields, IReadOnlyDictionary<string, byte[]> Files)
{
    private const string Attached = "attach://";

    public static bool Is(HttpCall call) => call.ContentType.StartsWith("multipart/form-data", StringComparison.Ordinal);

    public static MultipartForm Read(HttpCall call)
    {
        // Latin-1 gives each byte one character, so that positions hold for both.
        var text = Encoding.Latin1.GetString(call.Body);
        var boundary = "--" + Boundary().Match(call.ContentType).Groups["boundary"].Value;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var part in text.Split(boundary).Skip(1).SkipLast(1))
        {
            var head = part[..part.IndexOf("\r\n\r\n", StringComparison.Ordinal)];
            var content = Encoding.Latin1.GetBytes(part[(head.Length + 4)..^2]);
            var name = Name().Match(head).Groups["name"].Value;
            if (FileName().Match(head) is { Success: true } file)
            {
                files[name] = content;
                fields[name] = file.Groups["name"].Value;
            }
            else
            {
                fields[name] = Encoding.UTF8.GetString(content);
            }
        }

        Attach(fields, files);
        return new MultipartForm(fields, files);
    }

    /// <summary>A field may name the part that holds its file (Bot API, "Sending files").</summary>
    private static void Attach(Dictionary<string, string> fields, Dictionary<string, byte[]> files)
    {
        foreach (var (field, part) in fields.Where(f => f.Value.StartsWith(Attached, StringComparison.Ordinal)).Select(f => (f.Key, f.Value[Attached.Length..])).ToList())
        {
            if (files.Remove(part, out var content) && fields.Remove(part, out var name))
            {
                files[field] = content;
                fields[field] = name;
            }
        }
    }

    [GeneratedRegex("boundary=\"?(?<boundary>[^\";]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Boundary();

    [GeneratedRegex("[ ;]name=\"?(?<name>[^\";\r\n]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    [GeneratedRegex("filename=\"?(?<name>[^\";\r\n]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex FileName();
}
