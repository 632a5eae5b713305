using System.Text;

namespace MentorBot.Content.Sources;

/// <summary>One file of the content folder as lines of text, and the place for its faults.</summary>
internal sealed class SourceFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly FaultLog faults;

    private SourceFile(string name, string text, FaultLog faults)
    {
        Name = name;
        Lines = text.Split('\n');
        for (var i = 0; i < Lines.Length; i++)
        {
            Lines[i] = Lines[i].TrimEnd('\r');
        }

        this.faults = faults;
    }

    /// <summary>The name in faults: the path from the content folder on.</summary>
    public string Name { get; }

    /// <summary>The lines without their ends, whatever these are.</summary>
    public string[] Lines { get; }

    /// <summary>Reads a file; null, with the fault reported, when it is no readable UTF-8 text or holds nothing.</summary>
    public static SourceFile? Read(string path, string name, FaultLog faults)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            faults.Add(name, 1, "the file is missing");
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(name, 1, "the file cannot be read; look at its permissions and whether a program holds it");
            return null;
        }

        return Decode(bytes, name, faults);
    }

    /// <summary>Lines <paramref name="from"/> to <paramref name="to"/>, counted from 1, the last not included.</summary>
    public string Text(int from, int to) => string.Join('\n', Lines, from - 1, to - from);

    /// <summary>Whether matters of style are looked for too.</summary>
    public bool Thoroughly => faults.Thoroughly;

    public void Fault(int line, string message) => faults.Add(Name, line, message);

    private static SourceFile? Decode(byte[] bytes, string name, FaultLog faults)
    {
        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        try
        {
            var text = Utf8.GetString(bytes, start, bytes.Length - start);
            if (!string.IsNullOrWhiteSpace(text))
            {
                return new SourceFile(name, text, faults);
            }

            faults.Add(name, 1, "the file is empty");
        }
        catch (DecoderFallbackException e)
        {
            var line = 1 + bytes.AsSpan(start, Math.Clamp(e.Index, 0, bytes.Length - start)).Count((byte)'\n');
            faults.Add(name, line, "the file is not UTF-8 text; save it as UTF-8");
        }

        return null;
    }
}
