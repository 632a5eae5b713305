using System.Diagnostics;

namespace MentorBot.Pictures.Tests;

/// <summary>A test that wants Python 3 and says so where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute()
    {
        if (!IsAtHand())
        {
            Skip = "python3 is not at hand.";
        }
    }

    public static ProcessStartInfo Command(params string[] arguments) =>
        new("python3", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };

    private static bool IsAtHand()
    {
        try
        {
            using var python = Process.Start(Command("--version"))!;
            python.WaitForExit();
            return python.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
