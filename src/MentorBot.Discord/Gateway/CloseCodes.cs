using MentorBot.Discord.Transport;

namespace MentorBot.Discord.Gateway;

/// <summary>What a close code of the gateway asks for (developer docs, "Opcodes and Status Codes").</summary>
internal static class CloseCodes
{
    /// <summary>What we close with when we mean to come back: 1000 and 1001 would end the session.</summary>
    public const int ComingBack = 4900;

    /// <summary>REST refuses the token: the same fault as 4004.</summary>
    public static GatewayRefusal TokenRefused => Refusal(4004) with { Code = 401 };

    /// <summary>What is to be done after a close.</summary>
    /// <param name="code">The code; null when the connection broke without one.</param>
    public static AfterClose After(int? code) => code switch
    {
        4004 or (>= 4010 and <= 4014) => AfterClose.Stop,
        4007 or 4009 => AfterClose.Identify,
        _ => AfterClose.Resume,
    };

    /// <summary>The refusal behind a code that ends everything.</summary>
    public static GatewayRefusal Refusal(int code) => new(code, code switch
    {
        4004 => "Set Discord__Token to the token of the developer portal, Bot, Reset Token.",
        4010 => "Discord__ShardId must be below Discord__ShardCount.",
        4011 => "Set Discord__ShardCount higher, or leave it out: the bot is in too many servers for so few shards.",
        4012 => "This version speaks a gateway version that Discord has ended: update the program.",
        4013 => "This version asks for intents that Discord does not know: update the program.",
        _ => "Discord does not allow the intents that this version asks for: check the bot in the developer portal, Bot, and update the program.",
    });
}

/// <summary>What is to be done after a close.</summary>
internal enum AfterClose
{
    /// <summary>Connect again and go on with the session.</summary>
    Resume,

    /// <summary>Connect again with a new session.</summary>
    Identify,

    /// <summary>Stop: somebody has to change a setting.</summary>
    Stop,
}
