namespace MentorBot.Discord.Transport;

/// <summary>A message that we send. It pings nobody, except the answered person when <see cref="RepliesTo"/> is set.</summary>
/// <param name="Embeds">At most 10, with at most 6000 characters in all.</param>
public sealed record DiscordText(IReadOnlyList<DiscordEmbed> Embeds)
{
    /// <summary>Rows of buttons or one menu each, at most 5.</summary>
    public IReadOnlyList<DiscordRow> Rows { get; init; } = [];

    /// <summary>Files, at most 10.</summary>
    public IReadOnlyList<DiscordFile> Files { get; init; } = [];

    /// <summary>Whether only the person sees it; honoured in answers to interactions alone.</summary>
    public bool Private { get; init; }

    /// <summary>Whether it takes the place of the message whose button was pressed; honoured in answers to such presses alone.</summary>
    public bool InPlace { get; init; }

    /// <summary>The message that it replies to, whose author is pinged; null for none. Ignored in answers to interactions.</summary>
    public string? RepliesTo { get; init; }
}

/// <summary>A framed text.</summary>
/// <param name="Title">At most 256 characters; empty for none.</param>
/// <param name="Description">Markdown, at most 4096 characters; empty for none.</param>
/// <param name="Colour">Its edge, 0xRRGGBB.</param>
public sealed record DiscordEmbed(string Title, string Description, int Colour)
{
    /// <summary>At most 25.</summary>
    public IReadOnlyList<DiscordField> Fields { get; init; } = [];

    /// <summary>Plain text, at most 2048 characters; empty for none.</summary>
    public string Footer { get; init; } = "";

    /// <summary>The file of this message that it shows; empty for none.</summary>
    public string Picture { get; init; } = "";
}

/// <summary>A titled part of an embed.</summary>
/// <param name="Name">1 to 256 characters.</param>
/// <param name="Value">Markdown, 1 to 1024 characters.</param>
public sealed record DiscordField(string Name, string Value);

/// <summary>A row of components.</summary>
public sealed record DiscordRow(IReadOnlyList<DiscordComponent> Components);

/// <summary>Something to press or choose from; a closed family.</summary>
public abstract record DiscordComponent
{
    private protected DiscordComponent()
    {
    }
}

/// <summary>A button; at most 5 in a row.</summary>
/// <param name="CustomId">1 to 100 characters, unique in the message.</param>
/// <param name="Label">1 to 80 characters.</param>
public sealed record DiscordButton(string CustomId, string Label) : DiscordComponent;

/// <summary>A menu to choose one from; alone in its row.</summary>
/// <param name="CustomId">1 to 100 characters, unique in the message.</param>
/// <param name="Placeholder">At most 150 characters.</param>
/// <param name="Choices">1 to 25.</param>
public sealed record DiscordMenu(string CustomId, string Placeholder, IReadOnlyList<DiscordChoice> Choices) : DiscordComponent;

/// <summary>A menu of the server's channels; alone in its row.</summary>
/// <param name="CustomId">1 to 100 characters, unique in the message.</param>
/// <param name="Placeholder">At most 150 characters.</param>
/// <param name="Most">How many can be chosen, 1 to 25; none always can.</param>
/// <param name="Chosen">The ids of those chosen now.</param>
public sealed record DiscordChannelMenu(string CustomId, string Placeholder, int Most, IReadOnlyList<string> Chosen) : DiscordComponent;

/// <summary>Something to choose.</summary>
/// <param name="Name">1 to 100 characters, for people.</param>
/// <param name="Value">1 to 100 characters, for us.</param>
public sealed record DiscordChoice(string Name, string Value);

/// <summary>A file of a message.</summary>
/// <param name="Name">With its ending; letters, digits, dots, dashes, underscores.</param>
/// <param name="Bytes">At most 10 MiB.</param>
/// <param name="MediaType">For example <c>image/png</c>.</param>
/// <param name="AltText">What it shows, for those who cannot see it; at most 1024 characters.</param>
public sealed record DiscordFile(string Name, ReadOnlyMemory<byte> Bytes, string MediaType, string AltText);

/// <summary>A form.</summary>
/// <param name="CustomId">1 to 100 characters.</param>
/// <param name="Title">1 to 45 characters.</param>
/// <param name="Inputs">1 to 5.</param>
public sealed record DiscordForm(string CustomId, string Title, IReadOnlyList<DiscordInput> Inputs);

/// <summary>A text input of a form.</summary>
/// <param name="CustomId">1 to 100 characters.</param>
/// <param name="Label">1 to 45 characters.</param>
public sealed record DiscordInput(string CustomId, string Label)
{
    /// <summary>Whether it has several lines.</summary>
    public bool Tall { get; init; }

    /// <summary>Whether it may not stay empty.</summary>
    public bool Required { get; init; } = true;

    /// <summary>An example in grey, at most 100 characters.</summary>
    public string Placeholder { get; init; } = "";

    /// <summary>What stands there already, at most 4000 characters.</summary>
    public string Value { get; init; } = "";

    /// <summary>The most characters, 1 to 4000.</summary>
    public int MaxLength { get; init; } = 4000;
}

/// <summary>The first answer to an interaction; a closed family.</summary>
public abstract record InteractionAnswer
{
    private protected InteractionAnswer()
    {
    }
}

/// <summary>Says something at once.</summary>
public sealed record Say(DiscordText Message) : InteractionAnswer;

/// <summary>Says something in place of the message whose button was pressed.</summary>
public sealed record Update(DiscordText Message) : InteractionAnswer;

/// <summary>Takes a press up without showing anything: the message whose button was pressed may be replaced later, or something said besides.</summary>
public sealed record DeferUpdate : InteractionAnswer;

/// <summary>Shows that an answer is coming. Who may read it is fixed here; no form can follow.</summary>
public sealed record Defer(bool Private) : InteractionAnswer;

/// <summary>Opens a form. Not possible as the answer to a form.</summary>
public sealed record ShowForm(DiscordForm Form) : InteractionAnswer;

/// <summary>Suggests values for the option being typed, at most 25.</summary>
public sealed record Suggest(IReadOnlyList<DiscordChoice> Choices) : InteractionAnswer;
