using System.Diagnostics;
using System.Text;

namespace MentorBot.Tests;

/// <summary>What came of running the built program as a process.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Runs the program with its input piped, from an empty folder, which also has its data unless a setting says otherwise.</summary>
    public static Task<ProgramRun> Of(string[] arguments, string input = "", params (string Name, string Value)[] settings) =>
        Of(Path.Combine(AppContext.BaseDirectory, "MentorBot.dll"), arguments, input, settings);

    /// <inheritdoc cref="Of(string[], string, ValueTuple{string, string}[])"/>
    public static async Task<ProgramRun> Of(string program, string[] arguments, string input, params (string Name, string Value)[] settings)
    {
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = folder.Path,
        };
        foreach (var name in start.Environment.Keys.Where(IsSetting).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["Storage__Path"] = Path.Combine(folder.Path, "data");
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var late = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(late.Token);
        var error = process.StandardError.ReadToEndAsync(late.Token);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(late.Token);
        return new ProgramRun(process.ExitCode, await output, await error);
    }

    /// <summary>Whether a variable would reach the program as a setting: what is set around the tests must not change them.</summary>
    private static bool IsSetting(string name) => name.Contains("__", StringComparison.Ordinal) || name.Equals("DOTNET_ENVIRONMENT", StringComparison.OrdinalIgnoreCase);
}
