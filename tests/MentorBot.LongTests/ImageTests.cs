using System.Diagnostics;
using MentorBot.Composition;
using MentorBot.Tests;

namespace MentorBot.LongTests;

/// <summary>The Dockerfile, without Docker: its paths exist, and the command that it publishes with makes a program that answers.</summary>
public sealed class ImageTests
{
    private static readonly ImageDescription Image = new(Repository.At("Dockerfile"));

    [Fact]
    public void Copied_Paths_Exist() =>
        Assert.All(Image.Copied, path => Assert.True(Path.Exists(Repository.At(path)), $"{path} is copied and does not exist."));

    [Fact]
    public void Ignored_Paths_AreNotCopied()
    {
        var ignored = File.ReadAllLines(Repository.At(".dockerignore")).Where(l => l.Length > 0);
        Assert.DoesNotContain(Image.Copied, path => ignored.Contains(path.TrimEnd('/')));
    }

    [Fact]
    public void Image_RunsPlatformsOnlyAsNobodySpecialWithOneVolume()
    {
        Assert.Equal("""["dotnet", "MentorBot.dll", "serve"]""", Image.After("ENTRYPOINT").Single());
        Assert.Equal("mentor", Image.After("USER").Single());
        Assert.Equal("/data", Image.After("VOLUME").Single());
        Assert.Equal("packages", Image.Arguments["MENTOR_ADAPTERS"]);
    }

    [Fact]
    public async Task Published_Program_Answers()
    {
        using var folder = new TemporaryFolder();
        var source = CopyOfWhatTheImageGets(folder);
        var published = Path.Combine(folder.Path, "app");
        // The build that these tests are of: the other one may not be had here.
        var words = Image.Publish(PackageAdapters.Name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var arguments = words[1..].Select(w => w == "/app" ? published : w);
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = source, RedirectStandardOutput = true, UseShellExecute = false };
        // What a build leaves behind for the next one would keep its output open for a quarter of an hour.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        using var publish = Process.Start(start)!;
        var told = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, told);

        var program = Path.Combine(published, "MentorBot.dll");
        var run = await ProgramRun.Of(program, ["ask", "what is numpy"], "");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("What NumPy is", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, (await ProgramRun.Of(program, ["serve"], "")).ExitCode);
    }

    /// <summary>The checkout as the image's build sees it: nothing but what is copied.</summary>
    private static string CopyOfWhatTheImageGets(TemporaryFolder folder)
    {
        var source = Path.Combine(folder.Path, "source");
        foreach (var path in Image.Copied)
        {
            IEnumerable<string> files = Directory.Exists(Repository.At(path))
                ? Directory.EnumerateFiles(Repository.At(path), "*", SearchOption.AllDirectories)
                : [Repository.At(path)];
            foreach (var file in files)
            {
                var target = Path.Combine(source, Path.GetRelativePath(Repository.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }

        return source;
    }
}
