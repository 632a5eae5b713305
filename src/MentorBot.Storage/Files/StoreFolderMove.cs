namespace MentorBot.Storage.Files;

/// <summary>Moves the store of a data folder, which nobody runs, into another kind of store.</summary>
public static class StoreFolderMove
{
    /// <summary>
    /// All rows go into a new store in a folder within the data folder, are read back and compared; then the new file takes its place and the old
    /// one is put aside. When it breaks off before, the folder is as it was; between the last two steps both files are there, which is refused
    /// at the next start.
    /// </summary>
    /// <param name="folder">The data folder, <c>Storage:Path</c>.</param>
    /// <param name="from">What it is kept in now.</param>
    /// <param name="to">What it is to be kept in.</param>
    /// <param name="clock">Dates what is put aside.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<FolderMoveResult> RunAsync(
        StoreFolder folder, IStoreProvider from, IStoreProvider to, TimeProvider clock, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (Unfit(folder, from.Kind, to.Kind) is { } unfit)
        {
            return FolderMoveResult.Refused(unfit);
        }

        var opening = from.Open(folder.Path, clock);
        if (opening.Store is not { } source)
        {
            return FolderMoveResult.Refused(opening.Fault!.Message);
        }

        var draft = new StoreFolder(folder.At("moving"));
        try
        {
            DeleteDraft(draft);
            var (digest, fault) = await FillAsync(source, draft, to, clock, cancellation);
            if (digest is null)
            {
                return FolderMoveResult.Refused(fault!);
            }

            File.Move(draft.At(to.Kind.File), folder.At(to.Kind.File), overwrite: false);
            await source.DisposeAsync();
            var aside = folder.At($"before-move-{StoreFolder.Stamp(clock)}{Path.GetExtension(from.Kind.File)}");
            File.Move(folder.At(from.Kind.File), aside, overwrite: false);
            return new FolderMoveResult(digest, aside, null);
        }
        finally
        {
            await source.DisposeAsync();
            DeleteDraft(draft);
        }
    }

    private static string? Unfit(StoreFolder folder, StoreKind from, StoreKind to)
    {
        if (from == to)
        {
            return $"Both are {from.Name}. Name two kinds: {string.Join(", ", StoreKind.All.Select(k => k.Name))}.";
        }

        if (!File.Exists(folder.At(from.File)))
        {
            return $"{folder.Path} holds no {from.File}, so there is nothing on {from.Name} to move. Name the right folder in Storage:Path.";
        }

        return File.Exists(folder.At(to.File))
            ? $"{folder.Path} holds {to.File} already, and rows move into an empty store only. Move that file away, or name another folder in Storage:Path."
            : null;
    }

    /// <summary>The new store is closed when this returns: all of it is in its one file.</summary>
    private static async Task<MoveResult> FillAsync(IStore source, StoreFolder draft, IStoreProvider to, TimeProvider clock, CancellationToken cancellation)
    {
        var opening = to.Open(draft.Path, clock);
        if (opening.Store is null)
        {
            return new MoveResult(null, opening.Fault!.Message);
        }

        await using var target = opening.Store;
        return await StoreMove.RunAsync(source.ExportAsync(cancellation), target, cancellation);
    }

    private static void DeleteDraft(StoreFolder draft)
    {
        if (Directory.Exists(draft.Path))
        {
            Directory.Delete(draft.Path, recursive: true);
        }
    }
}

/// <summary>What came of a move.</summary>
/// <param name="Digest">Of the new store, read back; null when it failed.</param>
/// <param name="Aside">Where the store from before is now.</param>
/// <param name="Fault">A sentence for the operator; null when it went well.</param>
public sealed record FolderMoveResult(StoreDigest? Digest, string? Aside, string? Fault)
{
    internal static FolderMoveResult Refused(string fault) => new(null, null, fault);
}
