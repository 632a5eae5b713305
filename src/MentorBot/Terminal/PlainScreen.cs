namespace MentorBot.Terminal;

/// <summary>Output that is no terminal: words alone, seen at once by who reads the other end.</summary>
internal sealed class PlainScreen(TextWriter output) : IScreen
{
    /// <inheritdoc/>
    public Page Page => Page.Plain;

    /// <inheritdoc/>
    public void Write(IReadOnlyList<Line> lines)
    {
        foreach (var line in lines)
        {
            output.WriteLine(line.ToString());
        }

        output.Flush();
    }

    /// <inheritdoc/>
    public void Prompt(string text)
    {
        output.Write(text);
        output.Flush();
    }
}
