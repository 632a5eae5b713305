using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Learners;
using MentorBot.Core.Learners.Linking;
using MentorBot.Core.Places;
using MentorBot.Core.Ports;
using MentorBot.Core.Quizzes.Boards;
using MentorBot.Core.Quizzes.Races;
using MentorBot.Core.Quizzes.Reviews;
using MentorBot.Core.Reminders;

namespace MentorBot.Core.Json;

/// <summary>The JSON of everything that is stored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(ArticleIdConverter), typeof(PassageIdConverter), typeof(AccountIdConverter), typeof(LearnerIdConverter), typeof(ButtonIdConverter),
        typeof(LocalDateConverter), typeof(LocalTimeConverter),
    ])]
[JsonSerializable(typeof(Learner))]
[JsonSerializable(typeof(Utterance))]
[JsonSerializable(typeof(FiledQuestion))]
[JsonSerializable(typeof(FiringOutcome))]
[JsonSerializable(typeof(LinkOwner))]
[JsonSerializable(typeof(Community))]
[JsonSerializable(typeof(Room))]
[JsonSerializable(typeof(Place))]
[JsonSerializable(typeof(RaceAnswer))]
[JsonSerializable(typeof(RacePoints))]
[JsonSerializable(typeof(BoardWish))]
[JsonSerializable(typeof(ReviewCard))]
[JsonSerializable(typeof(ReviewEntry))]
[JsonSerializable(typeof(MissedQuestion))]
public sealed partial class CoreJson : JsonSerializerContext
{
    /// <summary>The JSON of a learner.</summary>
    public static ReadOnlyMemory<byte> Write(Learner learner) => JsonSerializer.SerializeToUtf8Bytes(learner, Default.Learner);

    /// <summary>The JSON of who a code was given to.</summary>
    public static ReadOnlyMemory<byte> Write(LinkOwner owner) => JsonSerializer.SerializeToUtf8Bytes(owner, Default.LinkOwner);

    /// <summary>Who a code was given to, of a stored document.</summary>
    public static LinkOwner ReadLink(Stored stored) => JsonSerializer.Deserialize(stored.Document.Span, Default.LinkOwner) ?? throw new JsonException("A link's document is null.");

    /// <summary>The JSON of a community.</summary>
    public static ReadOnlyMemory<byte> Write(Community community) => JsonSerializer.SerializeToUtf8Bytes(community, Default.Community);

    /// <summary>The JSON of a room.</summary>
    public static ReadOnlyMemory<byte> Write(Room room) => JsonSerializer.SerializeToUtf8Bytes(room, Default.Room);

    /// <summary>The JSON of a place.</summary>
    public static ReadOnlyMemory<byte> Write(Place place) => JsonSerializer.SerializeToUtf8Bytes(place, Default.Place);

    /// <summary>The community of a stored document; a fresh one when nothing is stored.</summary>
    public static Community ReadCommunity(Stored? stored) =>
        stored is null ? Places.Community.New : JsonSerializer.Deserialize(stored.Document.Span, Default.Community) ?? throw new JsonException("A community's document is null.");

    /// <summary>The room of a stored document; a fresh one when nothing is stored.</summary>
    public static Room ReadRoom(Stored? stored) =>
        stored is null ? Places.Room.New : JsonSerializer.Deserialize(stored.Document.Span, Default.Room) ?? throw new JsonException("A room's document is null.");

    /// <summary>The place of a document.</summary>
    public static Place ReadPlace(ReadOnlyMemory<byte> document) => JsonSerializer.Deserialize(document.Span, Default.Place) ?? throw new JsonException("A place's document is null.");

    /// <summary>The learner of a stored document.</summary>
    public static Learner Read(Stored stored) => JsonSerializer.Deserialize(stored.Document.Span, Default.Learner) ?? throw new JsonException("A learner's document is null.");
}

/// <summary>What an outbox row holds: a reply, and what its platform needs to say it in the right place.</summary>
/// <param name="Reply">What is said.</param>
/// <param name="Origin">As in <see cref="Turn.Origin"/>.</param>
/// <param name="Due">When it was due, UTC, if it is said because a time had come.</param>
/// <param name="Part">Its place among the replies to one turn, from 0.</param>
public sealed record Utterance(Reply Reply, string Origin, DateTimeOffset? Due, int Part);

/// <summary>What the log of unanswered questions holds.</summary>
/// <param name="Question">As typed.</param>
/// <param name="Nearest">The nearest topics, best first.</param>
public sealed record FiledQuestion(string Question, IReadOnlyList<Knowledge.PassageId> Nearest)
{
    /// <summary>The name of the log.</summary>
    public const string Log = "unanswered";
}
