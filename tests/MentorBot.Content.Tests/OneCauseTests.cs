using System.Text;
using static MentorBot.Content.Tests.ContentFolder;

namespace MentorBot.Content.Tests;

/// <summary>One mistake is told once, not with everything that follows from it.</summary>
public sealed class OneCauseTests : IDisposable
{
    private readonly ContentFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ASlugThatStandsTwice_IsOneFault()
    {
        folder.Edit(SkillFile, "{#what}", "{#why}");

        var fault = Assert.Single(folder.Read().Faults);
        Assert.StartsWith("the slug \"why\" stands twice", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ASectionThatStandsTwice_IsOneFault()
    {
        var text = folder.Text(SkillFile);
        folder.Write(SkillFile, text + text[text.IndexOf("## The seeds", StringComparison.Ordinal)..]);

        Assert.Single(folder.Read().Faults);
    }

    [Theory]
    [InlineData(RoleFile)]
    [InlineData(SkillFile)]
    [InlineData(GuideFile)]
    [InlineData(AsksFile)]
    [InlineData(LanguageFile)]
    [InlineData(ElsewhereFile)]
    [InlineData(MessagesFile)]
    public void ABadByte_IsOneFault(string file)
    {
        folder.WriteBytes(file, [.. Encoding.UTF8.GetBytes(folder.Text(file)), 0xff]);

        var fault = Assert.Single(folder.Read().Faults);
        Assert.Equal((file, "the file is not UTF-8 text; save it as UTF-8"), (fault.File, fault.Message));
    }

    [Theory]
    [InlineData(LanguageFile)]
    [InlineData(MessagesFile)]
    public void NoYaml_IsOneFault(string file)
    {
        folder.Write(file, "a: [b\n");

        Assert.StartsWith("this is not YAML", Assert.Single(folder.Read().Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FrontMatterThatIsNeverClosed_IsToldWithoutTheMissingPassages()
    {
        folder.Write(SkillFile, "---\ntitle: Arrays\n");

        Assert.DoesNotContain(folder.Read().Faults, f => f.File != SkillFile || f.Message.Contains("lacks the passage", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("prompts/notes.txt", "nothing reads this file; ")]
    [InlineData("prompts/skill/arrays.md", "nothing reads this file; ")]
    [InlineData("prompts/skills/arrays.markdown", "nothing reads this file; ")]
    [InlineData("prompts/asks/skills/table.txt", "nothing reads this file; is it meant to be tables.txt?; ")]
    public void AFileThatIsNoContent_IsNamed(string file, string message)
    {
        folder.Write(file, "anything");

        var fault = Assert.Single(ContentReader.Strays(folder.Path));
        Assert.Equal(file, fault.File);
        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
        Assert.Empty(folder.Read().Faults);
    }

    [Theory]
    [InlineData("prompts/README.md")]
    [InlineData("prompts/skills/.#arrays.md")]
    [InlineData("prompts/skills/arrays.md~")]
    [InlineData("prompts/.git/config")]
    public void WhatEditorsLeave_IsNot(string file)
    {
        folder.Write(file, "anything");

        Assert.Empty(ContentReader.Strays(folder.Path));
    }
}
