using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Places;
using MentorBot.Core.Ports;

namespace MentorBot.Turns;

/// <summary>A community and one of its rooms as they were read for a turn.</summary>
/// <param name="Place">Where the room is.</param>
/// <param name="Community">The community; a fresh one in private.</param>
/// <param name="Room">The room; a fresh one in private.</param>
internal sealed record PlacesRead(Place Place, Community Community, Room Room)
{
    private long communityVersion;
    private long roomVersion;

    /// <summary>What must still stand for a turn that holds its room.</summary>
    public AggregateVersion RoomAsRead => new(AggregateKey.OfRoom(Place), roomVersion);

    /// <summary>Reads what is kept of a place; nothing is, of private chats.</summary>
    public static async Task<PlacesRead> ReadAsync(IAggregateStore store, Place place, CancellationToken cancellation)
    {
        if (place.IsPrivate)
        {
            return new PlacesRead(place, Community.New, Room.New);
        }

        var community = await store.ReadAsync(AggregateKey.OfCommunity(place), cancellation);
        var room = await store.ReadAsync(AggregateKey.OfRoom(place), cancellation);
        return new PlacesRead(place, CoreJson.ReadCommunity(community), CoreJson.ReadRoom(room)) { communityVersion = community?.Version ?? 0, roomVersion = room?.Version ?? 0 };
    }

    /// <summary>What a response changes of them.</summary>
    public IEnumerable<AggregateWrite> Writes(Response response)
    {
        if (response.Community is { } community)
        {
            yield return new AggregateWrite(AggregateKey.OfCommunity(Place), communityVersion, CoreJson.Write(community));
        }

        if (response.Room is { } room && (roomVersion > 0 || !room.IsNew))
        {
            yield return new AggregateWrite(AggregateKey.OfRoom(Place), roomVersion, room.IsNew ? null : CoreJson.Write(room));
        }
    }
}
