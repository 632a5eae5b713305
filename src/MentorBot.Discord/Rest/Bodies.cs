using System.Text.Json.Serialization;

namespace MentorBot.Discord.Rest;

// What goes over the wire, member for member as Discord names it; null members are left out.
internal sealed record MessageBody(
    IReadOnlyList<EmbedBody> Embeds,
    IReadOnlyList<ComponentBody> Components,
    MentionsBody AllowedMentions,
    IReadOnlyList<AttachmentBody> Attachments,
    int? Flags = null,
    string? Nonce = null,
    bool? EnforceNonce = null,
    ReferenceBody? MessageReference = null);

internal sealed record EmbedBody(
    string? Title, string? Description, int Color, IReadOnlyList<FieldBody>? Fields, FooterBody? Footer, PictureBody? Image);

internal sealed record FieldBody(string Name, string Value);

internal sealed record FooterBody(string Text);

internal sealed record PictureBody(string Url);

internal sealed record MentionsBody(IReadOnlyList<string> Parse, bool? RepliedUser);

internal sealed record AttachmentBody(string Id, string Filename, string? Description);

internal sealed record ReferenceBody(string MessageId, bool FailIfNotExists);

internal sealed record ComponentBody(int Type)
{
    public IReadOnlyList<ComponentBody>? Components { get; init; }

    public string? CustomId { get; init; }

    public int? Style { get; init; }

    public string? Label { get; init; }

    public string? Placeholder { get; init; }

    public IReadOnlyList<ChoiceBody>? Options { get; init; }

    public int? MinValues { get; init; }

    public int? MaxValues { get; init; }

    public IReadOnlyList<int>? ChannelTypes { get; init; }

    public IReadOnlyList<DefaultBody>? DefaultValues { get; init; }

    public string? Value { get; init; }

    public int? MaxLength { get; init; }

    public bool? Required { get; init; }
}

/// <summary>A choice of a menu, which has a label.</summary>
internal sealed record ChoiceBody(string Label, string Value);

/// <summary>A value of an option, which has a name.</summary>
internal sealed record SuggestionBody(string Name, string Value);

internal sealed record SayBody(int Type, MessageBody Data);

internal sealed record DeferBody(int Type, FlagsBody? Data);

internal sealed record FlagsBody(int Flags);

internal sealed record FormBody(int Type, FormDataBody Data);

internal sealed record FormDataBody(string CustomId, string Title, IReadOnlyList<ComponentBody> Components);

internal sealed record SuggestBody(int Type, SuggestDataBody Data);

internal sealed record SuggestDataBody(IReadOnlyList<SuggestionBody> Choices);

/// <summary>What a menu of channels shows as chosen.</summary>
internal sealed record DefaultBody(string Id, string Type);

internal sealed record ThreadBody(string Name, int AutoArchiveDuration);

internal sealed record RecipientBody(string RecipientId);

internal sealed record CommandBody(
    string Name,
    string Description,
    int Type,
    IReadOnlyList<OptionBody> Options,
    IReadOnlyDictionary<string, string>? NameLocalizations,
    IReadOnlyDictionary<string, string>? DescriptionLocalizations,
    ulong? DefaultMemberPermissions,
    IReadOnlyList<int>? Contexts,
    IReadOnlyList<int>? IntegrationTypes);

internal sealed record OptionBody(
    string Name,
    string Description,
    int Type,
    bool? Required,
    bool? Autocomplete,
    IReadOnlyList<SuggestionBody>? Choices,
    IReadOnlyList<OptionBody>? Options,
    IReadOnlyDictionary<string, string>? NameLocalizations,
    IReadOnlyDictionary<string, string>? DescriptionLocalizations);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Serialization | JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(SayBody))]
[JsonSerializable(typeof(DeferBody))]
[JsonSerializable(typeof(FormBody))]
[JsonSerializable(typeof(SuggestBody))]
[JsonSerializable(typeof(RecipientBody))]
[JsonSerializable(typeof(ThreadBody))]
[JsonSerializable(typeof(IReadOnlyList<CommandBody>))]
internal sealed partial class BodyJson : JsonSerializerContext;
