using System.Text.Json;

namespace MentorBot.Telegram.Api;

/// <summary><c>getMyCommands</c>: the commands that a scope shows.</summary>
public sealed record GetMyCommands(BotCommandScope Scope) : TelegramRequest<IReadOnlyList<BotCommand>>("getMyCommands");

/// <summary><c>setMyCommands</c>: the commands that a scope is to show, up to 100.</summary>
public sealed record SetMyCommands(BotCommandScope Scope, IReadOnlyList<BotCommand> Commands) : TelegramRequest<TelegramDone>("setMyCommands")
{
    internal override TelegramDone Read(JsonElement result) => default;
}

/// <summary><c>deleteMyCommands</c>: a scope shows what the wider one does.</summary>
public sealed record DeleteMyCommands(BotCommandScope Scope) : TelegramRequest<TelegramDone>("deleteMyCommands")
{
    internal override TelegramDone Read(JsonElement result) => default;
}

/// <summary>A command that clients offer.</summary>
/// <param name="Command">1 to 32 of <c>a-z0-9_</c>.</param>
/// <param name="Description">1 to 256 characters.</param>
public sealed record BotCommand(string Command, string Description);

/// <summary>Whose clients offer commands.</summary>
public sealed record BotCommandScope(string Type)
{
    /// <summary>All chats that no narrower scope speaks for.</summary>
    public static BotCommandScope Default { get; } = new("default");

    /// <summary>All private chats.</summary>
    public static BotCommandScope PrivateChats { get; } = new("all_private_chats");

    /// <summary>All groups.</summary>
    public static BotCommandScope Groups { get; } = new("all_group_chats");
}
