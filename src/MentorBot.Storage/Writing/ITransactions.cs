namespace MentorBot.Storage.Writing;

/// <summary>What the one writer does with its file. Used by its thread alone.</summary>
internal interface ITransactions
{
    /// <summary>How long the writer may sleep: for ever, unless something is owed.</summary>
    TimeSpan Patience { get; }

    /// <summary>Begins a transaction.</summary>
    /// <param name="lasting">Whether it must be on the disk, and not only in the file, when <see cref="Commit"/> returns.</param>
    void Begin(bool lasting);

    /// <summary>Commits it.</summary>
    void Commit();

    /// <summary>Ends a transaction that failed; it may have ended by itself.</summary>
    void RollBack();

    /// <summary>After each commit, before anybody is told of it.</summary>
    void Committed();

    /// <summary>After each group, when everybody has been told.</summary>
    /// <param name="idle">Nobody waits.</param>
    void Rest(bool idle);

    /// <summary>A failure as a caller is told of it.</summary>
    Exception Named(Exception failure);
}
