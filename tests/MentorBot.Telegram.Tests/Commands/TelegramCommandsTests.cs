using MentorBot.Core.Dialogue;
using MentorBot.Telegram.Api;
using MentorBot.Telegram.Commands;

namespace MentorBot.Telegram.Tests.Commands;

/// <summary>The list of commands: made from the catalog, told only when it changed.</summary>
public sealed class TelegramCommandsTests
{
    [Fact]
    public async Task Register_ListsThatTelegramHasAlready_AreNotToldAgain()
    {
        await using var wire = new Wire();
        var log = new RecordedLog();
        var catalog = new CommandCatalog([new CommandEntry("ask", "help.ask"), new CommandEntry("not-a-telegram-name", "x"), new CommandEntry("plan", "help.plan")]);
        var commands = TelegramCommands.Of(catalog, key => $"about {key}");
        Assert.Equal([new BotCommand("ask", "about help.ask"), new BotCommand("plan", "about help.plan")], commands);

        Dictionary<BotCommandScope, IReadOnlyList<BotCommand>> wanted = new() { [BotCommandScope.PrivateChats] = commands, [BotCommandScope.Groups] = [.. commands.Take(1)] };
        Assert.Equal(2, await TelegramCommands.RegisterAsync(wire.Client, wanted, log, CancellationToken.None));
        Assert.Equal(0, await TelegramCommands.RegisterAsync(wire.Client, wanted, log, CancellationToken.None));
        wanted[BotCommandScope.Groups] = [];
        Assert.Equal(1, await TelegramCommands.RegisterAsync(wire.Client, wanted, log, CancellationToken.None));
        Assert.Single(wire.Server.CallsOf("deleteMyCommands"));
    }

    [Fact]
    public void Of_LongDescription_IsShortened() =>
        Assert.Equal(256, TelegramCommands.Of(new CommandCatalog([new CommandEntry("ask", "x")]), _ => new string('a', 300))[0].Description.Length);
}
