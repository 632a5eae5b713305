using System.Text;
using MentorBot.Core.Pictures;

namespace MentorBot.Core.Dialogue;

/// <summary>One message of the mentor.</summary>
/// <param name="Document">What it says.</param>
/// <param name="Buttons">What the person may press, in order.</param>
/// <param name="Audience">Who may read it.</param>
public sealed record Reply(Document Document, IReadOnlyList<Button> Buttons, Audience Audience = Audience.Everyone)
{
    /// <summary>Whether a typed number answers what it asks; where choices have numbers too, they get letters instead.</summary>
    public bool AsksForNumber { get; init; }

    /// <summary>Whether it takes the place of the message whose button was pressed, where there is one.</summary>
    public bool InPlace { get; init; }

    /// <summary>What that message says and goes on saying above this; left out where it stands above anyway. Null for nothing.</summary>
    public Document? Above { get; init; }

    /// <summary>Opens a form for what is asked, where people cannot simply type; null when nothing is to be typed.</summary>
    public Button? TypeIn { get; init; }

    /// <summary>Files that come with it.</summary>
    public IReadOnlyList<ReplyFile> Files { get; init; } = [];

    /// <summary>A picture that comes with it; null when none does.</summary>
    public Picture? Picture { get; init; }

    /// <summary>The same as a quiz of the platform; null when it is none.</summary>
    public Poll? Poll { get; init; }

    /// <summary>The title of a thread that is opened on it, where that is possible; null for none.</summary>
    public string? Thread { get; init; }

    /// <summary>What its feature hears when it is known whether this was said (<see cref="PostEnded"/>); null for nothing.</summary>
    public ButtonId? Report { get; init; }

    /// <summary>Rooms of the community that can be chosen below it.</summary>
    public IReadOnlyList<RoomMenu> Menus { get => field ?? []; init; } = [];
}

/// <summary>A file handed to a person.</summary>
/// <param name="Name">With its ending.</param>
/// <param name="MediaType">For example <c>text/calendar</c>.</param>
/// <param name="Content">Its text.</param>
public sealed record ReplyFile(string Name, string MediaType, string Content);

/// <summary>A picture and the words that say the same.</summary>
/// <param name="Chart">What it shows.</param>
/// <param name="Alt">The same in words, for who cannot see it; up to 1024 characters.</param>
public sealed record Picture(Chart Chart, string Alt);

/// <summary>Who may read a reply.</summary>
public enum Audience
{
    /// <summary>Everyone in the place.</summary>
    Everyone,

    /// <summary>The person alone: ephemeral in a server, the private chat elsewhere.</summary>
    OnlyYou,
}

/// <summary>Something to press.</summary>
/// <param name="Label">Its text, up to 80 characters.</param>
/// <param name="Id">What it does.</param>
public sealed record Button(string Label, ButtonId Id);

/// <summary>A choice of rooms of a community; shown where the platform has one.</summary>
/// <param name="Label">What is chosen, up to 150 characters.</param>
/// <param name="Id">What a choice does: the chosen rooms are its arguments, joined by commas; none when the choice was emptied.</param>
/// <param name="Most">How many can be chosen, 1 to 25.</param>
/// <param name="Chosen">Those chosen now.</param>
public sealed record RoomMenu(string Label, ButtonId Id, int Most, IReadOnlyList<string> Chosen);

/// <summary>
/// What a button does, written <c>1|feature|verb|args</c>: it holds all that is needed, so that it works after restarts.
/// </summary>
/// <param name="Feature">The feature that handles it.</param>
/// <param name="Verb">What that feature is to do.</param>
/// <param name="Arguments">With what; may be empty, and may hold further bars.</param>
public readonly record struct ButtonId(string Feature, string Verb, string Arguments)
{
    /// <summary>The most bytes that every platform lets a button carry (Telegram's callback_data).</summary>
    public const int MaxBytes = 64;

    /// <summary>Reads a written id; false when it is of another version or not of that form.</summary>
    public static bool TryParse(string? text, out ButtonId id)
    {
        var parts = (text ?? "").Split('|', 4);
        if (parts is not ["1", { Length: > 0 }, { Length: > 0 }, _])
        {
            id = default;
            return false;
        }

        id = new ButtonId(parts[1], parts[2], parts[3]);
        return true;
    }

    /// <summary>Whether it fits every platform.</summary>
    public bool Fits => Encoding.UTF8.GetByteCount(ToString()) <= MaxBytes;

    /// <inheritdoc/>
    public override string ToString() => $"1|{Feature}|{Verb}|{Arguments}";
}
