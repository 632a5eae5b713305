using System.Text.Json.Nodes;
using MentorBot.Core.Answers;
using MentorBot.Core.Dialogue;
using MentorBot.Core.Phrases;
using MentorBot.Discord.Commands;
using MentorBot.Discord.Receiving;
using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Tests.Commands;

public sealed class CommandTests
{
    private static readonly CommandEntry Plan = new("plan", "commands.plan")
    {
        Subverbs =
        [
            new("show", "commands.planshow"),
            new("week", "commands.planweek", new("number", "commands.number", ArgumentKind.Number, true)),
            new("done", "commands.plandone", new("task", "commands.task", ArgumentKind.Task, false)),
            new("pace", "commands.planpace", new("pace", "commands.pace", ArgumentKind.Choice, true) { Choices = ["fast", "slow"] }),
        ],
    };

    private static readonly CommandCatalog Catalog = new([.. new AnswersFeature().Commands, Plan]);
    private static readonly Phrasebook Phrases = new(Catalog.Entries
        .SelectMany(e => e.Subverbs.SelectMany(s => new[] { s.Description, s.Argument?.Description }).Concat([e.Description, e.Argument?.Description]))
        .OfType<string>()
        .Distinct()
        .ToDictionary(k => k, k => Document.OfText($"What {k} says, {new string('x', 120)}")));

    [Fact]
    public void Catalog_BecomesTypedCommands()
    {
        var commands = CommandProjection.Of(Catalog, Phrases);
        Assert.Equal(Catalog.Entries.Select(e => e.Verb), commands.Select(c => c.Name));
        var compare = commands.Single(c => c.Name == "compare");
        Assert.Equal(["topics-1", "topics-2", "topics-3", "topics-4"], compare.Options.Select(o => o.Name));
        Assert.Equal([true, true, false, false], compare.Options.Select(o => o.Required));
        Assert.All(compare.Options, o => Assert.True(o.Suggests));
        Assert.False(commands.Single(c => c.Name == "ask").Options.Single().Suggests);
    }

    [Fact]
    public void Subverbs_BecomeSubcommands()
    {
        var parts = CommandProjection.Of(Catalog, Phrases).Single(c => c.Name == "plan").Options;
        Assert.All(parts, p => Assert.Equal(DiscordOptionKind.Subcommand, p.Kind));
        Assert.Equal([DiscordOptionKind.Whole, DiscordOptionKind.Text, DiscordOptionKind.Text], parts.SelectMany(p => p.Options).Select(o => o.Kind));
        Assert.Equal(["fast", "slow"], parts[^1].Options.Single().Choices);
        Assert.Equal(ArgumentKind.Task, CommandProjection.Suggested(Catalog, new CommandUsed("plan", ["done"], [])));
        Assert.Null(CommandProjection.Suggested(Catalog, new CommandUsed("plan", ["week"], [])));
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("500000000000000001", "500000000000000001")]
    public async Task Commands_AreRegisteredOnce_AndAgainOnlyWhenChanged(string? guild, string scope)
    {
        await using var stage = await Stage.ReadyAsync();
        var registration = new CommandRegistration(stage.Client.Commands, new LogList<CommandRegistration>());
        var commands = CommandProjection.Of(Catalog, Phrases);
        Assert.True((await registration.UpdateAsync(commands, guild, default)).Value);
        Assert.False((await registration.UpdateAsync(commands, guild, default)).Value);
        Assert.Equal(commands.Count, stage.Server.Rest.CommandsOf(scope)!.AsArray().Count);
        Assert.Equal(guild is null, stage.Server.Rest.CommandsOf(scope)![0]!["contexts"] is not null);
        IReadOnlyList<DiscordCommand> changed = [.. commands.Skip(1).Append(commands[0] with { Description = "Something else", Names = new Dictionary<string, string> { ["de"] = "frag" } })];
        Assert.True((await registration.UpdateAsync(changed, guild, default)).Value);
        Assert.False((await registration.UpdateAsync([.. changed.Reverse()], guild, default)).Value);
        Assert.Equal(2, stage.Server.Rest.Requests.Count(r => r.Method == "PUT"));
    }

    [Fact]
    public async Task Option_BeingTyped_IsAnsweredWithAtMostTwentyFive()
    {
        await using var stage = await Stage.ReadyAsync();
        await stage.Server.InteractAsync(stage.Payloads.Typing("skill", "skill", "py"));
        var wanted = Assert.IsType<SuggestionsWanted>(InboundMapper.Map(await stage.NextAsync(), stage.Self, stage.Clock.GetUtcNow()));
        await new SuggestionAnswers(stage.Client.Interactions, new Everything()).AnswerAsync(wanted, Catalog, default);
        var state = stage.Server.Rest.Interactions.Single();
        Assert.Equal(8, state.Answer);
        Assert.Equal(25, ((JsonArray)state.AnswerData!["choices"]!).Count);
        Assert.Equal("Skill 0 for py", (string?)state.AnswerData["choices"]![0]!["name"]);
    }

    [Theory]
    [InlineData("", "PyTorch", 0)]
    [InlineData("pyt", "PyTorch", 0)]
    [InlineData("learning", "Deep learning", 1)]
    [InlineData("torch", "PyTorch", 2)]
    [InlineData("pytrch", "PyTorch", 3)]
    [InlineData("cooking", "PyTorch", 4)]
    public void Nearness_GoesByBeginningThenWordThenLetters(string typed, string name, int nearness) => Assert.Equal(nearness, Nearness.Of(typed, [name]));

    private sealed class Everything : ISuggestions
    {
        public Task<IReadOnlyList<DiscordChoice>> FindAsync(ArgumentKind kind, string typed, AccountId account, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<DiscordChoice>>([.. Enumerable.Range(0, 60).Select(i => new DiscordChoice($"{kind} {i} for {typed}", $"{i}"))]);
    }
}
