using Spectre.Console;

namespace MentorBot.Terminal;

/// <summary>A terminal with colours. Text reaches it as text, never as markup.</summary>
internal sealed class SpectreScreen(IAnsiConsole console, PromptLine prompt) : IScreen
{
    private const int Widest = 110;
    private const int Narrowest = 40;

    /// <inheritdoc/>
    public Page Page => new(Math.Clamp(console.Profile.Width - 1, Narrowest, Widest), true);

    /// <inheritdoc/>
    public void Write(IReadOnlyList<Line> lines) => prompt.Between(console.WriteLine, () =>
    {
        foreach (var line in lines)
        {
            foreach (var piece in line.Pieces)
            {
                Write(piece.Text, piece.Tone);
            }

            console.WriteLine();
        }
    });

    /// <inheritdoc/>
    public void Prompt(string text) => prompt.Open(() => Write(text, Tone.Key));

    /// <inheritdoc/>
    public void Answered() => prompt.Answered();

    private void Write(string text, Tone tone) => console.Write(text, Look(tone));

    private static Style Look(Tone tone) => tone switch
    {
        Tone.Title => new Style(Color.Aqua, decoration: Decoration.Bold),
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Emphasis => new Style(decoration: Decoration.Italic),
        Tone.Code => new Style(Color.Grey70),
        Tone.Dim => new Style(Color.Grey, decoration: Decoration.Dim),
        Tone.Key => new Style(Color.Green),
        _ => Style.Plain,
    };
}
