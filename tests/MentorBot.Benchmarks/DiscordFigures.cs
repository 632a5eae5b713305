using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using MentorBot.Testing.Discord;

namespace MentorBot.Benchmarks;

/// <summary>
/// The program itself in a process of its own, as an operator starts it, with a Discord of our own on the loopback in this one; both share the
/// machine's cores. Each server comes as a GUILD_CREATE of about 40 kB (60 channels, 60 roles, 20 threads, 40 members). Memory is the program's
/// resident memory: at its most while the servers come, and ten seconds later. Then people use <c>/ask</c>, 32 at a time: each waits for its first
/// answer before the next.
/// </summary>
internal static class DiscordFigures
{
    private const int AtOnce = 32;
    private const int Interactions = 5_000;
    private const string Question = "how long does it take to learn pytorch";

    public static async Task RunAsync(IReadOnlyList<string> sizes)
    {
        foreach (var size in sizes.Count > 0 ? sizes : ["1", "100", "2000"])
        {
            await RunAsync(int.Parse(size, CultureInfo.InvariantCulture));
        }
    }

    private static async Task RunAsync(int guilds)
    {
        var data = Directory.CreateTempSubdirectory("mentorbot-discord-");
        var clock = TimeProvider.System;
        await using var server = new DiscordServer(clock);
        var ids = Enumerable.Range(0, guilds).Select(g => (500_000_000_000_000_000 + g).ToString(CultureInfo.InvariantCulture)).ToList();
        ids.ForEach(server.Gateway.Guilds.Add);
        using var program = Start(server, data.FullName);
        try
        {
            await UntilAsync(() => server.Gateway.Identifies.Count > 0 && server.Rest.CommandsOf() is not null, program);
            var payloads = new DiscordPayloads(server.Ids, server.Gateway.SelfId, server.Gateway.ApplicationId);
            foreach (var id in ids)
            {
                await server.Gateway.EmitAsync("GUILD_CREATE", Large(id));
            }

            // An answer to what comes after them: all of them were read.
            await server.InteractAsync(payloads.Command("ask", ("question", Question)));
            await UntilAsync(() => server.Rest.Unanswered == 0, program);
            var most = Memory(program, "VmHWM");
            await Task.Delay(TimeSpan.FromSeconds(10), clock);
            var settled = Memory(program, "VmRSS");

            var begun = clock.GetTimestamp();
            for (var i = 0; i < Interactions; i++)
            {
                await UntilAsync(() => server.Rest.Unanswered < AtOnce, program);
                await server.InteractAsync(payloads.Command("ask", ("question", Question)));
            }

            await UntilAsync(() => server.Rest.Unanswered == 0, program);
            var rate = Interactions / clock.GetElapsedTime(begun).TotalSeconds;
            var waits = server.Rest.Interactions.Skip(1).Select(s => s.AnsweredAfter!.Value.TotalMilliseconds).Order().ToArray();
            Console.WriteLine(
                $"{guilds,5:N0} servers: {most:N0} MB at most, {settled:N0} MB settled, {Memory(program, "VmRSS"):N0} MB after {Interactions:N0} interactions; {rate:N0} interactions/s, " +
                $"event to acknowledgement p50 {waits[waits.Length / 2]:N1} ms, p99 {waits[waits.Length * 99 / 100]:N1} ms, slowest {waits[^1]:N1} ms; {server.Rest.Violations.Count} violations; {Environment.ProcessorCount} cores");
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync();
            data.Delete(recursive: true);
        }
    }

    private static Process Start(DiscordServer server, string data)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "MentorBot.dll"), "serve"]) { UseShellExecute = false, WorkingDirectory = data };
        start.Environment["Discord__Token"] = DiscordServer.Token;
        start.Environment["Discord__ApiBaseUrl"] = server.ApiBaseUrl.AbsoluteUri;
        start.Environment["Storage__Path"] = data;
        start.Environment["Logging__LogLevel__Default"] = "Error";
        return Process.Start(start)!;
    }

    private static async Task UntilAsync(Func<bool> holds, Process program)
    {
        while (!holds())
        {
            if (program.HasExited)
            {
                throw new InvalidOperationException($"The program ended with {program.ExitCode}.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }
    }

    private static double Memory(Process program, string line) => double.Parse(
        File.ReadLines($"/proc/{program.Id.ToString(CultureInfo.InvariantCulture)}/status").First(l => l.StartsWith(line, StringComparison.Ordinal)).Split(':')[1].Replace("kB", "", StringComparison.Ordinal),
        CultureInfo.InvariantCulture) / 1024;

    private static JsonObject Large(string id)
    {
        var guild = DiscordPayloads.Guild(id);
        guild["channels"] = new JsonArray([.. Enumerable.Range(0, 60).Select(n => new JsonObject
        {
            ["id"] = $"8{id[1..]}{n}", ["type"] = 0, ["name"] = $"channel-{n}", ["position"] = n, ["topic"] = "What is talked about here, in a line or two.", ["parent_id"] = null, ["nsfw"] = false,
            ["permission_overwrites"] = new JsonArray(new JsonObject { ["id"] = id, ["type"] = 0, ["allow"] = "1024", ["deny"] = "2048" }),
        })]);
        guild["threads"] = new JsonArray([.. Enumerable.Range(0, 20).Select(n => new JsonObject { ["id"] = $"81{id[2..]}{n}", ["type"] = 11, ["parent_id"] = $"8{id[1..]}{n}", ["name"] = $"thread {n}" })]);
        guild["roles"] = new JsonArray([.. Enumerable.Range(0, 60).Select(n => new JsonObject { ["id"] = $"6{id[1..]}{n}", ["name"] = $"role {n}", ["permissions"] = "2248473465835073", ["color"] = n, ["hoist"] = false, ["mentionable"] = true })]);
        guild["members"] = new JsonArray([.. Enumerable.Range(0, 40).Select(n => new JsonObject { ["user"] = new JsonObject { ["id"] = $"1{id[1..]}{n}", ["username"] = $"member{n}", ["avatar"] = null }, ["roles"] = new JsonArray(), ["joined_at"] = "2026-01-01T00:00:00+00:00" })]);
        return guild;
    }
}
