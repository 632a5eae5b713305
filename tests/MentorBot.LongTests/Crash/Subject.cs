using System.Diagnostics;
using MentorBot.Tests;

namespace MentorBot.LongTests.Crash;

/// <summary>A mentor in a process of its own, to be killed.</summary>
internal sealed class Subject : IDisposable
{
    /// <summary>The longest silence of a healthy mentor is that before the answer to a question of a race is shown, some ten seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly Task<string> error;

    private Subject(Process process)
    {
        this.process = process;
        error = process.StandardError.ReadToEndAsync();
    }

    /// <param name="data">The data folder.</param>
    /// <param name="store">The kind of store.</param>
    /// <param name="more">What its clock shows at the start, and the step at which it kills itself; both may be left out.</param>
    public static Subject Start(string data, string store, params IEnumerable<string> more) => new(Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "MentorBot.CrashSubject.dll"), Repository.Prompts, data, store, .. more])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);

    /// <summary>The next line; null when the process has ended and all that it wrote was read.</summary>
    /// <exception cref="TimeoutException">It is silent and does not end; the message holds what it wrote to standard error.</exception>
    public async Task<string?> NextAsync()
    {
        try
        {
            return await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        }
        catch (TimeoutException silence)
        {
            Kill();
            throw new TimeoutException($"The mentor is silent and does not end:\n{await error.WaitAsync(Patience)}", silence);
        }
    }

    /// <summary>Delivers; to a dead process in vain, as it is with platforms: they deliver again.</summary>
    public void Deliver(Delivery delivery)
    {
        try
        {
            process.StandardInput.WriteLine(string.Join('\t', new[] { delivery.Id, delivery.Person, delivery.Words, delivery.Room }.Where(p => p.Length > 0)));
            process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // Nobody reads any more.
        }
    }

    /// <summary>SIGKILL.</summary>
    public void Kill() => process.Kill();

    /// <summary>Nobody will say anything more.</summary>
    public void Finish() => process.StandardInput.Close();

    /// <summary>The exit code and what was written to standard error, once it says nothing any more.</summary>
    /// <exception cref="TimeoutException">It has closed its output and does not end, or something else holds its standard error open.</exception>
    public async Task<(int ExitCode, string Error)> EndAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (process.ExitCode, await error.WaitAsync(Patience));
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}

/// <summary>Something that a person says, under the id that its platform gave it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Person">Who.</param>
/// <param name="Words">What, or <c>press</c> and a button.</param>
/// <param name="Room">Where; empty in the private chat.</param>
internal sealed record Delivery(string Id, string Person, string Words, string Room = "");
