using System.Diagnostics;
using System.Text.Json.Nodes;
using MentorBot.Composition;
using MentorBot.Testing.Discord;
using MentorBot.Testing.Telegram;

namespace MentorBot.Benchmarks;

/// <summary>
/// The transports that this build has, each in a process of its own before the same server of the tests on the loopback address. Printed: the time
/// from the start of the process until the server hears of it; from an event's sending to the arrival of its acknowledgement, one event after the
/// other, 50 to warm up and 500 counted; the working set at the end.
/// </summary>
internal static class WireFigures
{
    private const int WarmUp = 50;
    private const int Counted = 500;

    public static async Task RunAsync()
    {
        Console.WriteLine($"{Counted} events one after the other; {Environment.ProcessorCount} cores");
        foreach (var adapter in PackageAdapters.Telegram)
        {
            await TelegramAsync(adapter.Name);
        }

        foreach (var adapter in PackageAdapters.Discord)
        {
            await DiscordAsync(adapter.Name);
        }
    }

    private static async Task TelegramAsync(string adapter)
    {
        await using var server = new TelegramServer(TimeProvider.System);
        using var process = Begin("telegram", adapter, server.Address.AbsoluteUri);
        var begun = Stopwatch.GetTimestamp();
        await server.UntilAsync(() => server.CallsOf("getUpdates").Count > 0);
        var started = Stopwatch.GetElapsedTime(begun);
        var person = new TelegramPerson(server, 42);
        var below = server.Describe(42, "hi");
        var times = await MeasureAsync(async number =>
        {
            person.Presses("1|a|b|", (JsonObject)below.DeepClone());
            await server.UntilAsync(() => server.CallsOf("answerCallbackQuery").Count > number);
        });
        Report($"Telegram, {adapter}", "press to answer", started, times, process);
    }

    private static async Task DiscordAsync(string adapter)
    {
        await using var server = new DiscordServer(TimeProvider.System);
        server.Rest.BucketLimit = int.MaxValue;
        using var process = Begin("discord", adapter, server.ApiBaseUrl.AbsoluteUri);
        var payloads = new DiscordPayloads(server.Ids, server.Gateway.SelfId, server.Gateway.ApplicationId);
        var begun = Stopwatch.GetTimestamp();
        await UntilAsync(() => server.Gateway.Identifies.Count > 0);
        var started = Stopwatch.GetElapsedTime(begun);
        var seen = server.Rest.Seen.Count;
        var pressed = await MeasureAsync(async _ =>
        {
            await server.InteractAsync(payloads.Press("1|a|b|"));
            seen++;
            await UntilAsync(() => server.Rest.Seen.Count >= seen);
        });
        var written = await MeasureAsync(async _ =>
        {
            await server.WriteAsync(payloads.Mention("hi"));
            seen++;
            await UntilAsync(() => server.Rest.Seen.Count >= seen);
        });
        Report($"Discord, {adapter}", "press to answer", started, pressed, process);
        Report($"Discord, {adapter}", "message to reply", started, written, process);
    }

    private static async Task<double[]> MeasureAsync(Func<int, Task> oneAsync)
    {
        var times = new List<double>();
        for (var number = 0; number < WarmUp + Counted; number++)
        {
            var begun = Stopwatch.GetTimestamp();
            await oneAsync(number);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        return [.. times.Skip(WarmUp).Order()];
    }

    /// <summary>Looks again at once: a timer would be coarser than what is measured.</summary>
    private static async Task UntilAsync(Func<bool> holds)
    {
        var begun = Stopwatch.GetTimestamp();
        while (!holds())
        {
            if (Stopwatch.GetElapsedTime(begun) > TimeSpan.FromSeconds(30))
            {
                throw new TimeoutException("The client did not answer.");
            }

            await Task.Yield();
        }
    }

    private static Client Begin(string platform, string adapter, string server) => new(Process.Start(
        new ProcessStartInfo("dotnet", [typeof(WireFigures).Assembly.Location, "wire", platform, adapter, server]) { UseShellExecute = false, RedirectStandardInput = true })!);

    private static void Report(string who, string what, TimeSpan started, double[] times, Client client) => Console.WriteLine(
        $"  {who,-22} {what,-17} p50 {times[times.Length / 2],6:N2} ms, p99 {times[times.Length * 99 / 100],6:N2} ms; start {started.TotalSeconds,5:N2} s; {client.Megabytes,4:N0} MB");

    /// <summary>The process that is measured; it ends when its input does.</summary>
    private sealed class Client(Process process) : IDisposable
    {
        public double Megabytes
        {
            get
            {
                process.Refresh();
                return process.WorkingSet64 / 1048576.0;
            }
        }

        public void Dispose()
        {
            process.StandardInput.Close();
            process.WaitForExit(10_000);
            process.Dispose();
        }
    }
}
