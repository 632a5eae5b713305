using MentorBot.Core.Dialogue;
using MentorBot.Core.Ports;

namespace MentorBot.Discord.Rendering;

/// <summary>The edge of an embed, by what kind of reply it is: one sees at a glance what has a source and what comes unasked.</summary>
internal static class Colours
{
    private const int Sourced = 0x3BA55C;
    private const int SideBySide = 0x2D9CDB;
    private const int Unasked = 0xF2994A;
    private const int Plain = 0x5865F2;

    public static int Of(Reply reply, OutboxKind kind) => kind switch
    {
        OutboxKind.Reminder or OutboxKind.Post => Unasked,
        _ when reply.Document.Blocks.Any(b => b is TableBlock) => SideBySide,
        _ when reply.Document.Blocks is [.., SmallPrint] => Sourced,
        _ => Plain,
    };
}
