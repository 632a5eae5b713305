using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Ports;
using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Receiving;

/// <summary>Where an answer goes. Travels with the turn as text (<see cref="Turn.Origin"/>), so that it can be kept and used after a restart.</summary>
/// <param name="ChannelId">The channel or thread; empty when only the person is known.</param>
/// <param name="UserId">The person answered, who can be written to privately.</param>
public sealed record DiscordAddress(string ChannelId, string UserId)
{
    /// <summary>The message that is answered; null when none.</summary>
    public string? MessageId { get; init; }

    /// <summary>The interaction that is answered; null when none.</summary>
    public InteractionKey? Interaction { get; init; }

    /// <summary>The message of ours that is changed in place; null for a new one.</summary>
    public string? Edits { get; init; }

    /// <summary>Whether other people read this channel.</summary>
    public bool Shared { get; init; }

    /// <summary>Whether the interaction was declared to be answered privately when it was taken up.</summary>
    public bool DeclaredPrivate { get; init; }

    /// <summary>Whether a button of a message that only the person reads was pressed: the answer may take its place.</summary>
    public bool OnMessage { get; init; }

    /// <summary>Whether an answer for this audience is to be hidden from others. In a private chat nothing is: there hidden answers would vanish.</summary>
    public bool Hides(Audience audience) => Shared && audience == Audience.OnlyYou;

    /// <summary>The address as text. It may hold an interaction's token: kept, never logged.</summary>
    public string ToText() => JsonSerializer.Serialize(this, AddressJson.Default.DiscordAddress);

    /// <summary>Where a parcel goes: what its origin says, else its place.</summary>
    internal static DiscordAddress Of(Parcel parcel) => Read(parcel.Origin) ?? (parcel.Place.IsPrivate
        ? new DiscordAddress("", parcel.Account.Id)
        : new DiscordAddress(parcel.Place.Thread.Length > 0 ? parcel.Place.Thread : parcel.Place.Room, parcel.Account.Id) { Shared = true });

    private static DiscordAddress? Read(string origin)
    {
        try
        {
            return origin.Length == 0 ? null : JsonSerializer.Deserialize(origin, AddressJson.Default.DiscordAddress);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(DiscordAddress))]
internal sealed partial class AddressJson : JsonSerializerContext;
