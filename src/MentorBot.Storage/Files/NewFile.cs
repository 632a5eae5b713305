namespace MentorBot.Storage.Files;

/// <summary>A file that appears whole or not at all, and never in the place of another: written under another name, and named when it is on the disk.</summary>
internal sealed class NewFile : IDisposable
{
    private readonly string file;

    /// <param name="file">Must not exist.</param>
    /// <exception cref="IOException">The file exists.</exception>
    public NewFile(string file)
    {
        if (File.Exists(file))
        {
            throw new IOException($"{file} exists already; nothing is overwritten.");
        }

        this.file = file;
        File.Delete(Draft);
    }

    /// <summary>Where it is written.</summary>
    public string Draft => $"{file}.partial";

    /// <summary>The draft is whole.</summary>
    /// <exception cref="IOException">It cannot be kept, or the file came into being meanwhile.</exception>
    public void Keep()
    {
        using (var stream = new FileStream(Draft, FileMode.Open, FileAccess.ReadWrite))
        {
            stream.Flush(flushToDisk: true);
        }

        File.Move(Draft, file, overwrite: false);
    }

    /// <summary>Drops the draft of a file that was not kept.</summary>
    public void Dispose() => File.Delete(Draft);
}
