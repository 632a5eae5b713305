namespace MentorBot.Storage;

/// <summary>What came of opening a store: the store, or why not.</summary>
/// <param name="Store">The store, owned by this process until it is disposed; null when it did not open.</param>
/// <param name="Fault">Why not; null when it opened.</param>
public sealed record StoreOpening(IStore? Store, StoreFault? Fault)
{
    internal static StoreOpening Refused(StoreFault fault) => new(null, fault);
}
