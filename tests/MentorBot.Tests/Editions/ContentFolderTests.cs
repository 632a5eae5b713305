using MentorBot.Editions;

namespace MentorBot.Tests.Editions;

public sealed class ContentFolderTests
{
    [Fact]
    public void Setting_WinsOverAll()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "prompts", "roles"));
        Assert.Equal(Path.Combine(folder.Path, "mine"), ContentFolder.Find("mine", folder.Path, "/program"));
    }

    [Fact]
    public void Checkout_InOrAboveTheWorkingDirectory_WinsOverTheCopy()
    {
        using var folder = new TemporaryFolder();
        var prompts = Path.Combine(folder.Path, "prompts");
        Directory.CreateDirectory(Path.Combine(prompts, "roles"));
        var below = Directory.CreateDirectory(Path.Combine(folder.Path, "a", "b")).FullName;
        Assert.Equal(prompts, ContentFolder.Find(null, folder.Path, "/program"));
        Assert.Equal(prompts, ContentFolder.Find("", below, "/program"));
    }

    [Fact]
    public void Nothing_OrAFolderOfAnotherProject_LeavesTheCopyBesideTheProgram()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "prompts", "chatgpt"));
        Assert.Equal(Path.Combine("/program", "prompts"), ContentFolder.Find(null, folder.Path, "/program"));
    }
}
