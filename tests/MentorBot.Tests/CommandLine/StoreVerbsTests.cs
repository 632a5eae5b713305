using System.Text;
using System.Text.Json;
using MentorBot.Composition;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Json;
using MentorBot.Core.Knowledge;
using MentorBot.Core.Learners;
using MentorBot.Core.Ports;
using MentorBot.Storage;
using MentorBot.Storage.Sqlite;

namespace MentorBot.Tests.CommandLine;

/// <summary>What an operator does with the store, typed as operators type it.</summary>
public sealed class StoreVerbsTests : IDisposable
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly PassageId Nearest = PassageId.TryParse("skill:numpy#what", out var id) ? id : default;

    private readonly TemporaryFolder folder = new();

    private string Data => At("data");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Unanswered_BesideAMentorThatRuns_CountsAndDates()
    {
        using var running = Open(Data);
        await AskAsync(running, "is mojo worth it?", Monday);
        await AskAsync(running, "What is  JAX", Monday);
        await AskAsync(running, "what is jax?", Monday.AddDays(2));

        var run = await RunAsync("unanswered");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            2 questions without an answer, most asked first
                2 x  what is jax?
                     2026-11-23 to 2026-11-25 · nearest: skill:numpy#what
                1 x  is mojo worth it?
                     2026-11-23 · nearest: skill:numpy#what

            """,
            run.Output);
    }

    [Fact]
    public async Task Status_BesideAMentorThatRuns_CountsWhatThereIs()
    {
        using var running = Open(Data);
        await LearnAsync(running, "ann", 0, "plan");

        var run = await RunAsync("status");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"data folder   {Data}\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("learners      1, with 1 accounts\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("last backup   none yet\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BackupWhileItRuns_ThenRestore_BringsThatMomentBack()
    {
        using (var running = Open(Data))
        {
            await LearnAsync(running, "ann", 0, "before");
            var backup = await RunAsync("backup", At("copy.db"));
            Assert.Equal((0, ""), (backup.ExitCode, backup.Error));
            await LearnAsync(running, "ann", 1, "after");

            var early = await RunAsync("restore", At("copy.db"));
            Assert.Equal(1, early.ExitCode);
            Assert.Contains("Stop it", early.Error, StringComparison.Ordinal);
        }

        var restore = await RunAsync("restore", At("copy.db"));

        Assert.Equal((0, ""), (restore.ExitCode, restore.Error));
        Assert.Contains("The store from before is kept in ", restore.Output, StringComparison.Ordinal);
        using var restored = Open(Data);
        Assert.Equal("\"before\"", await TextAsync(restored, "ann"));
    }

    [Fact]
    public async Task ExportAll_ThenImportAll_BringsEveryRowIntoAnEmptyStoreOnly()
    {
        using (var from = Open(Data))
        {
            await LearnAsync(from, "ann", 0, "plan");
        }

        var piped = await RunAsync("export-all", "-");
        var written = await RunAsync("export-all", At("all.jsonl"));
        Assert.Equal((0, 0), (piped.ExitCode, written.ExitCode));
        Assert.Equal(piped.Output, await File.ReadAllTextAsync(At("all.jsonl")));
        Assert.All(piped.Output.TrimEnd().Split('\n'), line => Assert.True(JsonDocument.Parse(line).RootElement.TryGetProperty("type", out _)));

        var import = await RunInAsync(At("other"), "import-all", At("all.jsonl"));
        Assert.Equal((0, ""), (import.ExitCode, import.Error));
        Assert.EndsWith(piped.Error, import.Output, StringComparison.Ordinal);
        using (var to = Open(At("other")))
        {
            Assert.Equal("\"plan\"", await TextAsync(to, "ann"));
        }

        var again = await RunInAsync(At("other"), "import-all", At("all.jsonl"));
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("not empty", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportAll_ABrokenLine_IsNamedAndNothingIsTakenIn()
    {
        await File.WriteAllTextAsync(At("all.jsonl"), """{"type":"account","platform":"telegram","account":"9","learner":"x1"}""" + "\nnonsense\n");

        var run = await RunAsync("import-all", At("all.jsonl"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("all.jsonl:2: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was taken in.", run.Error, StringComparison.Ordinal);
        using var store = Open(Data);
        Assert.Equal(0, (await store.StatusAsync(CancellationToken.None)).Accounts);
    }

    [Theory]
    [InlineData("There is no store", "status")]
    [InlineData("There is no store", "unanswered")]
    [InlineData("There is no store", "backup", "copy.db")]
    [InlineData("There is no store", "export-all", "all.jsonl")]
    [InlineData("There is no file", "import-all", "all.jsonl")]
    [InlineData("There is no file", "restore", "copy.db")]
    public async Task NothingThere_OneSentenceAndNoTrace(string sentence, params string[] arguments)
    {
        var run = await RunAsync([.. arguments]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("export-all")]
    public async Task AFileThatExists_IsNotOverwritten(string verb)
    {
        using var store = Open(Data);
        await File.WriteAllTextAsync(At("mine"), "mine");

        var run = await RunAsync(verb, At("mine"));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("nothing is overwritten. Name a new file", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(At("mine")));
    }

    [Fact]
    public async Task Restore_WhatIsNoBackup_IsLeftAlone()
    {
        await File.WriteAllTextAsync(At("letter"), "Dear all");

        var run = await RunAsync("restore", At("letter"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("letter is not a backup of MentorBot.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADamagedStore_IsToldWithTheCure()
    {
        Open(Data).Dispose();
        await using (var file = File.OpenWrite(Path.Combine(Data, "mentor.db")))
        {
            file.Position = 4096;
            await file.WriteAsync(Encoding.UTF8.GetBytes(new string('x', 8192)));
        }

        var run = await RunAsync("status");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("restore FILE", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWrongPath_IsNamedAsASetting()
    {
        await File.WriteAllTextAsync(Data, "a file");

        var run = await RunAsync("status");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"Storage:Path is \"{Data}\", which is a file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_CarriesTheStoreOver_OrSaysHowToGetABuildThatCan()
    {
        using (var store = Open(Data))
        {
            await LearnAsync(store, "ann", 0, "hello");
        }

        var run = await RunAsync("move", "sqlite", "litedb");

        if (PackageAdapters.Stores.Any(p => p.Kind == StoreKind.LiteDb))
        {
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.Contains("mentor.litedb: 1 account, 1 aggregate · ", run.Output, StringComparison.Ordinal);
            Assert.False(File.Exists(Path.Combine(Data, "mentor.db")));
        }
        else
        {
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("-p:MentorAdapters=packages", run.Error, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(Data, "mentor.db")));
        }
    }

    private string At(string name) => Path.Combine(folder.Path, name);

    private Task<ProgramRun> RunAsync(params string[] arguments) => RunInAsync(Data, arguments);

    private static Task<ProgramRun> RunInAsync(string data, params string[] arguments) => ProgramRun.Of(arguments, "", ("Storage__Path", data), ("Storage__Provider", "Sqlite"));

    private static IStore Open(string folder) => SqliteStore.Open(folder, TimeProvider.System).Store!;

    private static Task AskAsync(IStore store, string question, DateTimeOffset at) => store.CommitAsync(
        new Commit
        {
            At = at,
            Logs = [new LogEntry(FiledQuestion.Log, "telegram:1", at, JsonSerializer.SerializeToUtf8Bytes(new FiledQuestion(question, [Nearest]), CoreJson.Default.FiledQuestion))],
        },
        CancellationToken.None);

    private static async Task LearnAsync(IStore store, string name, long version, string text)
    {
        var (account, learner) = (new AccountId("telegram", name), new LearnerId(name));
        var result = await store.CommitAsync(
            new Commit
            {
                At = Monday,
                Aggregates = [new AggregateWrite(AggregateKey.Of(learner), version, JsonSerializer.SerializeToUtf8Bytes(text))],
                Accounts = version == 0 ? [new AccountWrite(account, null, learner)] : [],
            },
            CancellationToken.None);
        Assert.Equal(CommitOutcome.Committed, result.Outcome);
    }

    private static async Task<string> TextAsync(IStore store, string name) =>
        Encoding.UTF8.GetString((await store.ReadAsync(AggregateKey.Of(new LearnerId(name)), CancellationToken.None))!.Document.Span);
}
