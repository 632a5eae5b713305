namespace MentorBot.Core.Ports;

/// <summary>What happens at a time; set and completed by commits, claimed here.</summary>
public interface IDueItems
{
    /// <summary>The earliest instant at which something can be claimed, UTC: an item that is due, or a lease that ends; null when there is nothing.</summary>
    Task<DateTimeOffset?> NextAsync(CancellationToken cancellation);

    /// <summary>
    /// Claims what is due and not under a live lease, in the order in which it became so (<see cref="NextAsync"/>).
    /// The claim is on disk before this returns.
    /// </summary>
    /// <param name="now">UTC.</param>
    /// <param name="lease">How long the claim holds.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Gives up as long as the writing has not begun.</param>
    /// <exception cref="StorageFullException">Nothing was claimed: there is no room.</exception>
    Task<IReadOnlyList<DueItem>> ClaimAsync(DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancellation);
}

/// <summary>A claim on a due item; a later claim of the same item has a higher attempt and fences this one.</summary>
/// <param name="Key">The item.</param>
/// <param name="Attempt">From 1; goes on counting when the item is rewritten, also by the commit that completes it.</param>
public sealed record DueClaim(DueKey Key, int Attempt);

/// <summary>A claimed item.</summary>
/// <param name="Claim">Completes it, in a commit.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="At">When it was due, UTC.</param>
/// <param name="Document">What it needs to know.</param>
public sealed record DueItem(DueClaim Claim, string Owner, DateTimeOffset At, ReadOnlyMemory<byte> Document);
