namespace MentorBot.Storage;

/// <summary>Ownership of a data folder. The system gives it back when the process dies, however it dies.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream held;

    private FolderLock(FileStream held) => this.held = held;

    /// <summary>Takes the folder, made if need be; a fault when another owner has it or it cannot be written.</summary>
    public static (FolderLock? Lock, StoreFault? Fault) Take(StoreFolder folder)
    {
        try
        {
            Directory.CreateDirectory(folder.Path);
            return (new FolderLock(new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)), null);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or DirectoryNotFoundException or FileNotFoundException)
        {
            return (null, StoreFault.ReadOnly(folder.Path));
        }
        catch (IOException e)
        {
            return (null, IsHeld(e) ? StoreFault.Owned(folder.Path) : StoreFault.Unusable(folder.Path, e));
        }
    }

    public void Dispose() => held.Dispose();

    /// <summary>Whether it is the lock of another owner, and not a full disk or the like: "would block" here, "sharing violation" on Windows.</summary>
    private static bool IsHeld(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
