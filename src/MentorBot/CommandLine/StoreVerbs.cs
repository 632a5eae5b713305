using System.CommandLine;

namespace MentorBot.CommandLine;

/// <summary>The verbs of whoever looks after the data: what they are called and what they take.</summary>
internal static class StoreVerbs
{
    public static IEnumerable<Command> All =>
    [
        Verbs.Bind(new Command("status", "Count what the data folder holds"), (_, cancellation) => StatusVerb.RunAsync(cancellation)),
        Verbs.Bind(new Command("unanswered", "List the questions without an answer, most asked first"), (_, cancellation) => UnansweredVerb.RunAsync(cancellation)),
        WithFile("backup", "Copy the store to a new file, also while the mentor runs", "Must not exist", BackupVerb.RunAsync),
        WithFile("restore", "Put a backup in the place of the store, which is kept beside it", "A backup", RestoreVerb.RunAsync),
        WithFile("export-all", "Write every row of the store as JSON lines", "Must not exist; - for standard output", ExportVerb.RunAsync),
        WithFile("import-all", "Take all rows of such a file into an empty store", "What export-all wrote", ImportVerb.RunAsync),
        Move(),
    ];

    private static Command Move()
    {
        var from = new Argument<string>("from") { Description = "What the data folder is kept in: Sqlite or LiteDb" };
        var to = new Argument<string>("to") { Description = "What it is to be kept in" };
        return Verbs.Bind(
            new Command("move", "Keep the data folder in another kind of store from now on") { from, to },
            (parsed, cancellation) => MoveVerb.RunAsync(parsed.GetRequiredValue(from), parsed.GetRequiredValue(to), cancellation));
    }

    private static Command WithFile(string name, string description, string what, Func<string, CancellationToken, Task<int>> run)
    {
        var file = new Argument<string>("file") { Description = what };
        return Verbs.Bind(new Command(name, description) { file }, (parsed, cancellation) => run(parsed.GetRequiredValue(file), cancellation));
    }
}
