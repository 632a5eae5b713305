namespace MentorBot.Terminal;

/// <summary>Output that is no terminal: words alone, seen at once by who reads the other end.</summary>
internal sealed class PlainScreen(TextWriter output, PromptLine prompt) : IScreen
{
    public PlainScreen(TextWriter output)
        : this(output, new PromptLine())
    {
    }

    /// <inheritdoc/>
    public Page Page => Page.Plain;

    /// <inheritdoc/>
    public void Write(IReadOnlyList<Line> lines) => prompt.Between(output.WriteLine, () =>
    {
        foreach (var line in lines)
        {
            output.WriteLine(line.ToString());
        }

        output.Flush();
    });

    /// <inheritdoc/>
    public void Prompt(string text) => prompt.Open(() =>
    {
        output.Write(text);
        output.Flush();
    });

    /// <inheritdoc/>
    public void Answered() => prompt.Answered();
}
