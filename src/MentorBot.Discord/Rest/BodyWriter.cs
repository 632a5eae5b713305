using System.Text.Json;
using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Rest;

/// <summary>Writes our records as the JSON that Discord takes.</summary>
internal static class BodyWriter
{
    private const int Ephemeral = 64;
    private static readonly MentionsBody Nobody = new([], null);
    private static readonly MentionsBody TheAnswered = new([], true);

    /// <summary>A message in a channel.</summary>
    public static byte[] Message(DiscordText message, string nonce) => JsonSerializer.SerializeToUtf8Bytes(
        BodyOf(message) with
        {
            Nonce = nonce,
            EnforceNonce = true,
            AllowedMentions = message.RepliesTo is null ? Nobody : TheAnswered,
            MessageReference = message.RepliesTo is { } answered ? new ReferenceBody(answered, FailIfNotExists: false) : null,
        },
        BodyJson.Default.MessageBody);

    /// <summary>A message that is edited.</summary>
    public static byte[] Edit(DiscordText message) => JsonSerializer.SerializeToUtf8Bytes(BodyOf(message), BodyJson.Default.MessageBody);

    /// <summary>A further message of an interaction.</summary>
    public static byte[] FollowUp(DiscordText message) => JsonSerializer.SerializeToUtf8Bytes(WithFlags(message), BodyJson.Default.MessageBody);

    /// <summary>The first answer to an interaction.</summary>
    public static byte[] Answer(InteractionAnswer answer) => answer switch
    {
        Say say => JsonSerializer.SerializeToUtf8Bytes(new SayBody(4, WithFlags(say.Message)), BodyJson.Default.SayBody),
        Update update => JsonSerializer.SerializeToUtf8Bytes(new SayBody(7, BodyOf(update.Message)), BodyJson.Default.SayBody),
        DeferUpdate => JsonSerializer.SerializeToUtf8Bytes(new DeferBody(6, null), BodyJson.Default.DeferBody),
        Defer defer => JsonSerializer.SerializeToUtf8Bytes(new DeferBody(5, defer.Private ? new FlagsBody(Ephemeral) : null), BodyJson.Default.DeferBody),
        ShowForm show => JsonSerializer.SerializeToUtf8Bytes(
            new FormBody(9, new FormDataBody(show.Form.CustomId, show.Form.Title, [.. show.Form.Inputs.Select(BodyOf)])), BodyJson.Default.FormBody),
        Suggest suggest => JsonSerializer.SerializeToUtf8Bytes(
            new SuggestBody(8, new SuggestDataBody([.. suggest.Choices.Select(c => new SuggestionBody(c.Name, c.Value))])), BodyJson.Default.SuggestBody),
        _ => throw new InvalidOperationException($"No body for {answer.GetType().Name}."),
    };

    /// <summary>A thread that is put away after a day without a word.</summary>
    public static byte[] Thread(string name) => JsonSerializer.SerializeToUtf8Bytes(new ThreadBody(name, 1440), BodyJson.Default.ThreadBody);

    /// <summary>The person that a private channel is opened with.</summary>
    public static byte[] Recipient(string user) => JsonSerializer.SerializeToUtf8Bytes(new RecipientBody(user), BodyJson.Default.RecipientBody);

    /// <summary>All commands of a scope.</summary>
    /// <param name="commands">The commands.</param>
    /// <param name="everywhere">Whether they are global; those of one server may not say where they are offered.</param>
    public static byte[] Commands(IReadOnlyList<DiscordCommand> commands, bool everywhere) =>
        JsonSerializer.SerializeToUtf8Bytes([.. commands.Select(c => BodyOf(c, everywhere))], BodyJson.Default.IReadOnlyListCommandBody);

    private static MessageBody WithFlags(DiscordText message) => BodyOf(message) with { Flags = message.Private ? Ephemeral : null };

    private static MessageBody BodyOf(DiscordText message) => new(
        [.. message.Embeds.Select(BodyOf)],
        [.. message.Rows.Select(r => new ComponentBody(1) { Components = [.. r.Components.Select(BodyOf)] })],
        Nobody,
        [.. message.Files.Select((f, i) => new AttachmentBody($"{i}", f.Name, Or(f.AltText)))]);

    private static EmbedBody BodyOf(DiscordEmbed embed) => new(
        Or(embed.Title),
        Or(embed.Description),
        embed.Colour,
        embed.Fields.Count == 0 ? null : [.. embed.Fields.Select(f => new FieldBody(f.Name, f.Value))],
        embed.Footer.Length == 0 ? null : new FooterBody(embed.Footer),
        embed.Picture.Length == 0 ? null : new PictureBody($"attachment://{embed.Picture}"));

    private static ComponentBody BodyOf(DiscordComponent component) => component switch
    {
        DiscordButton button => new ComponentBody(2) { Style = 2, CustomId = button.CustomId, Label = button.Label },
        DiscordMenu menu => new ComponentBody(3)
        {
            CustomId = menu.CustomId,
            Placeholder = Or(menu.Placeholder),
            Options = [.. menu.Choices.Select(c => new ChoiceBody(c.Name, c.Value))],
        },
        DiscordChannelMenu menu => new ComponentBody(8)
        {
            CustomId = menu.CustomId,
            Placeholder = Or(menu.Placeholder),
            MinValues = 0,
            MaxValues = menu.Most,
            ChannelTypes = [0, 5],
            DefaultValues = menu.Chosen.Count == 0 ? null : [.. menu.Chosen.Select(c => new DefaultBody(c, "channel"))],
        },
        _ => throw new InvalidOperationException($"No body for {component.GetType().Name}."),
    };

    private static ComponentBody BodyOf(DiscordInput input) => new(1)
    {
        Components =
        [
            new ComponentBody(4)
            {
                CustomId = input.CustomId,
                Style = input.Tall ? 2 : 1,
                Label = input.Label,
                Placeholder = Or(input.Placeholder),
                Value = Or(input.Value),
                MaxLength = input.MaxLength,
                Required = input.Required,
            },
        ],
    };

    private static CommandBody BodyOf(DiscordCommand command, bool everywhere) => new(
        command.Name,
        command.Description,
        1,
        [.. command.Options.Select(BodyOf)],
        Or(command.Names),
        Or(command.Descriptions),
        command.MemberPermissions,
        everywhere ? [0, 1, 2] : null,
        everywhere ? [0, 1] : null);

    private static OptionBody BodyOf(DiscordOption option) => new(
        option.Name,
        option.Description,
        (int)option.Kind,
        option.Required ? true : null,
        option.Suggests ? true : null,
        option.Choices.Count == 0 ? null : [.. option.Choices.Select(c => new SuggestionBody(c, c))],
        option.Kind == DiscordOptionKind.Subcommand ? [.. option.Options.Select(BodyOf)] : null,
        Or(option.Names),
        Or(option.Descriptions));

    private static string? Or(string text) => text.Length == 0 ? null : text;

    private static IReadOnlyDictionary<string, string>? Or(IReadOnlyDictionary<string, string> words) => words.Count == 0 ? null : words;
}
