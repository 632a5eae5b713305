using MentorBot.Core.Dialogue;
using MentorBot.Core.Ports;
using MentorBot.Discord.Rendering;

namespace MentorBot.Discord.Tests.Rendering;

/// <summary>Whatever the mentor may say, Discord takes it.</summary>
public sealed class RendererFuzz
{
    private const string Letters = "ab *_~`|[]<>#-+.:/@\\\n\t1。é漢👩‍🚀\u200b\u0301\ud800\u0007";

    [Fact]
    public void AnyReply_IsAccepted()
    {
        for (var seed = 0; seed < 120; seed++)
        {
            var dice = new Random(seed);
            var reply = new Reply(new Document([.. Many(dice, 6, () => AnyBlock(dice, 0))]), [.. Many(dice, 40, () => AnyButton(dice))]);
            foreach (var message in DiscordRenderer.Render(reply, (OutboxKind)dice.Next(3), AnyText(dice), _ => []))
            {
                RenderedChecks.Accepts(message);
            }
        }
    }

    private static Block AnyBlock(Random dice, int depth) => dice.Next(depth < 3 ? 8 : 5) switch
    {
        0 => new Heading(AnyLine(dice, 0)),
        1 => new Paragraph(AnyLine(dice, 0)),
        2 => new SmallPrint(AnyLine(dice, 0)),
        3 => new CodeBlock(dice.Next(2) == 0 ? "python" : AnyText(dice), AnyText(dice)),
        4 => new Bar(AnyText(dice), dice.Next(4) == 0 ? double.NaN : dice.NextDouble() * 3 - 1),
        5 => new ListBlock(dice.Next(2) == 0, [.. Many(dice, 5, () => (IReadOnlyList<Block>)[.. Many(dice, 3, () => AnyBlock(dice, depth + 1))])]),
        _ => AnyTable(dice),
    };

    private static TableBlock AnyTable(Random dice)
    {
        var columns = dice.Next(0, 5);
        IReadOnlyList<IReadOnlyList<Inline>> Row() => [.. Enumerable.Range(0, columns).Select(_ => AnyLine(dice, 0))];
        return new TableBlock(Row(), [.. Enumerable.Range(0, dice.Next(12)).Select(_ => Row())]);
    }

    private static IReadOnlyList<Inline> AnyLine(Random dice, int depth) => [.. Many(dice, 5, () => AnyInline(dice, depth))];

    private static Inline AnyInline(Random dice, int depth) => dice.Next(depth < 3 ? 7 : 2) switch
    {
        0 => new Text(AnyText(dice)),
        1 => new CodeSpan(AnyText(dice)),
        2 => new Strong(AnyLine(dice, depth + 1)),
        3 => new Emphasis(AnyLine(dice, depth + 1)),
        4 => new Link(AnyLine(dice, depth + 1), new Uri("https://example.org/a(b)?c=d")),
        5 => new Link(AnyLine(dice, depth + 1), new Uri("mailto:x@example.org")),
        _ => new TopicLink(AnyLine(dice, depth + 1), "skill:numpy"),
    };

    private static Button AnyButton(Random dice) =>
        new(AnyText(dice), new ButtonId("answers", "show", dice.Next(12).ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static string AnyText(Random dice)
    {
        var length = dice.Next(60) switch { < 5 => 0, < 55 => dice.Next(30), < 59 => dice.Next(900), _ => dice.Next(9000) };
        return string.Create(length, dice, (span, d) => d.GetItems<char>(Letters, span));
    }

    private static IEnumerable<T> Many<T>(Random dice, int most, Func<T> make) => Enumerable.Range(0, dice.Next(most)).Select(_ => make());
}
