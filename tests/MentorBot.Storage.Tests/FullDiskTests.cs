using MentorBot.Core.Ports;

namespace MentorBot.Storage.Tests;

public sealed class FullDiskTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task AFullDisk_FailsWhatDoesNotFitAndLosesNothing()
    {
        using (var store = Sqlite.Open(folder.Path))
        {
            await store.CommittedAsync(Rows.Everything("ann", "kept"));
            await store.LimitAsync(60);

            var full = await Assert.ThrowsAsync<StorageFullException>(() => store.CommitAsync(Rows.Everything("big", new string('x', 400_000)), CancellationToken.None));

            Assert.Contains("Free some space", full.Message, StringComparison.Ordinal);
            Assert.Equal("kept", await store.TextAsync("ann"));
            Assert.DoesNotContain(await store.AllAsync(), r => r.ToString().Contains("big", StringComparison.Ordinal));
            await store.CommittedAsync(Rows.State("bob", 0, "small"));
        }

        using var again = Sqlite.Open(folder.Path);
        Assert.Equal(("kept", "small"), (await again.TextAsync("ann"), await again.TextAsync("bob")));
    }

    [Fact]
    public async Task WhenThereIsRoomAgain_TheStoreGoesOn()
    {
        using var store = Sqlite.Open(folder.Path);
        await store.CommittedAsync(Rows.State("fat", 0, new string('x', 100_000)));
        await store.LimitAsync(60);
        await Assert.ThrowsAsync<StorageFullException>(() => store.CommitAsync(Rows.State("ann", 0, new string('y', 150_000)), CancellationToken.None));

        await store.CommittedAsync(Rows.Erasing("fat"));

        await store.CommittedAsync(Rows.State("ann", 0, new string('y', 90_000)));
    }

    [Fact]
    public async Task OneThatDoesNotFit_DoesNotSpoilItsGroup()
    {
        using var store = Sqlite.Open(folder.Path);
        await store.LimitAsync(200);

        var commits = Enumerable.Range(0, 60).Select(i =>
            store.CommitAsync(Rows.State($"l{i}", 0, new string('x', i % 20 == 7 ? 2_000_000 : 100)), CancellationToken.None)).ToList();
        await ((Task)Task.WhenAll(commits)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);

        Assert.Equal([7, 27, 47], Enumerable.Range(0, 60).Where(i => commits[i].Exception?.InnerException is StorageFullException));
        Assert.Equal(57, (await store.StatusAsync(CancellationToken.None)).Learners);
    }
}
