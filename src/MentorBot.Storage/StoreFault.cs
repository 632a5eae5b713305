using MentorBot.Core.Ports;

namespace MentorBot.Storage;

/// <summary>Why a store does not open: nothing was changed.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Message">A sentence for the operator, with the cure.</param>
public sealed record StoreFault(StoreFaultKind Kind, string Message)
{
    internal static StoreFault Owned(string folder) =>
        new(StoreFaultKind.Owned, $"Another MentorBot owns the data folder {folder}. Stop it, or give this one a folder of its own in Storage:Path.");

    internal static StoreFault ReadOnly(string path) =>
        new(StoreFaultKind.ReadOnly, $"{path} cannot be written. Give this user the right to write there, or name another folder in Storage:Path.");

    internal static StoreFault Unusable(string path, Exception cause) =>
        new(StoreFaultKind.Unusable, $"{path} cannot be used: {cause.Message}. Mend that, or name another folder in Storage:Path.");

    internal static StoreFault Full(string path) =>
        new(StoreFaultKind.Full, $"There is no room left for {path}. Free some space on its disk and start again; nothing is lost.");

    /// <summary>What Unix calls a full disk: ENOSPC.</summary>
    internal const int DiskFull = 28;

    /// <summary>Whether the disk is full, on Unix or Windows.</summary>
    internal static bool IsFull(Exception failure) => failure is IOException { HResult: DiskFull or unchecked((int)0x80070070) };

    internal static StorageFullException NoRoom(Exception cause) =>
        new("There is no room left for the store. Free some space on its disk; it goes on by itself.", cause);

    internal static StoreFault Foreign(string file) =>
        new(StoreFaultKind.Foreign, $"{file} is not a store of MentorBot and was left as it is. Move it away, or name another folder in Storage:Path.");

    internal static StoreFault Damaged(string file, string what) =>
        new(StoreFaultKind.Damaged, $"{file} is damaged ({what}) and was left as it is. Bring back a copy with `restore FILE`, for example the latest in backups/.");

    internal static StoreFault Newer(string file, int schema, int known) =>
        new(StoreFaultKind.Newer, $"{file} was written by a newer MentorBot (schema {schema}; this one knows {known}). Start that version, or restore a backup of before.");

    internal static StoreFault Older(string file, int schema, int known) =>
        new(StoreFaultKind.Older, $"{file} was written by an older MentorBot (schema {schema}; this one reads {known}). Start MentorBot once: it brings the file up to date.");

    internal static StoreFault HalfImported(string file) =>
        new(StoreFaultKind.HalfImported, $"An import into {file} was broken off. Delete that file and import again.");

    internal static StoreFault Missing(string file) =>
        new(StoreFaultKind.Missing, $"There is no store: {file} does not exist. Start MentorBot once, or name the right folder in Storage:Path.");
}

/// <summary>The kinds of <see cref="StoreFault"/>.</summary>
public enum StoreFaultKind
{
    /// <summary>Another process has the folder.</summary>
    Owned,

    /// <summary>The folder or the file cannot be written.</summary>
    ReadOnly,

    /// <summary>The folder cannot be used for another reason that the system names.</summary>
    Unusable,

    /// <summary>No room on the disk.</summary>
    Full,

    /// <summary>The file is somebody else's.</summary>
    Foreign,

    /// <summary>The file is ours and broken.</summary>
    Damaged,

    /// <summary>The file is of a later version.</summary>
    Newer,

    /// <summary>The file is of an earlier version and was opened for reading only.</summary>
    Older,

    /// <summary>The file holds a part of an import.</summary>
    HalfImported,

    /// <summary>There is no file, where one was to be read.</summary>
    Missing,
}
